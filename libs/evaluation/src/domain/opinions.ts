import { isSpreadTooWide, spreadOf } from './spread';

/** What one sheet says on its own: its band, and the star after the gates. */
export interface Opinion {
  readonly total: number;
  readonly band: number;
  readonly star: number;
}

/** What the sheets of a written consultation say together. */
export interface Opinions {
  readonly agree: boolean;
  /** Which rule they break, if any: points too far apart, or not the same band and star. */
  readonly fault: 'spread' | 'star' | null;
  readonly spread: number;
  /** Stars that the sheets give, each once, lowest first. */
  readonly stars: readonly number[];
}

/**
 * Opinions agree when no two sheets lie further apart than the council's rules allow and every sheet on its own gives the same
 * band and the same star. Only then is a product decided without a meeting (26/2026: a meeting only if opinions differ).
 */
export function opinionsOf(opinions: readonly Opinion[], spreadLimit: number): Opinions {
  const spread = spreadOf(opinions.map((opinion) => opinion.total));
  const stars = [...new Set(opinions.map((opinion) => opinion.star))].sort((a, b) => a - b);
  const bands = new Set(opinions.map((opinion) => opinion.band));
  const fault = isSpreadTooWide(spread, spreadLimit) ? 'spread' : stars.length > 1 || bands.size > 1 ? 'star' : null;
  return { agree: fault === null, fault, spread, stars };
}
