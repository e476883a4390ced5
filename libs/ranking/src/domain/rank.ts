import { canonicalJson } from '@app/kernel';

/** The exact figures of one result: sums over all counted sheets and how many sheets there were. */
export interface RankedFigures {
  readonly caseId: string;
  readonly sum: number;
  readonly count: number;
  /** Sum over the sheets of each part (A, B, C). */
  readonly partSums: Readonly<Record<string, number>>;
}

/** What breaks a tie, in this order: 'total' is the mean of all points, any other word is a part of the sheet. */
export type TieBreak = readonly string[];

/** The total decides first; what follows are the parts that the council's rules name. */
export const tieBreakOf = (parts: readonly string[]): TieBreak => ['total', ...parts];

export type Placed<T> = T & {
  /** 1, 2, 3…: the line in the list. */
  readonly position: number;
  /** 1, 2, 3, 4, 4, 6: what is equal in everything shares the rank. */
  readonly rank: number;
  /** Which criterion set this line below the one above it; null for the first and for a shared rank. */
  readonly decidedBy: string | null;
};

const figure = (of: RankedFigures, key: string): number => (key === 'total' ? of.sum : (of.partSums[key] ?? 0));

/** The first criterion at which two results differ and by which sign; fractions are compared crosswise, never divided. */
function difference(a: RankedFigures, b: RankedFigures, tieBreak: TieBreak): { by: string; sign: number } | undefined {
  for (const by of tieBreak) {
    const sign = figure(b, by) * a.count - figure(a, by) * b.count;
    if (sign !== 0) return { by, sign };
  }
  return undefined;
}

/**
 * The ranking list: best first, equal results share a rank and stand by their id, so that the same results always give the same
 * list, in whatever order they come.
 */
export function rank<T extends RankedFigures>(results: readonly T[], tieBreak: TieBreak): Placed<T>[] {
  const sorted = [...results].sort(
    (a, b) => difference(a, b, tieBreak)?.sign ?? (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0),
  );
  const placed: Placed<T>[] = [];
  sorted.forEach((result, index) => {
    const above = placed.at(-1);
    const apart = above === undefined ? undefined : difference(above, result, tieBreak);
    const shared = above !== undefined && apart === undefined;
    placed.push({
      ...result,
      position: index + 1,
      rank: shared ? above.rank : index + 1,
      decidedBy: apart?.by ?? null,
    });
  });
  return placed;
}

const EXPORT = 'ocop-ranking/1';

/** The list with its rule as canonical JSON: the same results give the same bytes. */
export function rankingText(placed: readonly Placed<RankedFigures>[], tieBreak: TieBreak): string {
  const items = placed.map(({ caseId, sum, count, partSums, position, rank: place }) => {
    return { caseId, sum, count, partSums, position, rank: place };
  });
  return `${canonicalJson({ format: EXPORT, tieBreak, items })}\n`;
}

/** Reads an exported list and ranks it anew. @throws RangeError when its order is not what its figures say */
export function readRankingText(text: string): { tieBreak: TieBreak; placed: Placed<RankedFigures>[] } {
  const read = JSON.parse(text) as { format?: string; tieBreak?: string[]; items?: RankedFigures[] };
  if (read.format !== EXPORT || !read.tieBreak || !read.items) throw new RangeError('no ranking list');
  const placed = rank(
    read.items.map(({ caseId, sum, count, partSums }) => ({ caseId, sum, count, partSums })),
    read.tieBreak,
  );
  if (rankingText(placed, read.tieBreak) !== text) throw new RangeError('the list does not follow from its figures');
  return { tieBreak: read.tieBreak, placed };
}
