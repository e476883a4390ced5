import fc from 'fast-check';
import { differenceOf, mergeTicks, type MergedSheet, type SheetTicks, type TickChange } from './merge-ticks';

/** Six criteria; the last two are cases of one choice. */
const UNITS = [['A.1'], ['A.2'], ['B.1'], ['B.2'], ['C.1.a', 'C.1.b']];
const empty: MergedSheet = { ticks: {}, clashes: [] };
const change = (criterion: string, from: number | null, to: number | null): TickChange => ({ criterion, from, to });

const tick = fc.option(fc.nat(3), { nil: null });
const unitTicks = (unit: readonly string[]): fc.Arbitrary<SheetTicks> =>
  fc.tuple(fc.constantFrom(...unit), tick).map(([key, index]): SheetTicks => (index === null ? {} : { [key]: index }));
const sheetTicks = fc.tuple(...UNITS.map(unitTicks)).map((parts): SheetTicks => Object.assign({}, ...parts));

/** The steps from one sheet to another. */
const stepsOf = (from: SheetTicks, to: SheetTicks): TickChange[] =>
  differenceOf(from, to).map((key) => change(key, from[key] ?? null, to[key] ?? null));
const only = (ticks: SheetTicks, units: readonly (readonly string[])[]): SheetTicks =>
  Object.fromEntries(Object.entries(ticks).filter(([key]) => units.some((unit) => unit.includes(key))));
const sorted = (ticks: SheetTicks) => Object.entries(ticks).sort(([a], [b]) => (a < b ? -1 : 1));
const shape = (sheet: MergedSheet) => [
  sorted(sheet.ticks),
  sheet.clashes.map(({ criteria, other }) => [criteria, sorted(other)]).sort(),
];

describe('merging a sheet of two devices', () => {
  it('keeps both where they ticked different criteria', () => {
    const one = mergeTicks(UNITS, empty, [change('A.1', null, 2)]);
    expect(mergeTicks(UNITS, one, [change('B.1', null, 1)])).toEqual({ ticks: { 'A.1': 2, 'B.1': 1 }, clashes: [] });
  });

  it('keeps two values of one criterion as a choice, and drops it once it was made', () => {
    const one = mergeTicks(UNITS, empty, [change('A.1', null, 2)]);
    const two = mergeTicks(UNITS, one, [change('A.1', null, 3)]);
    expect(two).toEqual({ ticks: { 'A.1': 2 }, clashes: [{ criteria: ['A.1'], other: { 'A.1': 3 } }] });
    const chosen = mergeTicks(UNITS, two, [{ criterion: 'A.1', from: 2, to: 3, settles: true }]);
    expect(chosen).toEqual({ ticks: { 'A.1': 3 }, clashes: [] });
  });

  it('takes several steps at one criterion in their order', () => {
    const start: MergedSheet = { ticks: { 'A.1': 0 }, clashes: [] };
    const steps = [change('A.1', 0, 1), change('A.1', 1, 3), change('A.1', 3, 2)];
    expect(mergeTicks(UNITS, start, steps)).toEqual({ ticks: { 'A.1': 2 }, clashes: [] });
  });

  it('never ticks two cases of one choice', () => {
    const one = mergeTicks(UNITS, empty, [change('C.1.a', null, 1)]);
    const two = mergeTicks(UNITS, one, [change('C.1.b', null, 0)]);
    expect(two).toEqual({ ticks: { 'C.1.a': 1 }, clashes: [{ criteria: ['C.1.a', 'C.1.b'], other: { 'C.1.b': 0 } }] });
  });

  it('property: on different criteria the order does not matter', () => {
    fc.assert(
      fc.property(sheetTicks, sheetTicks, sheetTicks, fc.nat(UNITS.length), (base, mine, theirs, cut) => {
        const a = stepsOf(base, { ...only(base, UNITS.slice(cut)), ...only(mine, UNITS.slice(0, cut)) });
        const b = stepsOf(base, { ...only(base, UNITS.slice(0, cut)), ...only(theirs, UNITS.slice(cut)) });
        const start = { ticks: base, clashes: [] };
        const oneWay = mergeTicks(UNITS, mergeTicks(UNITS, start, a), b);
        const otherWay = mergeTicks(UNITS, mergeTicks(UNITS, start, b), a);
        expect(shape(oneWay)).toEqual(shape(otherWay));
        expect(oneWay.clashes).toEqual([]);
      }),
    );
  });

  it('property: whatever a device wanted stands in the sheet or in the choice; both ticked is never in silence', () => {
    fc.assert(
      fc.property(sheetTicks, sheetTicks, sheetTicks, (base, mine, theirs) => {
        const start = { ticks: base, clashes: [] };
        const merged = mergeTicks(UNITS, mergeTicks(UNITS, start, stepsOf(base, theirs)), stepsOf(base, mine));
        for (const unit of UNITS) {
          const at = (ticks: SheetTicks) => JSON.stringify(sorted(only(ticks, [unit])));
          const kept = [at(merged.ticks), ...merged.clashes.filter((c) => c.criteria === unit).map((c) => at(c.other))];
          if (at(mine) !== at(base)) expect(kept).toContain(at(mine));
          if (at(theirs) !== at(base)) expect(kept).toContain(at(theirs));
        }
      }),
    );
  });

  it('property: the same steps again change nothing', () => {
    fc.assert(
      fc.property(sheetTicks, sheetTicks, sheetTicks, (base, mine, theirs) => {
        const start = mergeTicks(UNITS, { ticks: base, clashes: [] }, stepsOf(base, theirs));
        const once = mergeTicks(UNITS, start, stepsOf(base, mine));
        expect(shape(mergeTicks(UNITS, once, stepsOf(base, mine)))).toEqual(shape(once));
      }),
    );
  });
});
