import AlarmOn from '@mui/icons-material/AlarmOn';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { dayText } from '../lib/dates';
import { isLongPast, urgencyOf } from '../lib/days-left';
import { useTexts } from '../texts/language';
import { ToneChip } from './tone-chip';

interface DaysLeftProps {
  /** Working days until the deadline as the server counted them; negative = past it. */
  workingDaysLeft?: number | null | undefined;
  overdue: boolean;
  /** The last day; long past it the day itself says more than a number of days. */
  dueOn?: string | null | undefined;
}

/** Working days left, in words and colour. */
export function DaysLeft({ workingDaysLeft, overdue, dueOn }: DaysLeftProps) {
  const t = useTexts();
  const urgency = urgencyOf({ overdue, workingDaysLeft });
  if (urgency === 'overdue') {
    const late = Math.abs(Math.min(0, workingDaysLeft ?? 0));
    if (isLongPast({ overdue: true, workingDaysLeft }) && dueOn)
      return <ToneChip tone="bad" icon={ReportOutlined} label={t.days.overdueSince(dayText(dueOn))} />;
    return (
      <ToneChip tone="bad" icon={ReportOutlined} label={late === 0 ? t.days.overdueToday : t.days.overdue(late)} />
    );
  }
  if (workingDaysLeft === undefined || workingDaysLeft === null) return null;
  const label = workingDaysLeft === 0 ? t.days.today : t.days.left(workingDaysLeft);
  return urgency === 'soon' ? (
    <ToneChip tone="attention" icon={AlarmOn} label={label} />
  ) : (
    <ToneChip tone="neutral" icon={ScheduleOutlined} label={label} />
  );
}
