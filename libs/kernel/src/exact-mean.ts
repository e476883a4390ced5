/** An arithmetic mean kept as integers: the sum of the points and how many were added. Never a floating number. */
export interface ExactMean {
  readonly sum: number;
  readonly count: number;
}

/** Points of a mean times its count against a bound times the same: no division. */
export const isAtLeast = (mean: ExactMean, bound: number): boolean => mean.sum >= bound * mean.count;

/** Negative when a < b, 0 when equal, positive when a > b; exact. */
export function compareMeans(a: ExactMean, b: ExactMean): number {
  return a.sum * b.count - b.sum * a.count;
}

/** A mean as Vietnamese screens and papers write it: "49.80" → "49,80". */
export const formatPoints = (shown: string): string => shown.replace('.', ',');

const hundredthsText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/**
 * The mean with two decimals as shown everywhere (screen, PDF, spreadsheet): half up, but never rounded onto a bound that the
 * exact mean does not reach, so that 69.996 shows as 69.99 where a band begins at 70.
 * @param bounds lower bounds of the bands, in whole points
 */
export function formatMean(mean: ExactMean, bounds: readonly number[] = []): string {
  if (mean.count <= 0) throw new RangeError('a mean needs at least one value');
  const floor = Math.floor((mean.sum * 100) / mean.count);
  const roundsUp = 2 * (mean.sum * 100 - floor * mean.count) >= mean.count;
  const rounded = roundsUp ? floor + 1 : floor;
  const crosses = bounds.some((bound) => rounded >= bound * 100 && !isAtLeast(mean, bound));
  return hundredthsText(crosses ? floor : rounded);
}
