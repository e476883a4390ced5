import fc from 'fast-check';
import { difference, divided, percentOf, roundedDown } from './shares';

describe('shares and differences', () => {
  it('of the two reports: 79 of 139, 45 of 50, 40,533 entries in 7 weeks', () => {
    expect(percentOf('79', '139')).toBe('56.8');
    expect(percentOf('45', '50')).toBe('90.0');
    expect(divided('40533', '7', { decimals: 0 })).toBe('5790');
  });

  it('no whole number of last year makes 45 products 44.4 per cent', () => {
    const shares = Array.from({ length: 300 }, (_, index) => percentOf('45', String(index + 1)));
    expect(shares).not.toContain('44.4');
    expect([percentOf('45', '101'), percentOf('45', '102')]).toEqual(['44.6', '44.1']);
  });

  it('rounds half away from zero, keeps the sign, and divides nothing by nothing', () => {
    expect(divided('1', '8', { decimals: 2 })).toBe('0.13');
    expect(divided('-1', '8', { decimals: 2 })).toBe('-0.13');
    expect(divided('-0.001', '1')).toBe('0.0');
    expect(divided('5', '0')).toBeUndefined();
  });

  it('of whole numbers is what integers say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (part, whole) => {
        const tenths = (2n * BigInt(part) * 1000n + BigInt(whole)) / (2n * BigInt(whole));
        expect(percentOf(String(part), String(whole))).toBe(`${tenths / 10n}.${tenths % 10n}`);
      }),
    );
  });

  it('differences have no needless zeros', () => {
    expect(difference('19', '20')).toBe('-1');
    expect(difference('44.6', '44.4')).toBe('0.2');
    expect(difference('44.4', '44.4')).toBe('0');
  });

  it('rounds down to hundreds', () => expect(roundedDown('2036', 100n)).toBe('2000'));
});
