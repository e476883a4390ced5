import { countedTicks, type Ticks } from './ballot';
import {
  gatedCriteriaOf,
  type Criterion,
  type KeyedCriterion,
  type Option,
  type Rulebook,
  type Sheet,
} from './rulebook';

/** One agreed option per criterion that carries a mark; null = nothing ticked. */
export type AgreedOptions = Readonly<Record<string, number | null>>;

/** For each star that can have gates: keys of the criteria that do not reach what this star needs. */
export type MissedGates = Readonly<Record<string, readonly string[]>>;

const ranks = new WeakMap<readonly Option[], readonly number[]>();

/** Place of each option from worst to best. */
function ranksOf(options: readonly Option[]): readonly number[] {
  const known = ranks.get(options);
  if (known) return known;
  const order = options
    .map((option, position) => ({ position, points: option.points }))
    .sort((a, b) => a.points - b.points || a.position - b.position);
  const list = options.map((_option, index) => order.findIndex((entry) => entry.position === index));
  ranks.set(options, list);
  return list;
}

/** Options from worst to best: by points; where two have the same points, as printed. Not ticked stands below all. */
export const rankOf = (criterion: Criterion, index: number | null): number =>
  index === null ? -1 : (ranksOf(criterion.options)[index] ?? -1);

/** The middle tick by points; of an even number the lower of the two middle ones. */
export function medianOption(criterion: KeyedCriterion, ticks: readonly (number | null)[]): number | null {
  const sorted = [...ticks].sort((a, b) => rankOf(criterion, a) - rankOf(criterion, b));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** The system's proposal for the council's record: the median of the members' counted ticks at each criterion with a mark. */
export function proposeAgreed(sheet: Sheet, ballots: readonly Ticks[]): AgreedOptions {
  const counted = ballots.map((ballot) => countedTicks(sheet, ballot));
  return Object.fromEntries(
    gatedCriteriaOf(sheet).map((criterion) => [
      criterion.key,
      medianOption(
        criterion,
        counted.map((ticks) => ticks[criterion.key] ?? null),
      ),
    ]),
  );
}

/** The least option that `stars` stars need at a criterion: the best one marked for so many stars or fewer. */
export function requiredOption(criterion: Criterion, stars: number): number | undefined {
  let required: number | undefined;
  criterion.options.forEach((option, index) => {
    if (option.minStar === undefined || option.minStar > stars) return;
    if (required === undefined || rankOf(criterion, index) > rankOf(criterion, required)) required = index;
  });
  return required;
}

/**
 * Tests the gates on the council's record. What fewer stars need, more stars need too: plain packaging that blocks three stars
 * blocks four and five as well.
 */
export function missedGates(rulebook: Pick<Rulebook, 'gatedStars'>, sheet: Sheet, agreed: AgreedOptions): MissedGates {
  const gated = gatedCriteriaOf(sheet);
  const misses = (criterion: KeyedCriterion, stars: number): boolean => {
    const required = requiredOption(criterion, stars);
    return required !== undefined && rankOf(criterion, agreed[criterion.key] ?? null) < rankOf(criterion, required);
  };
  return Object.fromEntries(
    rulebook.gatedStars.map((stars) => [
      String(stars),
      gated.filter((criterion) => misses(criterion, stars)).map((criterion) => criterion.key),
    ]),
  );
}
