/** Index of the ticked option by criterion key, as ballots keep it. */
export type SheetTicks = Readonly<Record<string, number>>;

/** One step on a device: what it saw at a criterion, and what was ticked there (null = nothing). */
export interface TickChange {
  readonly criterion: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The member was shown both values and chose this one. */
  readonly settles?: boolean | undefined;
}

/** Two devices ticked differently: the sheet keeps the first value, the other one waits for the member's choice. */
export interface Clash {
  /** The criterion, or all cases of a choice of which one is scored. */
  readonly criteria: readonly string[];
  readonly other: SheetTicks;
}

export interface MergedSheet {
  readonly ticks: SheetTicks;
  readonly clashes: readonly Clash[];
}

const ticksAt = (unit: readonly string[], ticks: SheetTicks): SheetTicks =>
  Object.fromEntries(unit.flatMap((key) => (ticks[key] === undefined ? [] : [[key, ticks[key]]])));

const same = (unit: readonly string[], one: SheetTicks, two: SheetTicks): boolean =>
  unit.every((key) => one[key] === two[key]);

const isAbout = (clash: Clash, unit: readonly string[]): boolean => clash.criteria.some((key) => unit.includes(key));

/** What a device saw and wants in one unit, its steps taken in their order. */
function wishIn(unit: readonly string[], changes: readonly TickChange[]) {
  const seen: Record<string, number> = {};
  const wanted: Record<string, number> = {};
  const touched = new Set<string>();
  for (const { criterion, from, to } of changes) {
    if (!touched.has(criterion) && from !== null) seen[criterion] = from;
    touched.add(criterion);
    if (to === null) delete wanted[criterion];
    else wanted[criterion] = to;
  }
  return { seen: ticksAt(unit, seen), wanted: ticksAt(unit, wanted), settles: changes.at(-1)?.settles === true };
}

function mergeUnit(sheet: MergedSheet, unit: readonly string[], changes: readonly TickChange[]): MergedSheet {
  const { seen, wanted, settles } = wishIn(unit, changes);
  const now = ticksAt(unit, sheet.ticks);
  const others = Object.entries(sheet.ticks).filter(([key]) => !unit.includes(key));
  if (settles) {
    const clashes = sheet.clashes.filter((clash) => !isAbout(clash, unit));
    return { ticks: Object.fromEntries([...others, ...Object.entries(wanted)]), clashes };
  }
  if (same(unit, now, wanted)) return sheet;
  if (same(unit, now, seen)) {
    const clashes = sheet.clashes.filter((clash) => !(isAbout(clash, unit) && same(unit, clash.other, wanted)));
    return { ticks: Object.fromEntries([...others, ...Object.entries(wanted)]), clashes };
  }
  const known = sheet.clashes.some((clash) => isAbout(clash, unit) && same(unit, clash.other, wanted));
  if (known) return sheet;
  // The device goes on from its own value that is waiting for the choice already: that one moves on.
  const rest = sheet.clashes.filter((clash) => !(isAbout(clash, unit) && same(unit, clash.other, seen)));
  return { ...sheet, clashes: [...rest, { criteria: unit, other: wanted }] };
}

/**
 * Brings the steps of one device into a sheet that another device may have changed meanwhile, criterion by criterion; cases of one
 * choice are one unit. What both changed differently is kept twice, nothing is overwritten.
 * Source: the order of a device's own steps decides, never its clock.
 */
export function mergeTicks(
  units: readonly (readonly string[])[],
  sheet: MergedSheet,
  changes: readonly TickChange[],
): MergedSheet {
  return units.reduce((merged, unit) => {
    const here = changes.filter(({ criterion }) => unit.includes(criterion));
    return here.length === 0 ? merged : mergeUnit(merged, unit, here);
  }, sheet);
}

/** Criteria in which two sheets differ, in the order of the first. */
export const differenceOf = <T>(one: Readonly<Record<string, T>>, two: Readonly<Record<string, T>>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((key) => one[key] !== two[key]).sort();
