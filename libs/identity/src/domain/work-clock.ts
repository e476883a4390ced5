import { addDays, daysBetween, type LocalDate, type WorkingCalendar } from '@app/kernel';
import { fold } from './fold';

/** overdue: the last day has passed; week: it is today or one of the six days after; later; undated: no last day is set. */
export const WORK_URGENCIES = ['overdue', 'week', 'later', 'undated'] as const;
export type WorkUrgency = (typeof WORK_URGENCIES)[number];

/** How much time is left for a piece of work, counted from today, which itself does not count. */
export interface WorkClock {
  /** Calendar days; negative when the last day has passed. */
  readonly daysLeft: number | null;
  /** Working days by the office's holiday table; negative when the last day has passed. */
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly urgency: WorkUrgency;
}

const WEEK = 7;

/** Work may be done through its last day: it is overdue from the day after. */
export function workClock(dueOn: LocalDate | null, today: LocalDate, calendar: WorkingCalendar): WorkClock {
  if (dueOn === null) return { daysLeft: null, workingDaysLeft: null, overdue: false, urgency: 'undated' };
  const overdue = dueOn < today;
  return {
    daysLeft: daysBetween(today, dueOn),
    workingDaysLeft: calendar.workingDaysBetween(today, dueOn),
    overdue,
    urgency: overdue ? 'overdue' : dueOn < addDays(today, WEEK) ? 'week' : 'later',
  };
}

/** Where a row stands in the whole list: no two different rows share a place. */
export type WorkPlace = readonly [
  ...[dueOn: string, since: string],
  ...[kind: string, title: string, to: string, subtitle: string],
];

/** Stands for "no last day", and for "since no day that is known": after every day. */
const UNDATED = '9999-12-31';
/** So much of a text tells rows apart, and a cursor stays short. */
const TOLD_APART = 60;

/**
 * Overdue first, then by last day, then what has none, of that first what waits longest; equals by kind and, without accents, by
 * title.
 */
export const workPlace = (row: {
  readonly dueOn: LocalDate | null;
  readonly since: LocalDate | null;
  readonly kind: string;
  readonly title: string;
  readonly to: string;
  readonly subtitle: string;
}): WorkPlace => [
  row.dueOn ?? UNDATED,
  row.dueOn === null ? (row.since ?? UNDATED) : '',
  row.kind,
  fold(row.title).slice(0, TOLD_APART),
  row.to,
  fold(row.subtitle).slice(0, TOLD_APART),
];

/** The order of places. */
export function comparePlaces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/** Do the texts together hold every word typed, whatever the accents, case and order? */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const within = fold(texts.join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
