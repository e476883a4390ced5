/** The parts of a score sheet that screens read; the API's sheet fits in. */
interface SheetShape<C> {
  parts: readonly { code: string; groups: readonly { criteria: readonly C[] }[] }[];
}
interface CriterionShape {
  code: string;
  choiceGroup?: string;
  options: readonly { points: number }[];
}

/** Index of the ticked option by criterion key. */
export type Ticks = Readonly<Record<string, number>>;

/** The numbers of an object that the API leaves open: ticks, points by part. */
export const numbersOf = (value: object): Record<string, number> =>
  Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** All criteria in printed order with their keys (`A.1.1` = part and code), as ballots name them. */
export function keyedCriteria<C extends CriterionShape>(sheet: SheetShape<C>): (C & { key: string; part: string })[] {
  return sheet.parts.flatMap((part) =>
    part.groups.flatMap((group) =>
      group.criteria.map((criterion) => ({ ...criterion, key: `${part.code}.${criterion.code}`, part: part.code })),
    ),
  );
}

/** Criteria of one group of the sheet, those of one choice (cases of which exactly one is scored) together. */
export function inChoices<C extends CriterionShape>(criteria: readonly C[]): C[][] {
  const blocks: C[][] = [];
  const byChoice = new Map<string, C[]>();
  for (const criterion of criteria) {
    const known = criterion.choiceGroup === undefined ? undefined : byChoice.get(criterion.choiceGroup);
    if (known) {
      known.push(criterion);
      continue;
    }
    const block = [criterion];
    if (criterion.choiceGroup !== undefined) byChoice.set(criterion.choiceGroup, block);
    blocks.push(block);
  }
  return blocks;
}

/** Everything that wants one tick, in printed order: criteria, and choices with their cases. */
export const blocksOf = <C extends CriterionShape>(sheet: SheetShape<C>): (C & { key: string; part: string })[][] =>
  sheet.parts.flatMap((part) =>
    part.groups.flatMap((group) => inChoices(keyedCriteria({ parts: [{ code: part.code, groups: [group] }] }))),
  );

/** Does a block still want a tick, by the server's list and what was ticked since? */
export const isOpen = (block: readonly { key: string }[], unanswered: ReadonlySet<string>, ticks: Ticks): boolean =>
  block.some(({ key }) => unanswered.has(key)) && block.every(({ key }) => ticks[key] === undefined);

/** Ticks an option; the other cases of the same choice lose theirs. `index` undefined takes the tick away. */
export function withTick(ticks: Ticks, key: string, index: number | undefined, sameChoice: readonly string[]): Ticks {
  const others = Object.fromEntries(
    Object.entries(ticks).filter(([each]) => each !== key && !sameChoice.includes(each)),
  );
  return index === undefined ? others : { ...others, [key]: index };
}

/** The sheets as they stood at the end of a scoring round: the newest of each member up to it. */
export function sheetsOfRound<S extends { memberId: string; scoringRound: number; version: number }>(
  ballots: readonly S[],
  scoringRound: number,
): S[] {
  const newest = new Map<string, S>();
  for (const ballot of ballots) {
    if (ballot.scoringRound > scoringRound) continue;
    const known = newest.get(ballot.memberId);
    if (known === undefined || known.version < ballot.version) newest.set(ballot.memberId, ballot);
  }
  return [...newest.values()];
}

/** Points of each sheet at a criterion; nothing ticked counts 0. */
export const pointsAt = (
  criterion: { key: string; options: readonly { points: number }[] },
  sheets: readonly { ticks: Ticks }[],
): number[] => sheets.map(({ ticks }) => criterion.options[ticks[criterion.key] ?? -1]?.points ?? 0);

export const spreadOf = (points: readonly number[]): number =>
  points.length === 0 ? 0 : Math.max(...points) - Math.min(...points);
