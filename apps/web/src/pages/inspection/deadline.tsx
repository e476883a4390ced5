import ReportOutlined from '@mui/icons-material/ReportOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { ToneChip } from '../../components/tone-chip';
import { useSay } from '../../texts/language';
import { daysUntil } from './days-until';

interface Row {
  state: string;
  dueOn: string;
  remedyUntil: string | null;
}

/** What the row waits for, in calendar days: the visit, or the remedy. */
export function Deadline({ row, today }: { row: Row; today: string }) {
  const waits = row.state === 'planned' || row.state === 'under-way';
  const day = waits ? row.dueOn : row.state === 'remedy-awaited' ? row.remedyUntil : null;
  if (day === null || today === '') return null;
  return <DaysChip day={day} today={today} />;
}

/** Calendar days left, or by how many it is late. */
export function DaysChip({ day, today }: { day: string; today: string }) {
  const say = useSay();
  const left = daysUntil(today, day);
  if (left < 0) return <ToneChip tone="bad" icon={ReportOutlined} label={say('Quá hạn {0} ngày', -left)} />;
  const label = left === 0 ? say('Hạn hôm nay') : say('Còn {0} ngày', left);
  return <ToneChip tone={left <= 3 ? 'attention' : 'neutral'} icon={ScheduleOutlined} label={label} />;
}
