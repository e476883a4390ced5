/** Points of each member at one criterion, unanswered counting 0. */
export interface CriterionPoints {
  readonly key: string;
  readonly title: string;
  readonly points: readonly number[];
}

/** How far the highest and the lowest sheet of a product lie apart, in points. */
export function spreadOf(totals: readonly number[]): number {
  return totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals);
}

/** May the product be closed as it stands? Exactly the limit does not reopen. */
export const isSpreadTooWide = (spread: number, limit: number): boolean => spread > limit;

/** Criteria with the largest difference first: what the council should talk about. Equal ones stay in the order of the sheet. */
export function byLargestDifference(
  criteria: readonly CriterionPoints[],
): (CriterionPoints & { readonly difference: number })[] {
  return criteria
    .map((criterion) => ({ ...criterion, difference: spreadOf(criterion.points) }))
    .sort((a, b) => b.difference - a.difference);
}
