/** How a figure by a personal fact is asked. */
export interface ProtectedQuestion {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly unitId: string | undefined;
  readonly roundId: string | undefined;
}

/**
 * Cuts by a personal fact are told for one calendar year and for all that the person may see, never for a part of either: of two
 * figures that lie within each other the difference would be a small cell. Years do not overlap, so nothing can be taken off.
 */
export function mayBeTold({ from, to, today, unitId, roundId }: ProtectedQuestion): boolean {
  const year = from.slice(0, 4);
  const isWholeYear = from === `${year}-01-01` && (to === `${year}-12-31` || (to === today && today.startsWith(year)));
  return isWholeYear && unitId === undefined && roundId === undefined;
}
