/** One line of a list as it stood. */
export interface ListLine {
  readonly caseId: string;
  readonly productName: string;
  readonly rank: number;
  readonly star: number;
}

/** What happened to one product between two drafts; what stayed as it was is left out. */
export interface LineChange {
  readonly caseId: string;
  readonly productName: string;
  readonly kind: 'added' | 'removed' | 'moved';
  readonly rankBefore: number | null;
  readonly rankNow: number | null;
  readonly starBefore: number | null;
  readonly starNow: number | null;
}

/** Compares two drafts of a list: new, gone, and who has another rank or star. Products keep the order of the newer list; gone ones come last. */
export function changesBetween(before: readonly ListLine[], now: readonly ListLine[]): LineChange[] {
  const known = new Map(before.map((line) => [line.caseId, line]));
  const here = new Set(now.map((line) => line.caseId));
  const changed = now.flatMap((line): LineChange[] => {
    const old = known.get(line.caseId);
    if (old?.rank === line.rank && old.star === line.star) return [];
    return [change(line, old ? 'moved' : 'added', old, line)];
  });
  const gone = before.filter((line) => !here.has(line.caseId));
  return [...changed, ...gone.map((line) => change(line, 'removed', line, undefined))];
}

const change = (
  { caseId, productName }: ListLine,
  kind: LineChange['kind'],
  old: ListLine | undefined,
  line: ListLine | undefined,
): LineChange => ({
  ...{ caseId, productName, kind },
  ...{ rankBefore: old?.rank ?? null, rankNow: line?.rank ?? null },
  ...{ starBefore: old?.star ?? null, starNow: line?.star ?? null },
});

/** A line of a ranked list, as it is kept for comparison. */
export const lineOf = (item: {
  readonly caseId: string;
  readonly rank: number;
  readonly star: number;
  readonly facts: { readonly productName: string };
}): ListLine => ({ caseId: item.caseId, productName: item.facts.productName, rank: item.rank, star: item.star });
