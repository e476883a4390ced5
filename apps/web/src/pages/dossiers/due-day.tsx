import { useSession } from '../../app/session';
import { DateText } from '../../components/date-text';
import { ToneChip } from '../../components/tone-chip';

/** The last day of what is to be done now, and whether it has passed. */
export function DueDay({ value }: { value: string | null }) {
  const today = useSession()?.businessDate ?? '';
  if (value === null) return <span>Không có</span>;
  return (
    <>
      <DateText value={value} /> {value < today && <ToneChip tone="bad" label="Đã quá hạn" />}
      {value === today && <ToneChip tone="attention" label="Hạn hôm nay" />}
    </>
  );
}
