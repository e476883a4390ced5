import fc from 'fast-check';
import { shippedRulebooks } from '../infrastructure/shipped-data';
import { bestTicks, ticksOf } from '../testing/ticks';
import type { Ticks } from './ballot';
import { evaluate } from './evaluate';
import { besideOwn, ownAndCouncil, type CouncilSheets } from './own-and-council';
import type { Rulebook, Sheet } from './rulebook';

const rulebook = shippedRulebooks().get('26-2026') as Rulebook;
const sheet = rulebook.sheets.find(({ no }) => no === 1) as Sheet;
const councilOf = (ballots: readonly Ticks[]): CouncilSheets => ({ ballots, ...evaluate(rulebook, sheet, ballots) });

describe('own score beside the council', () => {
  it('a mean is exact: 2 of 3 points stays 2/3, shown 0.67', () => {
    expect(besideOwn(1, { sum: 2, count: 3 })).toEqual({
      ...{ own: 1, sum: 2, count: 3, shown: '0.67' },
      ...{ stance: 'lower', difference: '0.33' },
    });
    expect(besideOwn(null, { sum: 4, count: 2 })).toMatchObject({ shown: '2.00', stance: null, difference: null });
  });

  it('where the rulebook marks least options the agreed one stands, else the mean', () => {
    const best = bestTicks(sheet);
    const council = { ...councilOf([best, best, best]), agreed: { 'A.2.3': null } };
    const all = ownAndCouncil(rulebook, sheet, best, council).parts.flatMap((part) => part.criteria);
    expect(all.find(({ key }) => key === 'A.2.3')).toMatchObject({
      judgedBy: 'agreed',
      councilLabel: null,
      points: { sum: 0, count: 1, stance: 'lower' },
    });
    expect(all.find(({ key }) => key === 'A.1.1')).toMatchObject({
      judgedBy: 'mean',
      points: { count: 3, stance: 'same' },
    });
  });

  it('one sheet alone is never told', () => {
    const best = bestTicks(sheet);
    const shown = ownAndCouncil(rulebook, sheet, null, councilOf([best]));
    const means = shown.parts.flatMap((part) => part.criteria).filter(({ judgedBy }) => judgedBy === 'mean');
    expect(means.every(({ points }) => points === null)).toBe(true);
    expect([shown.hasOwn, shown.cheapest]).toEqual([false, []]);
  });

  it('ticks of another sheet are left out, not refused', () => {
    const best = bestTicks(sheet);
    const shown = ownAndCouncil(rulebook, sheet, { ...best, 'Z.9': 4 }, councilOf([best, best]));
    expect(shown.total).toMatchObject({ stance: 'same', difference: '0.00' });
  });

  it('parts come to the total, whatever was ticked', () => {
    fc.assert(
      fc.property(fc.array(ticksOf(sheet), { minLength: 2, maxLength: 5 }), ticksOf(sheet), (ballots, own) => {
        const { total, parts } = ownAndCouncil(rulebook, sheet, own, councilOf(ballots));
        expect(parts.reduce((sum, part) => sum + part.points.sum, 0)).toBe(total.sum);
        expect(parts.reduce((sum, part) => sum + (part.points.own ?? 0), 0)).toBe(total.own);
      }),
      { numRuns: 6 },
    );
  });
});
