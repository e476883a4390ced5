import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCan } from '../../app/session';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import type { Council } from './council-page';

const PAPERS = [
  ['minutes.pdf', 'Biên bản họp (PDF)'],
  ['summary.pdf', 'Phiếu tổng hợp (PDF)'],
  ['summary.xlsx', 'Phiếu tổng hợp (Excel)'],
] as const;

/** For each round with products: how far it is, its papers, the way to the next level. */
export function RoundPapers({ council }: { council: Council }) {
  const may = useCan();
  if (council.rounds.length === 0 || !may('evaluation.case.manage')) return null;
  return (
    <PageSection title="Kết quả theo đợt" text="Văn bản được lập từ số liệu đang có, vào lúc tải.">
      <Stack spacing={1.5}>
        {council.rounds.map((round) => (
          <Paper key={round.roundId} variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h3">{round.roundName}</Typography>
            <Typography sx={{ color: 'text.secondary', mb: 1 }}>
              Đã chốt điểm {round.closed} trên {round.cases} sản phẩm.
            </Typography>
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
              {PAPERS.map(([file, label]) => (
                <Button
                  key={file}
                  variant="outlined"
                  href={`/api/councils/${council.id}/papers/${file}?roundId=${round.roundId}`}
                  target="_blank"
                  rel="noopener"
                >
                  {label}
                </Button>
              ))}
              {may('evaluation.send-up.write') && (
                <Button
                  component={RouteLink}
                  to={`/hoi-dong/${council.id}/gui-len?dot=${round.roundId}`}
                  variant="outlined"
                >
                  Gửi kết quả lên cấp trên
                </Button>
              )}
            </Stack>
          </Paper>
        ))}
      </Stack>
    </PageSection>
  );
}
