import { formatMean } from '@app/kernel';
import { totalOf, type Ticks } from './ballot';
import { missedGates, proposeAgreed, type AgreedOptions, type MissedGates } from './gates';
import type { Rulebook, Sheet } from './rulebook';
import { bandOf, boundsOf, starOf } from './star';

/** A result: exact sum and count, the band, the council's record, gates missed by star, and the star. */
export interface Evaluation {
  readonly totals: readonly number[];
  /** Sums of the parts over all ballots; divided by `count` they are the parts' means. */
  readonly partSums: Readonly<Record<string, number>>;
  readonly sum: number;
  readonly count: number;
  /** Mean with two decimals, never rounded across a band. */
  readonly shownMean: string;
  readonly band: number;
  readonly agreed: AgreedOptions;
  readonly missed: MissedGates;
  readonly star: number;
}

/**
 * Evaluates the ballots of one product. Pure and exact; the order of the ballots does not matter for the result.
 * @param ballots at least one, each without faults for the sheet
 * @param agreed the council's record; left out: the system's proposal
 * Source: bands and gates of the rulebook; arithmetic mean of the valid sheets.
 */
export function evaluate(
  rulebook: Rulebook,
  sheet: Sheet,
  ballots: readonly Ticks[],
  agreed: AgreedOptions = proposeAgreed(sheet, ballots),
): Evaluation {
  if (ballots.length === 0) throw new RangeError('an evaluation needs at least one ballot');
  const scored = ballots.map((ballot) => totalOf(sheet, ballot));
  const totals = scored.map((ballot) => ballot.total);
  const partSums = Object.fromEntries(
    sheet.parts.map((part) => [
      part.code,
      scored.reduce((sum, ballot) => sum + (ballot.partTotals[part.code] ?? 0), 0),
    ]),
  );
  const mean = { sum: totals.reduce((sum, total) => sum + total, 0), count: totals.length };
  const band = bandOf(rulebook, mean);
  const missed = missedGates(rulebook, sheet, agreed);
  return {
    totals,
    partSums,
    ...mean,
    shownMean: formatMean(mean, boundsOf(rulebook)),
    band,
    agreed,
    missed,
    star: starOf(rulebook, band, missed),
  };
}
