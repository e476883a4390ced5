import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import type { Tone } from '../../app/tones';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import type { Dossier } from './dossier-page';

type Gap = Dossier['gaps'][number];

const WHY: Readonly<Record<string, { tone: Tone; label: string }>> = {
  missing: { tone: 'bad', label: 'Chưa có' },
  expired: { tone: 'bad', label: 'Đã hết hạn' },
  'not-in-new-procedure': { tone: 'attention', label: 'Chưa gắn vào tiêu chí mới' },
};

/** What is still to be brought, and which papers came along from the earlier dossier. */
export function FollowUpSection({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <WindowNote dossier={dossier} />
      {dossier.followUp !== null && <Carried followUp={dossier.followUp} />}
      {dossier.gaps.length > 0 && <Gaps gaps={dossier.gaps} />}
    </>
  );
}

/** For a reassessment in work: what filing today would meet. */
function WindowNote({ dossier: { filingWindow } }: { dossier: Dossier }) {
  const say = useSay();
  if (filingWindow === null) return null;
  if (filingWindow.fault !== null)
    return (
      <Alert severity="info">
        <Said text={filingWindow.fault} />
      </Alert>
    );
  if (!filingWindow.late)
    return filingWindow.endsOn === null ? null : (
      <Alert severity="info">
        {say('Kỳ nộp hồ sơ đánh giá lại đến hết ngày {0}; sau ngày này là nộp muộn.', dayText(filingWindow.endsOn))}
      </Alert>
    );
  return (
    <Alert severity="warning">
      {say(
        'Đã qua kỳ nộp hồ sơ đánh giá lại; vẫn nộp được và hồ sơ ghi là nộp muộn. Giấy chứng nhận còn hiệu lực đến khi có kết quả.',
      )}
    </Alert>
  );
}

function gapsText(say: Say, gaps: readonly Gap[]): string {
  const loose = gaps.filter((gap) => gap.why === 'not-in-new-procedure').length;
  const wanted = gaps.length - loose;
  return [
    wanted > 0 && say('{0} mục cần bổ sung hoặc thay mới', wanted),
    loose > 0 &&
      say(
        '{0} giấy tờ chưa gắn vào tiêu chí nào của bộ tiêu chí mới: bấm “Sửa thông tin” ở giấy tờ đó để chọn tiêu chí',
        loose,
      ),
  ]
    .filter(Boolean)
    .join('; ')
    .concat('.');
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const say = useSay();
  return (
    <PageSection title="Còn thiếu" text={gapsText(say, gaps)}>
      <Rows
        rows={gaps.map((gap) => ({
          key: `${gap.why} ${gap.code} ${gap.title}`,
          title: gap.title,
          chip: WHY[gap.why],
        }))}
      />
    </PageSection>
  );
}

function Carried({ followUp: { from, carried } }: { followUp: NonNullable<Dossier['followUp']> }) {
  const say = useSay();
  const filed = from.filedOn === null ? '' : say(', nộp ngày {0}', dayText(from.filedOn));
  return (
    <PageSection
      title="Giấy tờ đã chuyển sang"
      text={
        <>
          {say('Từ')}{' '}
          <Link component={RouteLink} to={`/ho-so/${from.id}`}>
            {say('hồ sơ {0}', say(from.roundName))}
          </Link>
          {filed}. {say('Không phải tải lên lại.')}
        </>
      }
    >
      {carried.length === 0 ? (
        <Typography>{say('Không có giấy tờ nào còn hạn để chuyển sang.')}</Typography>
      ) : (
        <Rows
          rows={carried.map((paper) => ({
            key: paper.paperId,
            title: paper.title,
            text:
              paper.expiresOn === null
                ? say('Không ghi ngày hết hạn')
                : say('Hạn đến hết {0}', dayText(paper.expiresOn)),
            chip: paper.expiresInWindow ? { tone: 'attention', label: 'Hết hạn trong kỳ nộp' } : undefined,
          }))}
        />
      )}
    </PageSection>
  );
}

interface Row {
  key: string;
  title: string;
  text?: string;
  chip: { tone: Tone; label: string } | undefined;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {rows.map(({ key, title, text, chip }) => (
        <Stack
          component="li"
          key={key}
          direction="row"
          sx={{
            px: 2,
            py: 1.25,
            flexWrap: 'wrap',
            gap: 1,
            alignItems: 'center',
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
            <Typography>
              <Said text={title} />
            </Typography>
            {text !== undefined && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {text}
              </Typography>
            )}
          </Box>
          {chip !== undefined && <ToneChip {...chip} />}
        </Stack>
      ))}
    </Box>
  );
}
