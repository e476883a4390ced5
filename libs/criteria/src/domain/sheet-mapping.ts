import { countedTicks, type Ticks } from './ballot';
import type { AgreedOptions } from './gates';
import { criteriaOf, type KeyedCriterion, type Sheet } from './rulebook';

/** How the answers on one sheet read on another one. What has no counterpart stays open; nothing is guessed. */
export interface SheetMapping {
  /** By key of the new sheet: the criterion of the old one with the same meaning, and its options in terms of the new ones. */
  readonly pairs: ReadonlyMap<string, { readonly from: KeyedCriterion; readonly options: readonly (number | null)[] }>;
  /** Criteria of the new sheet that nothing on the old one answers. */
  readonly unmapped: readonly KeyedCriterion[];
}

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same criterion: same code and title within the part, or else the only one of the part with this title on either sheet. */
function counterpart(
  criterion: KeyedCriterion,
  old: readonly KeyedCriterion[],
  now: readonly KeyedCriterion[],
): KeyedCriterion | undefined {
  const like = (other: KeyedCriterion): boolean =>
    other.part === criterion.part && bare(other.title) === bare(criterion.title);
  const same = old.filter(like);
  const exact = same.find((other) => other.key === criterion.key);
  if (exact) return exact;
  return same.length === 1 && now.filter(like).length === 1 ? same[0] : undefined;
}

/** Each old option as a new one: by its place where both have the same ladder of points, else by the same words, else null. */
function optionsOf(from: KeyedCriterion, to: KeyedCriterion): (number | null)[] {
  const ladder = (criterion: KeyedCriterion): string => criterion.options.map((option) => option.points).join();
  if (ladder(from) === ladder(to)) return from.options.map((_option, index) => index);
  return from.options.map(({ label }) => {
    const found = to.options.findIndex((option) => bare(option.label) === bare(label));
    return found === -1 ? null : found;
  });
}

/** Reads one sheet against another one of the same product set. */
export function mapSheets(from: Sheet, to: Sheet): SheetMapping {
  const [old, now] = [criteriaOf(from), criteriaOf(to)];
  const pairs = new Map<string, { from: KeyedCriterion; options: (number | null)[] }>();
  const unmapped: KeyedCriterion[] = [];
  for (const criterion of now) {
    const other = counterpart(criterion, old, now);
    if (other) pairs.set(criterion.key, { from: other, options: optionsOf(other, criterion) });
    else unmapped.push(criterion);
  }
  return { pairs, unmapped };
}

/** Criteria of the new sheet that a paper supports which supported these of the old one; nothing is guessed. */
export function carriedKeys(from: Sheet, to: Sheet, keys: readonly string[]): string[] {
  return [...mapSheets(from, to).pairs].filter(([, pair]) => keys.includes(pair.from.key)).map(([key]) => key);
}

const byPoints = (criterion: KeyedCriterion): number[] =>
  criterion.options.map((_option, index) => index).sort((a, b) => pointsAt(criterion, a) - pointsAt(criterion, b));
const pointsAt = (criterion: KeyedCriterion, index: number): number => criterion.options[index]?.points ?? 0;

/** What is open is filled with the worst or with the best that the new sheet has. */
export type Bound = 'lowest' | 'highest';

const boundOf = (criterion: KeyedCriterion, bound: Bound): number =>
  (bound === 'lowest' ? byPoints(criterion)[0] : byPoints(criterion).at(-1)) ?? 0;

/** The new option for an old answer; `open` where it has none there. */
function translated(mapping: SheetMapping, key: string, answer: number | null | undefined): number | null | 'open' {
  const pair = mapping.pairs.get(key);
  if (!pair) return 'open';
  if (answer === undefined || answer === null) return null; // not ticked then, not ticked now
  return pair.options[answer] ?? 'open';
}

/** An old ballot on the new sheet, with one case of each choice at most: the one that was ticked, or the bound's. */
export function translateTicks(mapping: SheetMapping, from: Sheet, to: Sheet, ticks: Ticks, bound: Bound): Ticks {
  const counted = countedTicks(from, ticks);
  const filled: Record<string, number> = {};
  const cases = new Map<string, { key: string; index: number; points: number; known: boolean }>();
  for (const criterion of criteriaOf(to)) {
    const answer = translated(mapping, criterion.key, counted[mapping.pairs.get(criterion.key)?.from.key ?? '']);
    if (answer === null) continue;
    const known = answer !== 'open';
    const index = known ? answer : boundOf(criterion, bound);
    if (criterion.choiceGroup === undefined) filled[criterion.key] = index;
    else {
      const group = `${criterion.part}.${criterion.choiceGroup}`;
      const next = { key: criterion.key, index, points: pointsAt(criterion, index), known };
      const held = cases.get(group);
      if (!held || isNearer(next, held, bound)) cases.set(group, next);
    }
  }
  for (const { key, index } of cases.values()) filled[key] = index;
  return filled;
}

function isNearer(
  next: { points: number; known: boolean },
  held: { points: number; known: boolean },
  bound: Bound,
): boolean {
  if (next.known !== held.known) return next.known;
  return bound === 'lowest' ? next.points < held.points : next.points > held.points;
}

/** The council's record on the new sheet: what it agreed on where that can be read, the proposal of the ballots elsewhere. */
export function translateAgreed(mapping: SheetMapping, agreed: AgreedOptions, proposed: AgreedOptions): AgreedOptions {
  return Object.fromEntries(
    Object.entries(proposed).map(([key, proposal]) => {
      const from = mapping.pairs.get(key)?.from.key;
      if (from === undefined || !(from in agreed)) return [key, proposal];
      const answer = translated(mapping, key, agreed[from]);
      return [key, answer === 'open' ? proposal : answer];
    }),
  );
}

/** Criteria of the new sheet that these ballots leave open: without counterpart, or ticked with an option that has none. */
export function openCriteria(mapping: SheetMapping, from: Sheet, to: Sheet, ballots: readonly Ticks[]) {
  const counted = ballots.map((ticks) => countedTicks(from, ticks));
  return criteriaOf(to).filter((criterion) =>
    counted.some(
      (ticks) => translated(mapping, criterion.key, ticks[mapping.pairs.get(criterion.key)?.from.key ?? '']) === 'open',
    ),
  );
}
