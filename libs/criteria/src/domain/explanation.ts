import { countedTicks, type Ticks } from './ballot';
import { medianOption, requiredOption, type AgreedOptions, type MissedGates } from './gates';
import { criteriaOf, type KeyedCriterion, type Rulebook, type Sheet } from './rulebook';

/** A gate that is not met: what stands in the record and what the star needs. */
export interface GateGap {
  readonly key: string;
  readonly title: string;
  /** Label of the agreed option; null = nothing ticked. */
  readonly has: string | null;
  readonly needs: string;
}

/** A way to more points: the next better option of a criterion. */
export interface NextPoints {
  readonly key: string;
  readonly title: string;
  readonly extraPoints: number;
  readonly to: string;
}

/** Why a product has its star, in facts that screens and papers put into words. */
export interface Explanation {
  /** The next star, or null at the top. */
  readonly nextStar: number | null;
  /** Hundredths of a point that the mean lacks to the next star's band, rounded up; 0 when the band is reached. */
  readonly lacksHundredths: number;
  /** Gates that the next star needs and the record misses. */
  readonly gates: readonly GateGap[];
  /** Cheapest next points first. */
  readonly cheapest: readonly NextPoints[];
}

function gateGap(criterion: KeyedCriterion, agreed: AgreedOptions, star: number): GateGap {
  const index = agreed[criterion.key] ?? null;
  const needs = criterion.options[requiredOption(criterion, star) ?? -1]?.label ?? '';
  return {
    key: criterion.key,
    title: criterion.title,
    has: index === null ? null : (criterion.options[index]?.label ?? null),
    needs,
  };
}

function nextPoints(criterion: KeyedCriterion, typical: number | null): NextPoints | undefined {
  const now = typical === null ? 0 : (criterion.options[typical]?.points ?? 0);
  const better = criterion.options.filter((option) => option.points > now).sort((a, b) => a.points - b.points)[0];
  return better && { key: criterion.key, title: criterion.title, extraPoints: better.points - now, to: better.label };
}

/** What blocks the next star and which points are the cheapest, from the members' typical (median) option at each criterion. */
export function explain(
  rulebook: Rulebook,
  sheet: Sheet,
  ballots: readonly Ticks[],
  result: { sum: number; count: number; star: number; agreed: AgreedOptions; missed: MissedGates },
): Explanation {
  const higher = rulebook.bands.filter((band) => band.stars > result.star).sort((a, b) => a.stars - b.stars)[0];
  const criteria = criteriaOf(sheet);
  const counted = ballots.map((ballot) => countedTicks(sheet, ballot));
  const cheapest = criteria
    .filter(
      (criterion) => criterion.choiceGroup === undefined || counted.some((ticks) => ticks[criterion.key] !== undefined),
    )
    .flatMap(
      (criterion) =>
        nextPoints(
          criterion,
          medianOption(
            criterion,
            counted.map((ticks) => ticks[criterion.key] ?? null),
          ),
        ) ?? [],
    )
    .sort((a, b) => a.extraPoints - b.extraPoints);
  if (!higher) return { nextStar: null, lacksHundredths: 0, gates: [], cheapest };
  const lacks = Math.ceil(((higher.from * result.count - result.sum) * 100) / result.count);
  const missed = new Set(result.missed[String(higher.stars)] ?? []);
  return {
    nextStar: higher.stars,
    lacksHundredths: Math.max(0, lacks),
    gates: criteria
      .filter((criterion) => missed.has(criterion.key))
      .map((criterion) => gateGap(criterion, result.agreed, higher.stars)),
    cheapest,
  };
}
