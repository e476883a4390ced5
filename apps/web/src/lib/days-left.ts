export type Urgency = 'overdue' | 'soon' | 'later';

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

/** Groups work by urgency, the most pressing first inside each group; order among equals stays. */
export function byUrgency<T extends Clock>(items: readonly T[]): Record<Urgency, T[]> {
  const groups: Record<Urgency, T[]> = { overdue: [], soon: [], later: [] };
  const pressing = items.toSorted((a, b) => (a.workingDaysLeft ?? Infinity) - (b.workingDaysLeft ?? Infinity) || 0);
  for (const item of pressing) groups[urgencyOf(item)].push(item);
  return groups;
}
