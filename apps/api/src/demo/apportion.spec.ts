import fc from 'fast-check';
import { apportion } from './apportion';

describe('apportioning a whole amount', () => {
  it('adds up exactly, and each part is its share rounded down or up', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.nat(1000), { minLength: 1 }).filter((weights) => weights.some((weight) => weight > 0)),
        (total, weights) => {
          const parts = apportion(total, weights);
          const sum = weights.reduce((all, weight) => all + weight, 0);
          expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
          parts.forEach((part, index) =>
            expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThanOrEqual(1),
          );
          weights.forEach((weight, index) => weight > 0 || expect(parts[index]).toBe(0));
        },
      ),
    );
  });

  it('refuses when nothing has weight', () => {
    expect(() => apportion(5, [0, 0])).toThrow(RangeError);
  });
});
