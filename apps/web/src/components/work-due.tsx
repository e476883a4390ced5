import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dayText } from '../lib/dates';
import { isLongPast } from '../lib/days-left';
import { useTexts } from '../texts/language';
import { DaysLeft } from './days-left';

interface WorkDueProps {
  /** The last day; left out where there is none. */
  dueAt?: string | undefined;
  workingDaysLeft?: number | undefined;
  overdue: boolean;
  /** Where there is no last day: since when it waits. */
  waitingSince?: string | undefined;
  workingDaysWaited?: number | undefined;
}

const line = { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 } as const;

/**
 * "Còn 5 ngày làm việc, hết ngày 12/12/2026", or without a last day "Chờ từ 12/11/2026, đã 10 ngày làm việc": the same words
 * wherever work waits.
 */
export function WorkDue({ dueAt, workingDaysLeft, overdue, waitingSince, workingDaysWaited }: WorkDueProps) {
  const t = useTexts();
  if (dueAt === undefined) return <Waiting since={waitingSince} days={workingDaysWaited} />;
  return (
    <Box sx={line}>
      <DaysLeft workingDaysLeft={workingDaysLeft} overdue={overdue} dueOn={dueAt} />
      {!isLongPast({ overdue, workingDaysLeft }) && (
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {t.days.through(dayText(dueAt))}
        </Typography>
      )}
    </Box>
  );
}

/** No colour and no chip: nothing is late, it only waits. */
function Waiting({ since, days }: { since: string | undefined; days: number | undefined }) {
  const t = useTexts();
  if (since === undefined) return null;
  const waited = days !== undefined && days > 0 && !isLongPast({ overdue: true, workingDaysLeft: -days });
  return (
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
      {t.days.waitingSince(dayText(since))}
      {waited && `, ${t.days.waitedDays(days)}`}
    </Typography>
  );
}
