import fc from 'fast-check';
import { shippedRulebooks } from '../infrastructure/shipped-data';
import { bestTicks, ticksOf } from '../testing/ticks';
import { adviceOf, type MendStep } from './advice';
import { evaluate } from './evaluate';
import type { Rulebook, Sheet } from './rulebook';
import { bandOf } from './star';

const rulebook = shippedRulebooks().get('26-2026') as Rulebook;
const sheetNo = (no: number): Sheet => rulebook.sheets.find((sheet) => sheet.no === no) as Sheet;
const starWith = (sheet: Sheet, ticks: Record<string, number>) => evaluate(rulebook, sheet, [ticks]).star;
const apply = (ticks: Record<string, number>, steps: readonly MendStep[]) =>
  steps.reduce((now, { key, to }) => ({ ...now, [key]: to }), ticks);
const optionOf = (sheet: Sheet, key: string, points: number): number => {
  const [part = '', ...code] = key.split('.');
  const criteria = sheet.parts.find((each) => each.code === part)?.groups.flatMap((group) => group.criteria) ?? [];
  return criteria.find((each) => each.code === code.join('.'))?.options.findIndex((o) => o.points === points) ?? -1;
};

describe('what a producer can work on', () => {
  it('a label missing and no quality declaration: 2 stars now, 4 after the two are mended', () => {
    const sheet = sheetNo(1);
    const { 'C.9': _declaration, 'A.2.3': _label, ...rest } = bestTicks(sheet);
    const ticks = { ...rest, 'B.4.1': optionOf(sheet, 'B.4.1', 3), 'A.1.3': optionOf(sheet, 'A.1.3', 2) };
    const advice = adviceOf(rulebook, sheet, ticks);
    expect(advice.star).toBe(2);
    expect(advice.afterGates).toMatchObject({ star: 4, points: [] });
    expect(advice.afterGates?.gates.map(({ key }) => key)).toEqual(['A.2.3', 'C.9']);
    expect(
      advice.cheapest
        .slice(0, 2)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['A.2.3', 'C.9']);
  });

  it('at the top there is nothing to recommend', () => {
    const sheet = sheetNo(1);
    expect(adviceOf(rulebook, sheet, bestTicks(sheet))).toMatchObject({
      star: 5,
      afterGates: null,
      ways: [],
      cheapest: [],
    });
  });

  it('a story before what is told in it: what a gate stands on is part of the way', () => {
    const old = shippedRulebooks().get('148-2023') as Rulebook;
    const sheet = old.sheets.find(({ no }) => no === 1) as Sheet;
    const { 'B.5.a': _story, 'B.5.c': _identity, ...rest } = bestTicks(sheet);
    const way = adviceOf(old, sheet, rest).ways.at(-1);
    expect(way?.gates.map(({ key }) => key)).toEqual(expect.arrayContaining(['B.5.a', 'B.5.c']));
  });

  const whole = rulebook.sheets.filter(({ complete }) => complete);
  const anySheet = fc.constantFrom(...whole);
  const cases = anySheet.chain((sheet) => ticksOf(sheet).map((ticks) => ({ sheet, ticks })));

  it('no step costs a star or points, and each adds points or meets a gate', () => {
    fc.assert(
      fc.property(cases, ({ sheet, ticks }) => {
        const before = adviceOf(rulebook, sheet, ticks);
        for (const step of before.cheapest) {
          const after = evaluate(rulebook, sheet, [apply(ticks, [step])]);
          expect(after.star).toBeGreaterThanOrEqual(before.star);
          expect(after.sum - before.total).toBe(step.extraPoints);
          expect(step.extraPoints > 0 || step.opens.length > 0).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('whoever does all of a way has the promised star and points; leaving out any gate step loses it', () => {
    fc.assert(
      fc.property(cases, ({ sheet, ticks }) => {
        const advice = adviceOf(rulebook, sheet, ticks);
        for (const way of advice.ways) {
          const all = [...way.gates, ...way.points];
          const done = evaluate(rulebook, sheet, [apply(ticks, all)]);
          expect(done.star).toBeGreaterThanOrEqual(way.star);
          expect(done.sum).toBe(way.total);
          for (const step of all)
            expect(
              starWith(
                sheet,
                apply(
                  ticks,
                  all.filter((each) => each !== step),
                ),
              ),
            ).toBeLessThan(way.star);
        }
        expect(advice.band).toBe(bandOf(rulebook, { sum: advice.total, count: 1 }));
      }),
      { numRuns: 25 },
    );
  });
});
