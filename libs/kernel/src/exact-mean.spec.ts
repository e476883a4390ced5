import fc from 'fast-check';
import { compareMeans, formatMean, formatPoints, isAtLeast } from './exact-mean';

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

  it('papers write the comma of Vietnamese', () => {
    expect(formatPoints(formatMean(meanOf([49, 50, 50, 50, 50]), BOUNDS))).toBe('49,80');
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

  it('what is shown is the mean to the nearest hundredth, half up, or the hundredth below where a bound begins', () => {
    const mean = fc
      .integer({ min: 1, max: 997 })
      .chain((count) => fc.record({ sum: fc.nat({ max: 100 * count }), count: fc.constant(count) }));
    fc.assert(
      fc.property(mean, ({ sum, count }) => {
        const text = formatMean({ sum, count }, BOUNDS);
        expect(text).toMatch(/^\d{1,3}\.\d\d$/);
        const shown = BigInt(text.replace('.', ''));
        const [exact, one] = [BigInt(sum) * 200n, BigInt(count)]; // in two-hundredths
        const apart = exact - 2n * shown * one;
        const isBelowBound = BOUNDS.some((bound) => shown + 1n === BigInt(bound * 100) && sum < bound * count);
        expect(apart >= -one && (isBelowBound ? apart < 2n * one : apart < one)).toBe(true);
      }),
    );
  });

  it('comparison orders any three means, whatever their counts', () => {
    const mean = fc.record({ sum: fc.nat({ max: 1500 }), count: fc.integer({ min: 1, max: 15 }) });
    fc.assert(
      fc.property(mean, mean, mean, (a, b, c) => {
        expect(Math.sign(compareMeans(a, b))).toBe(-Math.sign(compareMeans(b, a)) + 0);
        if (compareMeans(a, b) <= 0 && compareMeans(b, c) <= 0) expect(compareMeans(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('comparison is exact and antisymmetric', () => {
    expect(compareMeans({ sum: 185, count: 2 }, { sum: 370, count: 4 })).toBe(0);
    expect(compareMeans({ sum: 1, count: 3 }, { sum: 333, count: 1000 })).toBeGreaterThan(0);
  });
});
