import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalOf } from '../../libs/criteria/src/domain/ballot';
import { criteriaOf, type KeyedCriterion, type Rulebook, type Sheet } from '../../libs/criteria/src/domain/rulebook';
import { explanationsNeeded as byServer, EXPLANATION_RULES } from '../../libs/evaluation/src/domain/explanations';
import { explanationsNeeded } from '../../apps/web/src/lib/explanations';
import { blocksOf } from '../../apps/web/src/lib/score-sheet';
import {
  afterSteps,
  afterTexts,
  stepsBetween,
  stepsOfTick,
  withSteps,
  withText,
} from '../../apps/web/src/lib/sheet-steps';
import { sheetTotals } from '../../apps/web/src/lib/sheet-totals';

/** What wants one tick together, as the server groups it. */
function criterionUnits(sheet: Sheet): KeyedCriterion[][] {
  const units = new Map<string, KeyedCriterion[]>();
  for (const criterion of criteriaOf(sheet)) {
    const { key, part, choiceGroup } = criterion;
    const name = choiceGroup === undefined ? key : `${part} ${choiceGroup}`;
    units.set(name, [...(units.get(name) ?? []), criterion]);
  }
  return [...units.values()];
}

function sheetOf(rulebook: string, no: number): Sheet {
  const file = join(__dirname, '..', '..', 'libs', 'criteria', 'data', 'rulebooks', `${rulebook}.json`);
  const sheet = (JSON.parse(readFileSync(file, 'utf8')) as Rulebook).sheets.find((each) => each.no === no);
  if (sheet === undefined) throw new Error(`no sheet ${no}`);
  return sheet;
}

describe('a sheet counted on the device', () => {
  it.each([
    ['26-2026', 1],
    ['26-2026', 14],
    ['26-2026', 26],
    ['148-2023', 2],
  ])('property: %s sheet %i counts as the server does', (rulebook, no) => {
    const sheet = sheetOf(rulebook, no);
    const one = criteriaOf(sheet).map(({ key, options }) =>
      fc.option(fc.nat(options.length - 1), { nil: undefined }).map((index) => [key, index] as const),
    );
    fc.assert(
      fc.property(fc.tuple(...one), (entries) => {
        const ticks = Object.fromEntries(
          entries.filter((entry): entry is readonly [string, number] => entry[1] !== undefined),
        );
        expect(sheetTotals(sheet, ticks)).toEqual(totalOf(sheet, ticks));
        for (const rule of EXPLANATION_RULES)
          expect(explanationsNeeded(rule, blocksOf(sheet), ticks)).toEqual(
            byServer(rule, criterionUnits(sheet), ticks),
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe('steps on a sheet', () => {
  it('what is written goes into one step of a parcel, unless another tab wrote there meanwhile', () => {
    const step = (from: string | null, to: string | null) => ({ criterion: 'A.1', from, to });
    const ticks = [{ criterion: 'A.1', from: null, to: 2 }];
    const one = withText({ changes: ticks }, step(null, 'Đủ'));
    const two = withText(one, step('Đủ', 'Đủ giấy tờ'));
    expect(two).toEqual({ changes: ticks, explanations: [step(null, 'Đủ giấy tờ')] });
    expect(withText(two, step(null, 'Khác'))).toBeUndefined();
    expect(withSteps(two, [{ criterion: 'A.2', from: null, to: 0 }])).toMatchObject({
      explanations: [step(null, 'Đủ giấy tờ')],
    });
    expect(afterTexts({ 'A.1': 'Đủ', 'A.2': 'Cũ' }, [step('Đủ', null)])).toEqual({ 'A.2': 'Cũ' });
  });

  it('a tick in one case of a choice takes away the other first', () => {
    const steps = stepsOfTick({ 'A.1': 1 }, 'A.2', 0, ['A.1', 'A.2']);
    expect(steps).toEqual([
      { criterion: 'A.1', from: 1, to: null },
      { criterion: 'A.2', from: null, to: 0 },
    ]);
    expect(afterSteps({ 'A.1': 1, 'B.1': 2 }, steps)).toEqual({ 'A.2': 0, 'B.1': 2 });
    expect(stepsOfTick({ 'A.1': 1 }, 'A.1', 1, ['A.1'])).toEqual([]);
    expect(stepsBetween({ 'A.1': 1 }, {}, ['A.1'])).toEqual([{ criterion: 'A.1', from: 1, to: null }]);
  });

  it('go into one parcel, but for those of a tab that did not see it', () => {
    const parcel = { changes: [{ criterion: 'A.1', from: null, to: 1 }] };
    const goesOn = withSteps(parcel, [{ criterion: 'A.1', from: 1, to: 2 }]);
    expect(goesOn).toEqual({ changes: [...parcel.changes, { criterion: 'A.1', from: 1, to: 2 }] });
    expect(withSteps(parcel, [{ criterion: 'A.1', from: null, to: 2 }])).toBeUndefined();
    expect(withSteps(parcel, [{ criterion: 'B.1', from: null, to: 2 }])).toBeDefined();
  });
});
