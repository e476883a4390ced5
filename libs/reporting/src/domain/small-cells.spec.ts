import fc from 'fast-check';
import { hiddenCells } from './small-cells';

const hidden = (sizes: number[], limit = 5): number[] =>
  [
    ...hiddenCells(
      sizes.map((producers) => ({ producers })),
      limit,
    ),
  ].sort((a, b) => a - b);

describe('small cells', () => {
  it('stay hidden, and one more where a single one could be worked out from the sum', () => {
    expect(hidden([3, 120, 40])).toEqual([0, 2]);
    expect(hidden([3, 4, 40])).toEqual([0, 1]);
    expect(hidden([12, 120, 40])).toEqual([]);
    expect(hidden([0, 120, 40])).toEqual([]);
    expect(hidden([2])).toEqual([0]);
  });

  it('never leave exactly one hidden beside others that are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }), (sizes) => {
        const found = hidden(sizes);
        const filled = sizes.filter((size) => size > 0).length;
        expect(found.length === 1 && filled > 1).toBe(false);
        expect(sizes.every((size, index) => size === 0 || size >= 5 || found.includes(index))).toBe(true);
      }),
    );
  });
});
