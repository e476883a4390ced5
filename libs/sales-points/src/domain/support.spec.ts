import fc from 'fast-check';
import { LIMIT_TABLE, type Limits } from './limits';
import { assertSupport, mostSupport } from './support';

const limits = Object.fromEntries(
  LIMIT_TABLE.map(({ key, min }) => [key, { value: min, basis: 'open', source: 'x' }]),
) as Record<string, { value: number; basis: 'open'; source: string }>;
limits['support.percent'] = { value: 50, basis: 'open', source: 'x' };
limits['support.ceiling'] = { value: 100_000_000, basis: 'open', source: 'x' };
const rules = limits as unknown as Limits;

describe('support money', () => {
  it.each([
    [150_000_000n, 0n, 75_000_000n],
    [200_000_000n, 0n, 100_000_000n],
    [900_000_000n, 0n, 100_000_000n],
    [900_000_000n, 75_000_000n, 25_000_000n],
    [900_000_000n, 100_000_000n, 0n],
    [3n, 0n, 1n],
  ])('of a cost of %s, with %s before, is at most %s', (cost, before, most) => {
    expect(mostSupport(cost, before, rules)).toBe(most);
  });

  it('is refused above the ceiling with both figures', () => {
    expect(() => assertSupport(80_000_000n, 150_000_000n, 0n, rules)).toThrow(
      expect.objectContaining({
        code: 'sales_point.support_above_ceiling',
        facts: { asked: '80000000', most: '75000000' },
      }),
    );
    expect(() => assertSupport(75_000_000n, 150_000_000n, 0n, rules)).not.toThrow();
  });

  it('never passes the ceiling of a point, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 1_000_000_000n }), { maxLength: 12 }), (costs) => {
        let paid = 0n;
        for (const cost of costs) paid += mostSupport(cost, paid, rules);
        expect(paid <= 100_000_000n).toBe(true);
      }),
    );
  });
});
