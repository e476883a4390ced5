import { addDays, DomainError, type LocalDate } from '@app/kernel';

/** Days of a procedure for filing again (procedure data `reassessment`; decree 26/2026, decision 148/2023). */
export interface WindowTerms {
  readonly openDaysBefore: number | null;
  readonly closeDaysBefore: number | null;
  readonly warnDaysBefore: number | null;
  readonly lateDaysAfter: number | null;
}

/** The days that matter to one certificate, all counted from the day on which it ends. */
export interface FilingWindow {
  /** First day for filing; null where the procedure names none. */
  readonly opensOn: LocalDate | null;
  /** Last day for filing in time; the end itself where the procedure names no other. */
  readonly closesOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Until when at most a filed dossier keeps the certificate alive; the end itself where the procedure gives no protection. */
  readonly lateUntil: LocalDate;
  /** From this day on the case is somebody's work: the window's first day, or the day of the warning. */
  readonly actsFrom: LocalDate;
}

/** The window of a certificate that ends on that day (with the days of its holds). */
export function windowOf(endsOn: LocalDate, terms: WindowTerms): FilingWindow {
  const opensOn = terms.openDaysBefore === null ? null : addDays(endsOn, -terms.openDaysBefore);
  const closesOn = addDays(endsOn, -(terms.closeDaysBefore ?? 0));
  const lateUntil = addDays(endsOn, terms.lateDaysAfter ?? 0);
  const actsFrom = opensOn ?? addDays(endsOn, -(terms.warnDaysBefore ?? 0));
  return { opensOn, closesOn, endsOn, lateUntil, actsFrom };
}

/** How a filing on a day stands to the window: refused with its reason, or accepted in time or as late. */
export interface FilingAnswer {
  readonly fault?: DomainError;
  readonly late: boolean;
}

/**
 * May a dossier for reassessment be filed on that day? From the first day on; after the window's last day as late; after the
 * certificate's end no more: there is nothing left to reassess, the product begins anew with a first dossier.
 */
export function filingOn(day: LocalDate, window: FilingWindow): FilingAnswer {
  const { opensOn, closesOn, endsOn } = window;
  if (opensOn !== null && day < opensOn)
    return { fault: new DomainError('dossier.window_not_open', { opens_on: opensOn, today: day }), late: false };
  if (day > endsOn)
    return { fault: new DomainError('dossier.window_over', { ended_on: endsOn, today: day }), late: false };
  return { late: day > closesOn };
}

/** Until when a filed dossier keeps the certificate alive; undefined where the procedure of the filing day gives no protection. */
export function protectedUntil(endsOn: LocalDate, terms: WindowTerms): LocalDate | undefined {
  const { lateUntil } = windowOf(endsOn, terms);
  return lateUntil > endsOn ? lateUntil : undefined;
}
