import fc from 'fast-check';
import { compareMeans, formatMean, isAtLeast } from './exact-mean';

const BOUNDS = [30, 50, 70, 90];
const meanOf = (totals: number[]) => ({ sum: totals.reduce((sum, total) => sum + total, 0), count: totals.length });

describe('exact means', () => {
  it.each([
    [[49, 51, 50, 49, 51], '50.00'],
    [[49, 50, 50, 50, 50], '49.80'],
    [[62, 58, 55, 60, 57], '58.40'],
    [[91, 90, 89, 92, 90, 88, 91, 90], '90.13'],
    [[88, 86, 85, 74, 87, 86, 84], '84.29'],
    [[88, 86, 85, 79, 87, 86, 84], '85.00'],
    [[91, 90, 89, 92, 90, 88, 91, 90, 60], '86.78'],
  ])('%j shows as %s', (totals, shown) => {
    expect(formatMean(meanOf(totals), BOUNDS)).toBe(shown);
  });

  it('never shows a bound that is not reached: 69.996 is 69.99', () => {
    expect(formatMean({ sum: 69_996, count: 1000 }, BOUNDS)).toBe('69.99');
    expect(formatMean({ sum: 69_996, count: 1000 })).toBe('70.00');
    expect(formatMean({ sum: 70_000, count: 1000 }, BOUNDS)).toBe('70.00');
  });

  it('what is shown lies on the same side of every bound as the mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 }),
        fc.constantFrom(...BOUNDS),
        (totals, bound) => {
          const mean = meanOf(totals);
          expect(Number(formatMean(mean, BOUNDS)) >= bound).toBe(isAtLeast(mean, bound));
        },
      ),
    );
  });

  it('comparison is exact and antisymmetric', () => {
    expect(compareMeans({ sum: 185, count: 2 }, { sum: 370, count: 4 })).toBe(0);
    expect(compareMeans({ sum: 1, count: 3 }, { sum: 333, count: 1000 })).toBeGreaterThan(0);
  });
});
