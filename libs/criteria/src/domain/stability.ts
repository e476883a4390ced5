import type { Ticks } from './ballot';
import { evaluate } from './evaluate';
import { proposeAgreed, type AgreedOptions } from './gates';
import type { Rulebook, Sheet } from './rulebook';

/** What the result would be without one of the sheets. */
export interface WithoutOne {
  /** Place of the sheet that is left out. */
  readonly index: number;
  readonly shownMean: string;
  readonly star: number;
}

/** Does the star hang on a single sheet? */
export interface Stability {
  readonly star: number;
  /** No sheet, left out alone, changes the star. With one sheet there is nothing to compare with. */
  readonly stable: boolean;
  /** Only the sheets that would change it. */
  readonly turning: readonly WithoutOne[];
}

/**
 * Leaves out each sheet in turn and works the star out again from exact sums and counts. What the council has agreed on stays;
 * where it has not, the proposal follows from the sheets that are left. Nothing of it changes a result.
 * Source: council's day, "says when leaving out any one sheet would change the star".
 */
export function stabilityOf(
  rulebook: Rulebook,
  sheet: Sheet,
  ballots: readonly Ticks[],
  agreed: AgreedOptions = {},
): Stability {
  const resultOf = (sheets: readonly Ticks[]) =>
    evaluate(rulebook, sheet, sheets, { ...proposeAgreed(sheet, sheets), ...agreed });
  const { star } = resultOf(ballots);
  if (ballots.length < 2) return { star, stable: true, turning: [] };
  const turning = ballots.flatMap((_left, index): WithoutOne[] => {
    const without = resultOf(ballots.filter((_each, place) => place !== index));
    return without.star === star ? [] : [{ index, shownMean: without.shownMean, star: without.star }];
  });
  return { star, stable: turning.length === 0, turning };
}
