import fc from 'fast-check';
import { formatDong, parseDong, sharesInTenths, sumDong } from './money';

describe('money', () => {
  it('scenario 1: shares of a plan of one billion', () => {
    expect(sharesInTenths([420_000_000n, 300_000_000n, 180_000_000n, 100_000_000n])).toEqual([420, 300, 180, 100]);
  });

  it('is shown with dots', () => {
    expect(formatDong(1_000_000_000n)).toBe('1.000.000.000');
    expect([formatDong(0n), formatDong(999n), formatDong(1000n), formatDong(-10_000_000n)]).toEqual([
      '0',
      '999',
      '1.000',
      '-10.000.000',
    ]);
  });

  it.each(['1.5', '-1', '01', '1e3', '', ' 1', '１２', '+5'])('refuses %j', (text) => {
    expect(parseDong(text).ok).toBe(false);
  });

  it('keeps what a double would lose', () => {
    expect(parseDong('9007199254740993')).toEqual({ ok: true, value: 9_007_199_254_740_993n });
  });

  it('shares always add to the whole and none is off by a tenth or more', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 8 }), (amounts) => {
        const total = sumDong(amounts);
        const shares = sharesInTenths(amounts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0n ? 0 : 1000);
        amounts.forEach((amount, index) => {
          const error = BigInt(shares[index] ?? -1) * total - amount * 1000n;
          expect(total === 0n || (error < 0n ? -error : error) < total).toBe(true);
        });
      }),
    );
  });
});
