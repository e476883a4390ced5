import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { dateText, momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { VERDICTS, type Report } from './texts';

const ORDER: readonly string[] = ['commented', 'confirmed', 'none'];
/** Districts stand whole; of the communes those that have answered come first. */
const MANY = 13;

/** What the units answered; what needs the office stands first. */
export function ReportUnits({ report }: { report: Report }) {
  const say = useSay();
  const { lines, answered, asked, answerBy } = report;
  const [all, setAll] = useState(false);
  const sorted = [...lines].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const shown = all ? sorted : sorted.slice(0, MANY);
  return (
    <PageSection
      title="Đơn vị xác nhận"
      text={
        asked === 0
          ? say('Chưa gửi đơn vị nào.')
          : say(
              '{0} trên {1} đơn vị đã trả lời{2}.',
              answered,
              asked,
              answerBy === null ? '' : say(', hạn hết ngày {0}', dateText(answerBy)),
            )
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {shown.map((line) => (
          <Box component="li" key={line.unitId} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
              <Typography>{line.unitName}</Typography>
              <StateChip state={line.verdict} states={VERDICTS} />
            </Box>
            {line.comment !== null && (
              <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', mt: 0.5 }}>
                “{line.comment}”
              </Typography>
            )}
            {line.answeredAt !== null && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {line.answeredByName}, {momentText(line.answeredAt)}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {shown.length < sorted.length && (
        <Button onClick={() => setAll(true)}>
          {say('Xem cả')} {sorted.length} {say('đơn vị')}
        </Button>
      )}
    </PageSection>
  );
}
