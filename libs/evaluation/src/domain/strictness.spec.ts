import fc from 'fast-check';
import { strictnessOf, strictnessText } from './strictness';

const panel = fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 15 });
const of = (totals: readonly number[], member: number) => ({
  own: totals[member] ?? 0,
  sum: totals.reduce((all, each) => all + each, 0),
  count: totals.length,
});

describe('strictness against the panel', () => {
  it('is the mean difference to the others', () => {
    // 74 against the mean of 88 86 85 87 86 84 = 516/6 = 86: 12 points stricter.
    expect(strictnessOf([of([88, 86, 85, 74, 87, 86, 84], 3)])).toEqual({
      products: 1,
      numerator: -12n,
      denominator: 1n,
    });
    expect(strictnessText(strictnessOf([of([80, 81, 81], 0), of([70, 69, 70, 70], 0)]))).toBe('-0.33');
  });

  it('says nothing where nobody else judged', () => {
    expect(strictnessOf([{ own: 70, sum: 70, count: 1 }])).toEqual({ products: 0, numerator: 0n, denominator: 1n });
  });

  it('cancels out over the members of a panel, exactly', () => {
    fc.assert(
      fc.property(panel, (totals) => {
        const all = totals.map((_total, member) => strictnessOf([of(totals, member)]));
        const denominator = all.reduce((product, each) => product * each.denominator, 1n);
        const sum = all.reduce((sum, each) => sum + (each.numerator * denominator) / each.denominator, 0n);
        expect(sum).toBe(0n);
      }),
    );
  });

  it('does not depend on the order of the products and lies within 100 points', () => {
    fc.assert(
      fc.property(fc.array(panel, { minLength: 1, maxLength: 12 }), (products) => {
        const judged = products.map((totals) => of(totals, 0));
        const found = strictnessOf(judged);
        expect(strictnessOf([...judged].reverse())).toEqual(found);
        expect(found.numerator <= 100n * found.denominator && found.numerator >= -100n * found.denominator).toBe(true);
      }),
    );
  });
});
