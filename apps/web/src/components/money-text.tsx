import { groupDigits } from '../lib/money';
import { useTexts } from '../texts/language';

interface MoneyTextProps {
  /** Whole đồng as the API gives it. */
  value: string | bigint | null | undefined;
  /** Without the word "đồng", where the table's heading says it. */
  bare?: boolean;
}

/** Whole đồng with dots: 1.500.000 đồng. */
export function MoneyText({ value, bare = false }: MoneyTextProps) {
  const t = useTexts();
  if (value === null || value === undefined || value === '') return <span>{t.notAnswered}</span>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {groupDigits(value)}
      {!bare && ` ${t.dong}`}
    </span>
  );
}
