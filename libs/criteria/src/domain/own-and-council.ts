import { formatMean, type ExactMean } from '@app/kernel';
import { adviceOf, type MendStep } from './advice';
import { countedTicks, tickFaults, totalOf, type Ticks } from './ballot';
import { medianOption, type AgreedOptions } from './gates';
import { criteriaOf, gatedCriteriaOf, type KeyedCriterion, type Rulebook, type Sheet } from './rulebook';

/** The council's points beside the producer's own: the exact fraction, as shown, and how they stand to each other. */
export interface BesideOwn {
  readonly own: number | null;
  readonly sum: number;
  readonly count: number;
  /** Mean with two decimals. */
  readonly shown: string;
  /** The council against the own score; null without one. */
  readonly stance: 'same' | 'higher' | 'lower' | null;
  /** By how many points, two decimals; null without an own score. */
  readonly difference: string | null;
}

export interface ComparedCriterion {
  readonly key: string;
  readonly title: string;
  readonly max: number;
  /** Label of the producer's own option. */
  readonly ownLabel: string | null;
  /** One option that the council agreed on, or the mean of its sheets. */
  readonly judgedBy: 'agreed' | 'mean';
  /** Label of the agreed option; null where nothing of it is met, and for a mean. */
  readonly councilLabel: string | null;
  /** Null where only one sheet counted: its mean would be a member's sheet. */
  readonly points: BesideOwn | null;
}

export interface ComparedPart {
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly points: BesideOwn;
  readonly criteria: readonly ComparedCriterion[];
}

/** The producer's own score beside the council's, and what to work on next. */
export interface OwnAndCouncil {
  readonly hasOwn: boolean;
  readonly total: BesideOwn;
  readonly parts: readonly ComparedPart[];
  /** Gates of the next star that the council's options miss. */
  readonly gates: readonly MendStep[];
  /** Cheapest next points first, from the council's options. */
  readonly cheapest: readonly MendStep[];
}

/** What a council left behind about one product. */
export interface CouncilSheets {
  readonly ballots: readonly Ticks[];
  readonly agreed: AgreedOptions;
  readonly sum: number;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly star: number;
}

/** Own points against the council's mean, exactly; only the text is cut to two decimals. */
export function besideOwn(own: number | null, mean: ExactMean): BesideOwn {
  const shown = formatMean(mean);
  if (own === null) return { own, ...mean, shown, stance: null, difference: null };
  const apart = mean.sum - own * mean.count;
  const stance = apart === 0 ? 'same' : apart > 0 ? 'higher' : 'lower';
  return { own, ...mean, shown, stance, difference: formatMean({ sum: Math.abs(apart), count: mean.count }) };
}

/** Ticks that the sheet knows; an own score begun under another rulebook may hold others. */
function sound(sheet: Sheet, ticks: Ticks): Ticks {
  const faulty = new Set(tickFaults(sheet, ticks).map(({ key }) => key));
  return Object.fromEntries(Object.entries(ticks).filter(([key]) => !faulty.has(key)));
}

const pointsOf = (criterion: KeyedCriterion, index: number | null | undefined): number =>
  criterion.options[index ?? -1]?.points ?? 0;

interface Sides {
  readonly own: Ticks | null;
  readonly ballots: readonly Ticks[];
  readonly agreed: AgreedOptions;
  readonly gated: ReadonlySet<string>;
}

function criterionBeside(criterion: KeyedCriterion, sides: Sides): ComparedCriterion | undefined {
  const { key, title, max, options } = criterion;
  const isAgreed = sides.gated.has(key) && key in sides.agreed;
  const agreed = sides.agreed[key] ?? null;
  const ownIndex = sides.own?.[key];
  const isChosen = isAgreed ? agreed !== null : sides.ballots.some((ballot) => ballot[key] !== undefined);
  if (criterion.choiceGroup !== undefined && ownIndex === undefined && !isChosen) return undefined;
  const own = sides.own === null ? null : pointsOf(criterion, ownIndex);
  const mean = isAgreed
    ? { sum: pointsOf(criterion, agreed), count: 1 }
    : { sum: sides.ballots.reduce((sum, b) => sum + pointsOf(criterion, b[key]), 0), count: sides.ballots.length };
  return {
    ...{ key, title, max },
    ownLabel: options[ownIndex ?? -1]?.label ?? null,
    judgedBy: isAgreed ? 'agreed' : 'mean',
    councilLabel: isAgreed ? (options[agreed ?? -1]?.label ?? null) : null,
    points: isAgreed || mean.count > 1 ? besideOwn(own, mean) : null,
  };
}

/** One option for each criterion: what was agreed on, else the middle of the sheets. */
function typicalTicks(sheet: Sheet, { ballots, agreed }: Sides): Ticks {
  const found = criteriaOf(sheet).flatMap((criterion): [string, number][] => {
    const index =
      criterion.key in agreed
        ? (agreed[criterion.key] ?? null)
        : medianOption(
            criterion,
            ballots.map((ballot) => ballot[criterion.key] ?? null),
          );
    return index === null ? [] : [[criterion.key, index]];
  });
  return sound(sheet, Object.fromEntries(found));
}

/**
 * The producer's own score beside the council's by criterion: where the rulebook marks least options the council's agreed one, else
 * the exact mean of the counted sheets, never a single sheet. What to work on follows from the same options by {@link adviceOf}.
 * Source: practice of the councils (domain page §3); a member's sheet is told to nobody.
 */
export function ownAndCouncil(
  rulebook: Rulebook,
  sheet: Sheet,
  own: Ticks | null,
  council: CouncilSheets,
): OwnAndCouncil {
  const ownTicks = own === null ? null : sound(sheet, own);
  const ownTotals = ownTicks === null ? null : totalOf(sheet, ownTicks);
  const isWhole = council.ballots.length === council.count && council.count > 1;
  const sides: Sides = {
    own: ownTicks === null ? null : countedTicks(sheet, ownTicks),
    ballots: isWhole ? council.ballots.map((ballot) => countedTicks(sheet, ballot)) : [],
    agreed: council.agreed,
    gated: new Set(gatedCriteriaOf(sheet).map(({ key }) => key)),
  };
  const { count } = council;
  const parts = sheet.parts.map(({ code, title, max }): ComparedPart => ({
    ...{ code, title, max },
    points: besideOwn(ownTotals?.partTotals[code] ?? null, { sum: council.partSums[code] ?? 0, count }),
    criteria: criteriaOf(sheet)
      .filter((criterion) => criterion.part === code)
      .flatMap((criterion) => criterionBeside(criterion, sides) ?? []),
  }));
  const advice = isWhole ? adviceOf(rulebook, sheet, typicalTicks(sheet, sides)) : undefined;
  return {
    hasOwn: ownTicks !== null,
    total: besideOwn(ownTotals?.total ?? null, { sum: council.sum, count }),
    parts,
    gates: advice?.ways.find(({ star }) => star > council.star)?.gates ?? [],
    cheapest: advice?.cheapest ?? [],
  };
}
