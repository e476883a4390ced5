import fc from 'fast-check';
import { addDays, localDate } from '@app/kernel';
import { judgeGoods, sharePercent, verdictOf, type ListedGoods } from './goods';
import { LIMIT_TABLE, type Limits } from './limits';

const limits = (changes: Readonly<Record<string, number>> = {}): Limits =>
  Object.fromEntries(
    LIMIT_TABLE.map(({ key, min }) => [key, { value: changes[key] ?? min, basis: 'open', source: 'x' }]),
  ) as Limits;
const rules = limits({ 'share.shop': 70, 'items.shop': 3, 'stars.floor': 3, 'goods.remedyDays': 15 });
const good = (index: number): ListedGoods => ({
  productId: `p${index}`,
  certificate: { stars: 3, inForce: true },
});
const list = (count: number): ListedGoods[] => Array.from({ length: count }, (_, index) => good(index));

describe('goods of a point', () => {
  it('69,9 is not 70', () => {
    expect(sharePercent(699, 1000)).toBe(69);
    const kinds = (items: ListedGoods[], otherItems: number) =>
      judgeGoods('shop', rules, { items, otherItems }).faults.map(({ kind }) => kind);
    expect(kinds(list(7), 3)).toEqual([]);
    expect(kinds(list(6), 3)).toEqual(['share-too-low']);
    expect(kinds(list(2), 0)).toEqual(['too-few-items']);
    expect(kinds([], 0)).toEqual(['share-too-low', 'too-few-items']);
  });

  it('what is not in force, or below the floor, is listed but does not count', () => {
    const items: ListedGoods[] = [
      ...list(6),
      { productId: 'ended', certificate: { stars: 5, inForce: false } },
      { productId: 'none', certificate: undefined },
      { productId: 'low', certificate: { stars: 2, inForce: true } },
    ];
    const { counted, total, faults } = judgeGoods('shop', rules, { items, otherItems: 0 });
    expect([counted, total]).toEqual([6, 9]);
    expect(faults).toEqual([
      { kind: 'share-too-low', needed: 70, given: 66 },
      { kind: 'not-in-force', productId: 'ended' },
      { kind: 'not-in-force', productId: 'none' },
      { kind: 'below-floor', productId: 'low' },
    ]);
  });

  it('more rated goods never make a list worse, more others never better', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (rated, others) => {
        const faults = (a: number, b: number): number =>
          judgeGoods('shop', rules, { items: list(a), otherItems: b }).faults.length;
        expect(faults(rated + 1, others)).toBeLessThanOrEqual(faults(rated, others));
        if (rated > 0) expect(faults(rated, others + 1)).toBeGreaterThanOrEqual(faults(rated, others));
      }),
    );
  });

  it('warns first, and calls it a breach after the days of the regulation', () => {
    const today = localDate('2026-09-01');
    const wrong = judgeGoods('shop', rules, { items: [], otherItems: 1 });
    const first = verdictOf(wrong, rules, { today, wrongSince: null });
    expect(first).toEqual({ verdict: 'warned', wrongSince: today });
    expect(verdictOf(wrong, rules, { today: addDays(today, 15), wrongSince: today }).verdict).toBe('warned');
    expect(verdictOf(wrong, rules, { today: addDays(today, 16), wrongSince: today }).verdict).toBe('breach');
    const right = judgeGoods('shop', rules, { items: list(9), otherItems: 0 });
    expect(verdictOf(right, rules, { today, wrongSince: today })).toEqual({ verdict: 'right', wrongSince: null });
  });
});
