type Urgency = 'overdue' | 'soon' | 'later';

interface Clock {
  overdue: boolean;
  workingDaysLeft?: number | null | undefined;
}

/** How pressing a deadline is; `soonDays` working days or fewer count as soon. */
export function urgencyOf(clock: Clock, soonDays = 3): Urgency {
  if (clock.overdue || (clock.workingDaysLeft ?? 0) < 0) return 'overdue';
  if (clock.workingDaysLeft === undefined || clock.workingDaysLeft === null) return 'later';
  return clock.workingDaysLeft <= soonDays ? 'soon' : 'later';
}

/** Working days past the last day up to which they are counted out; later the day itself says more. */
const COUNTED = 60;

/** So long past the last day that the day is told instead of a number. */
export const isLongPast = ({ overdue, workingDaysLeft }: Clock): boolean =>
  overdue && (workingDaysLeft ?? 0) < -COUNTED;
