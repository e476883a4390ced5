import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { useCan } from '../../app/session';
import { PaperLinks, type PaperLinksEntry } from '../../components/paper-links';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

const papersOf = (councilId: string, roundId: string): PaperLinksEntry[] => {
  const at = (file: string) => (format: string) =>
    `/api/councils/${councilId}/papers/${file}.${format}?roundId=${roundId}`;
  return [
    { name: 'Biên bản họp', formats: ['pdf', 'docx'], href: at('minutes') },
    { name: 'Phiếu tổng hợp', formats: ['pdf', 'docx', 'xlsx'], href: at('summary') },
  ];
};

/** For each round with products: how far it is, its papers, the way to the next level. */
export function RoundPapers({ council }: { council: Council }) {
  const say = useSay();
  const may = useCan();
  if (council.rounds.length === 0 || !may('evaluation.case.manage')) return null;
  return (
    <PageSection title="Kết quả theo đợt" text="Văn bản được lập từ số liệu đang có, vào lúc tải.">
      <Stack spacing={1.5}>
        {council.rounds.map((round) => (
          <Paper key={round.roundId} variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h3">
              <Said text={round.roundName} />
            </Typography>
            <Typography sx={{ color: 'text.secondary', mb: 1 }}>
              {say('Đã chốt điểm {0} trên {1} sản phẩm.', round.closed, round.cases)}
            </Typography>
            <PaperLinks papers={papersOf(council.id, round.roundId)} />
            {round.closed < round.cases && (
              <Button
                href={`/api/councils/${council.id}/sample-labels.pdf?roundId=${round.roundId}`}
                target="_blank"
                rel="noopener"
                variant="outlined"
                sx={{ mt: 1.5, mr: 1 }}
              >
                {say('Nhãn mẫu sản phẩm có mã QR (PDF)')}
              </Button>
            )}
            {round.sendsUp && may('evaluation.send-up.write') && (
              <Button
                component={RouteLink}
                to={`/hoi-dong/${council.id}/gui-len?dot=${round.roundId}`}
                variant="outlined"
                sx={{ mt: 1.5 }}
              >
                {say('Gửi kết quả lên cấp trên')}
              </Button>
            )}
          </Paper>
        ))}
      </Stack>
    </PageSection>
  );
}
