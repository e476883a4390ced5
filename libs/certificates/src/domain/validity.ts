import { addDays, addMonths, type LocalDate } from '@app/kernel';

/** Provinces count the last valid day differently; the setting `certificates.validity-rule` says how. */
export type ValidityRule = 'day-before' | 'anniversary';

/**
 * The last valid day: so many calendar months after the day of issue, clamped to the month's last day, and by the rule
 * "day before" one day less.
 */
export function lastValidDay(issuedOn: LocalDate, months: number, rule: ValidityRule): LocalDate {
  const anniversary = addMonths(issuedOn, months);
  return rule === 'anniversary' ? anniversary : addDays(anniversary, -1);
}
