import { isAtLeast, type ExactMean } from '@app/kernel';
import type { MissedGates } from './gates';
import type { Band, Rulebook } from './rulebook';

const highestFirst = (bands: readonly Band[]): Band[] => [...bands].sort((a, b) => b.from - a.from);

/** The band of a mean, exactly: the highest one whose lower bound the mean reaches. */
export function bandOf(rulebook: Pick<Rulebook, 'bands'>, mean: ExactMean): number {
  const band = highestFirst(rulebook.bands).find((candidate) => isAtLeast(mean, candidate.from));
  if (!band) throw new RangeError('the bands of the rulebook begin above this mean');
  return band.stars;
}

/** Lower bounds of the bands: a shown mean must not be rounded onto one of them. */
export const boundsOf = (rulebook: Pick<Rulebook, 'bands'>): number[] => rulebook.bands.map((band) => band.from);

/** Stars: the most, not above the band, whose gates all hold. Stars without gates (one and two) need the band only. */
export function starOf(rulebook: Pick<Rulebook, 'bands'>, band: number, missed: MissedGates): number {
  const reachable = rulebook.bands
    .map((candidate) => candidate.stars)
    .filter((stars) => stars <= band && (missed[String(stars)] ?? []).length === 0);
  return Math.max(...reachable);
}
