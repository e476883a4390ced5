import { formatDate, type LocalDate } from '@app/kernel';
import type { EndingMonth } from './calendar';
import { monthText } from './summaries';

/** The sentences of the public pictures in English; the Vietnamese ones stand in `summaries.ts`. */
interface Counts {
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly total: number;
}

const sumOf = (rows: readonly Counts[], of: keyof Counts): number => rows.reduce((all, row) => all + row[of], 0);

function starsInEnglish(rows: readonly Counts[]): string {
  return (['three', 'four', 'five'] as const)
    .map((of) => [sumOf(rows, of), of] as const)
    .filter(([count]) => count > 0)
    .map(([count, of]) => `${count} with ${of} stars`)
    .join(', ');
}

export function starsSummaryInEnglish(rows: readonly (Counts & { readonly label: string })[], on: string): string {
  const day = `On ${formatDate(on as LocalDate)}`;
  const [first, ...others] = rows;
  if (first === undefined) return `${day}: no certificate is in force.`;
  const most = others.reduce((best, row) => (row.total > best.total ? row : best), first);
  const leader = others.length > 0 ? ` Most of them: ${most.label} (${most.total}).` : '';
  return `${day}: ${sumOf(rows, 'total')} certificates in force in ${rows.length} units: ${starsInEnglish(rows)}.${leader}`;
}

export function endingsSummaryInEnglish(months: readonly EndingMonth[]): string {
  const span = `From ${monthText(months[0]?.month ?? '')} to ${monthText(months.at(-1)?.month ?? '')}`;
  const total = sumOf(months, 'total');
  if (total === 0) return `${span}: no certificate ends.`;
  const most = months.reduce((best, month) => (month.total > best.total ? month : best));
  return `${span}: ${total} certificates end (${starsInEnglish(months)}); most of them in ${monthText(most.month)} (${most.total}).`;
}
