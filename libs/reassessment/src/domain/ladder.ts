import { addDays, type LocalDate } from '@app/kernel';

/** Days before the end on which people are reminded: each once, from the farthest to the last day itself. */
export type Ladder = readonly number[];

/** The ladder with the warning that the certificate's own procedure prescribes (148-2023: at least 30 days before). */
export const ladderWith = (ladder: Ladder, warnDaysBefore: number | null): Ladder =>
  [...new Set([...ladder, ...(warnDaysBefore === null ? [] : [warnDaysBefore])])].sort((a, b) => a - b);

export interface DueSteps {
  /** The step to send today, if one is due. */
  readonly send: number | undefined;
  /** Older steps whose day has passed without a reminder: noted, never sent. */
  readonly skip: readonly number[];
}

/**
 * What is due for a certificate that ends on that day. Of the steps whose day has come and that have no row yet the latest is sent
 * and the older ones are noted as skipped; a step that was passed over because a later one has gone out is skipped as well. After
 * the end nothing is sent any more.
 */
export function dueSteps(endsOn: LocalDate, today: LocalDate, ladder: Ladder, noted: ReadonlySet<number>): DueSteps {
  const open = ladder.filter((step) => !noted.has(step) && addDays(endsOn, -step) <= today);
  const [latest, ...older] = [...open].sort((a, b) => a - b);
  if (latest === undefined) return { send: undefined, skip: [] };
  const wasPassed = today > endsOn || [...noted].some((step) => step < latest);
  return wasPassed ? { send: undefined, skip: [latest, ...older] } : { send: latest, skip: older };
}
