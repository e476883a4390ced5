import { addDays, addMonths, type LocalDate, type WorkingCalendar } from '@app/kernel';
import { limitOf, type Limits } from './limits';
import type { PointState } from './point-workflow';

/** Last day of the step that a point waits for: survey, recognition, publication, review of a suspension; null when for none. */
export function stepDueOn(
  point: { readonly state: PointState; readonly published: boolean },
  since: LocalDate,
  limits: Limits,
  calendar: WorkingCalendar,
): LocalDate | null {
  if (point.state === 'registered') return calendar.addWorkingDays(since, limitOf(limits, 'days.survey'));
  if (point.state === 'surveyed') return calendar.addWorkingDays(since, limitOf(limits, 'days.recognise'));
  if (point.state === 'recognised' && !point.published)
    return calendar.addWorkingDays(since, limitOf(limits, 'days.publish'));
  return point.state === 'suspended' ? addDays(since, limitOf(limits, 'suspension.days')) : null;
}

/** Last day of a recognition: the day before so many months are over. */
export const recognisedThrough = (from: LocalDate, limits: Limits): LocalDate =>
  addDays(addMonths(from, limitOf(limits, 'recognition.months')), -1);

/** Day by which the next photo of the day, inspection is due. */
export const proofDueOn = (last: LocalDate, limits: Limits): LocalDate => addDays(last, limitOf(limits, 'proof.days'));
export const inspectionDueOn = (last: LocalDate, limits: Limits): LocalDate =>
  addMonths(last, limitOf(limits, 'inspection.months'));

/** A period of reporting; periods begin with the year. */
export interface ReportPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly dueOn: LocalDate;
}

/** The period that a day lies in. */
export function periodOf(day: LocalDate, limits: Limits): ReportPeriod {
  const months = limitOf(limits, 'report.months');
  const month = Number(day.slice(5, 7)) - 1;
  const from = addMonths(`${day.slice(0, 4)}-01-01` as LocalDate, month - (month % months));
  const to = addDays(addMonths(from, months), -1);
  return { from, to, dueOn: addDays(to, limitOf(limits, 'report.days')) };
}

/** The newest period that is over. */
export const lastPeriod = (today: LocalDate, limits: Limits): ReportPeriod =>
  periodOf(addDays(periodOf(today, limits).from, -1), limits);
