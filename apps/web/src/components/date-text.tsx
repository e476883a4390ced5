import { dayText, momentText } from '../lib/dates';
import { useTexts } from '../texts/language';

interface DateTextProps {
  /** 'YYYY-MM-DD' or an ISO instant. */
  value: string | null | undefined;
  /** Also the time of day (instants only). */
  withTime?: boolean;
}

/** A date as it is read in Viet Nam: 15/09/2020. */
export function DateText({ value, withTime = false }: DateTextProps) {
  const t = useTexts();
  if (value === null || value === undefined || value === '') return <span>{t.notAnswered}</span>;
  return <time dateTime={value}>{withTime ? momentText(value) : dayText(value)}</time>;
}
