import { useSession } from '../../app/session';
import { DateText } from '../../components/date-text';
import { ToneChip } from '../../components/tone-chip';
import { useLanguage } from '../../texts/language';
import { listTexts } from './list-texts';

/** The last day of what is to be done now, and whether it has passed. */
export function DueDay({ value }: { value: string | null }) {
  const today = useSession()?.businessDate ?? '';
  const t = listTexts[useLanguage().language];
  if (value === null) return <span>{t.noDue}</span>;
  return (
    <>
      <DateText value={value} /> {value < today && <ToneChip tone="bad" label={t.overdue} />}
      {value === today && <ToneChip tone="attention" label={t.dueToday} />}
    </>
  );
}
