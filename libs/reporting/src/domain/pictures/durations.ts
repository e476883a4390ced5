/** How many things took how many whole days. */
export interface DayCount {
  readonly days: number;
  readonly count: number;
}

/**
 * The middle of all durations: half took as long or less. With an even number the mean of the two in the middle, so it may end in
 * ",5"; nothing where nothing was timed.
 */
export function medianDays(histogram: readonly DayCount[]): number | null {
  const sorted = histogram.filter(({ count }) => count > 0).toSorted((a, b) => a.days - b.days);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    for (const { days, count } of sorted) {
      before += count;
      if (place < before) return days;
    }
    return sorted.at(-1)?.days ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
