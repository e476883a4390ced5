import fc from 'fast-check';
import { localDate } from '@app/kernel';
import { conditionFault, grantCeiling, type ProductFacts } from './policy';

const line = {
  validFrom: localDate('2021-01-01'),
  validTo: localDate('2025-12-31'),
  stars: [4],
  occasion: 'any' as const,
  producerKinds: [],
};
const certificate = { stars: 4, isInForce: true, issuedOn: localDate('2021-05-05'), bestBefore: null };
const facts: ProductFacts = { producerKind: 'cooperative', today: localDate('2022-01-01'), certificate };

describe('the most that may be granted', () => {
  it('is the sum of the line, or the share of the cost up to the ceiling', () => {
    expect(grantCeiling({ percent: null, ceiling: 50n }, null)).toBe(50n);
    expect(grantCeiling({ percent: 50, ceiling: 100n }, 199n)).toBe(99n);
    expect(grantCeiling({ percent: 50, ceiling: 100n }, 900n)).toBe(100n);
    expect(() => grantCeiling({ percent: 50, ceiling: 100n }, null)).toThrow('support.cost_missing');
  });

  it('is never above the ceiling nor above its share', () => {
    const dong = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(dong, dong, fc.integer({ min: 1, max: 100 }), (ceiling, cost, percent) => {
        const most = grantCeiling({ percent, ceiling }, cost);
        expect(most <= ceiling && most * 100n <= cost * BigInt(percent)).toBe(true);
      }),
    );
  });
});

describe('conditions of a line', () => {
  it.each([
    ['reaches a product with its star', {}, {}, undefined],
    ['another star', {}, { certificate: { ...certificate, stars: 3 } }, 'support.star_not_covered'],
    ['no certificate', {}, { certificate: undefined }, 'support.certificate_needed'],
    ['an expired one', {}, { certificate: { ...certificate, isInForce: false } }, 'support.certificate_not_in_force'],
    ['a kind that is left out', { producerKinds: ['household'] }, {}, 'support.kind_not_covered'],
    ['an upgrade that is none', { occasion: 'upgrade' }, {}, 'support.occasion_not_covered'],
    ['an upgrade', { occasion: 'upgrade' }, { certificate: { ...certificate, bestBefore: 3 } }, undefined],
    [
      'the same star again is no upgrade',
      { occasion: 'upgrade' },
      { certificate: { ...certificate, bestBefore: 4 } },
      'support.occasion_not_covered',
    ],
    ['a first recognition', { occasion: 'first' }, {}, undefined],
    [
      'a star from before the resolution',
      {},
      { certificate: { ...certificate, issuedOn: localDate('2020-12-31') } },
      'support.resolution_not_in_force',
    ],
    ['paperwork that comes after its end', {}, { today: localDate('2027-01-01') }, undefined],
    ['no star asked, in time', { stars: [] }, { certificate: undefined }, undefined],
    ['no star asked, too late', { stars: [] }, { today: localDate('2026-01-01') }, 'support.resolution_not_in_force'],
  ] as const)('%s', (_name, more, other, code) => {
    expect(conditionFault({ ...line, ...more }, { ...facts, ...other })?.code).toBe(code);
  });
});
