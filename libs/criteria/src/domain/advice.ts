import { totalOf, type Ticks } from './ballot';
import { missedGates, proposeAgreed, rankOf, requiredOption, type MissedGates } from './gates';
import { criteriaOf, type KeyedCriterion, type Rulebook, type Sheet } from './rulebook';
import { bandOf, starOf } from './star';

/** One criterion that could be mended: from the option of today to a better one. */
export interface MendStep {
  readonly key: string;
  readonly title: string;
  readonly from: number | null;
  readonly to: number;
  /** Label of the option of today; null = nothing ticked. */
  readonly has: string | null;
  readonly needs: string;
  /** Points that the whole sheet gains by it. */
  readonly extraPoints: number;
  /** How many options it climbs. */
  readonly optionsUp: number;
  /** Stars whose gate at this criterion it meets. */
  readonly opens: readonly number[];
}

/** What makes a star reachable: gates that must be met, then points that are still lacking. */
export interface WayToStar {
  readonly star: number;
  readonly gates: readonly MendStep[];
  readonly points: readonly MendStep[];
  /** Points of the sheet after all of it. */
  readonly total: number;
}

/** What to work on, for the producer. */
export interface Advice {
  readonly total: number;
  readonly band: number;
  /** Reachable now. */
  readonly star: number;
  /** What mending the criteria that block the next star brings, when points are not lacking: the highest star; else null. */
  readonly afterGates: WayToStar | null;
  /** Every higher star with all that it takes, the next star first; a star to which the sheet offers no way is left out. */
  readonly ways: readonly WayToStar[];
  /** Cheapest next points first. */
  readonly cheapest: readonly MendStep[];
}

interface Standing {
  readonly total: number;
  readonly band: number;
  readonly missed: MissedGates;
  readonly star: number;
}

/** A sheet under a rulebook with its criteria looked up once. */
interface Frame {
  readonly rulebook: Rulebook;
  readonly sheet: Sheet;
  readonly criteria: readonly KeyedCriterion[];
  readonly byKey: ReadonlyMap<string, KeyedCriterion>;
}

function standingOf({ rulebook, sheet }: Frame, ticks: Ticks): Standing {
  const { total } = totalOf(sheet, ticks);
  const band = bandOf(rulebook, { sum: total, count: 1 });
  const missed = missedGates(rulebook, sheet, proposeAgreed(sheet, [ticks]));
  return { total, band, missed, star: starOf(rulebook, band, missed) };
}

const opened = (before: Standing, after: Standing, key: string): number[] =>
  Object.keys(before.missed)
    .filter((star) => before.missed[star]?.includes(key) && !after.missed[star]?.includes(key))
    .map(Number);

function stepOf(
  criterion: KeyedCriterion,
  [from, to]: [number | null, number],
  before: Standing,
  after: Standing,
): MendStep {
  return {
    ...{ key: criterion.key, title: criterion.title, from, to },
    has: from === null ? null : (criterion.options[from]?.label ?? null),
    needs: criterion.options[to]?.label ?? '',
    extraPoints: after.total - before.total,
    optionsUp: rankOf(criterion, to) - rankOf(criterion, from),
    opens: opened(before, after, criterion.key),
  };
}

/** Of cases of which one is scored, another one is chosen already: this one is no way. */
const isOtherCase = ({ criteria }: Frame, criterion: KeyedCriterion, ticks: Ticks): boolean =>
  criterion.choiceGroup !== undefined &&
  ticks[criterion.key] === undefined &&
  criteria.some(
    (other) =>
      other.part === criterion.part && other.choiceGroup === criterion.choiceGroup && ticks[other.key] !== undefined,
  );

/** Options above the one of today, the nearest first. */
function above(criterion: KeyedCriterion, from: number | null): number[] {
  const now = rankOf(criterion, from);
  return criterion.options
    .map((_option, index) => index)
    .filter((index) => rankOf(criterion, index) > now)
    .sort((a, b) => rankOf(criterion, a) - rankOf(criterion, b));
}

/** The nearest better option that adds points to the sheet or meets a gate, and never costs a star. */
function smallestStep(frame: Frame, criterion: KeyedCriterion, ticks: Ticks, before: Standing): MendStep | undefined {
  if (isOtherCase(frame, criterion, ticks)) return undefined;
  const from = ticks[criterion.key] ?? null;
  for (const to of above(criterion, from)) {
    const after = standingOf(frame, { ...ticks, [criterion.key]: to });
    const step = stepOf(criterion, [from, to], before, after);
    if (after.star >= before.star && (step.extraPoints > 0 || step.opens.length > 0)) return step;
  }
  return undefined;
}

/** A gate of the next star first, then the most points for each option climbed, then as printed. */
function byEffort(gateStar: number | undefined): (a: MendStep, b: MendStep) => number {
  const isGate = (step: MendStep) => gateStar !== undefined && step.opens.includes(gateStar);
  return (a, b) => Number(isGate(b)) - Number(isGate(a)) || b.extraPoints * a.optionsUp - a.extraPoints * b.optionsUp;
}

function cheapestOf(frame: Frame, ticks: Ticks, before: Standing, gateStar: number | undefined): MendStep[] {
  return frame.criteria
    .flatMap((criterion) => smallestStep(frame, criterion, ticks, before) ?? [])
    .sort(byEffort(gateStar));
}

/** Ticks with every gate of the star met, and what those gates stand on (the story behind the story's structure). */
function withGates(frame: Frame, ticks: Ticks, star: number): Record<string, number> | undefined {
  const now: Record<string, number> = { ...ticks };
  for (let turn = 0; turn <= 2 * frame.criteria.length; turn += 1) {
    const key = standingOf(frame, now).missed[String(star)]?.[0];
    if (key === undefined) return now;
    const criterion = frame.byKey.get(key);
    const to = criterion && requiredOption(criterion, star);
    if (criterion === undefined || to === undefined || isOtherCase(frame, criterion, now)) return undefined;
    if (rankOf(criterion, now[key] ?? null) < rankOf(criterion, to)) now[key] = to;
    for (const rule of criterion.rules ?? []) {
      const other = rule.kind === 'onlyIf' && rule.ref && frame.byKey.get(`${criterion.part}.${rule.ref.criterion}`);
      if (!other || !rule.ref) continue;
      const { minPoints } = rule.ref;
      if ((other.options[now[other.key] ?? -1]?.points ?? 0) >= minPoints) continue;
      const least = above(other, now[other.key] ?? null).find(
        (index) => (other.options[index]?.points ?? 0) >= minPoints,
      );
      if (least === undefined) return undefined;
      now[other.key] = least;
    }
  }
  return undefined;
}

/** Adds the cheapest points until the star is reached, then takes back what turned out not to be needed. */
function withPoints(frame: Frame, start: Ticks, star: number): Record<string, number> | undefined {
  const now: Record<string, number> = { ...start };
  for (;;) {
    const standing = standingOf(frame, now);
    if (standing.star >= star) break;
    const step = cheapestOf(frame, now, standing, undefined)[0];
    if (step === undefined) return undefined;
    now[step.key] = step.to;
  }
  for (const key of Object.keys(now).filter((each) => now[each] !== start[each])) {
    const { [key]: _dropped, ...without } = now;
    const before = start[key];
    const lighter = before === undefined ? without : { ...without, [key]: before };
    if (standingOf(frame, lighter).star < star) continue;
    if (before === undefined) Reflect.deleteProperty(now, key);
    else now[key] = before;
  }
  return now;
}

function wayTo(frame: Frame, ticks: Ticks, star: number): WayToStar | null {
  const gated = withGates(frame, ticks, star);
  const reached = gated && withPoints(frame, gated, star);
  if (!reached) return null;
  const gates: MendStep[] = [];
  const points: MendStep[] = [];
  let now: Ticks = ticks;
  let standing = standingOf(frame, ticks);
  for (const criterion of frame.criteria) {
    const to = reached[criterion.key];
    const from = ticks[criterion.key] ?? null;
    if (to === undefined || to === from) continue;
    now = { ...now, [criterion.key]: to };
    const after = standingOf(frame, now);
    (gated[criterion.key] === (from ?? undefined) ? points : gates).push(
      stepOf(criterion, [from, to], standing, after),
    );
    standing = after;
  }
  return { star, gates, points, total: standing.total };
}

/**
 * What a producer can work on, from the sheet's options alone.
 *
 * The rule: at each criterion the smallest step is the nearest better option that adds points to the whole sheet or meets a
 * gate that is missed; a step that would cost a star is none. Cheap is what meets a gate of the next star, then what brings
 * the most points for each option climbed, then what stands first on the sheet. A way to a star meets all its gates with the
 * least options that the rulebook marks, adds the cheapest points until the band is reached, and drops what is not needed:
 * whoever does all of it has the star. Source: gates and bands of the rulebook; "cheapest next points" told with every result.
 */
export function adviceOf(rulebook: Rulebook, sheet: Sheet, ticks: Ticks): Advice {
  const criteria = criteriaOf(sheet);
  const frame: Frame = { rulebook, sheet, criteria, byKey: new Map(criteria.map((each) => [each.key, each])) };
  const standing = standingOf(frame, ticks);
  const higher = rulebook.bands
    .map(({ stars }) => stars)
    .filter((stars) => stars > standing.star)
    .sort((a, b) => a - b);
  const ways = higher.flatMap((star) => wayTo(frame, ticks, star) ?? []);
  const byGates = ways.filter((way) => way.points.length === 0);
  const blocking = new Set(byGates[0]?.gates.map(({ key }) => key));
  return {
    ...{ total: standing.total, band: standing.band, star: standing.star },
    afterGates: byGates.filter((way) => way.gates.every(({ key }) => blocking.has(key))).at(-1) ?? null,
    ways,
    cheapest: cheapestOf(frame, ticks, standing, higher[0]),
  };
}
