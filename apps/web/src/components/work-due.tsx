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
}

/** "Còn 5 ngày làm việc, hết ngày 12/12/2026": the same words wherever work waits. */
export function WorkDue({ dueAt, workingDaysLeft, overdue }: WorkDueProps) {
  const t = useTexts();
  if (dueAt === undefined) return null;
  return (
    <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <DaysLeft workingDaysLeft={workingDaysLeft} overdue={overdue} dueOn={dueAt} />
      {!isLongPast({ overdue, workingDaysLeft }) && (
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {t.days.through(dayText(dueAt))}
        </Typography>
      )}
    </Box>
  );
}
