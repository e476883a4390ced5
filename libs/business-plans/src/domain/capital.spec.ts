import fc from 'fast-check';
import { capitalRefusal, checkCapital, differenceInWords, SOURCES, type CapitalRow } from './capital';

const rowsOf = (owner: bigint, loan: bigint, state: bigint, other: bigint): CapitalRow[] =>
  [owner, loan, state, other].map((amount, index) => ({ year: 2020, source: SOURCES[index] ?? 'owner', amount }));
const million = (n: number): bigint => BigInt(n) * 1_000_000n;

describe('capital by source and year', () => {
  it('shares of 420, 300, 180 and 100 million are 42, 30, 18 and 10 per cent', () => {
    const check = checkCapital(million(1000), rowsOf(million(420), million(300), million(180), million(100)));
    expect(check.bySource.map((row) => row.tenths)).toEqual([420, 300, 180, 100]);
    expect(check.difference).toBe(0n);
    expect(capitalRefusal(check)).toBeUndefined();
  });

  it('says by how much the sources are over or under', () => {
    const over = checkCapital(million(1000), rowsOf(million(420), million(310), million(180), million(100)));
    expect(differenceInWords(over)).toBe('thừa 10.000.000 đ');
    const under = checkCapital(million(1000), rowsOf(million(420), million(299), million(180), million(100)));
    expect(differenceInWords(under)).toBe('thiếu 1.000.000 đ');
    expect(capitalRefusal(over)).toMatchObject({ code: 'plan.capital_mismatch', facts: { difference: '10000000' } });
  });

  it('a plan without money is not a plan', () => {
    expect(capitalRefusal(checkCapital(0n, []))).toMatchObject({ code: 'plan.capital_missing' });
  });

  const row = fc.record({
    year: fc.integer({ min: 2018, max: 2030 }),
    source: fc.constantFrom(...SOURCES),
    amount: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  });

  it('sums by source and by year are the same sum, whatever the order of rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.bigInt({ min: 0n, max: 10n ** 15n }), (rows, declared) => {
        const check = checkCapital(declared, rows);
        const sum = rows.reduce((total, each) => total + each.amount, 0n);
        expect(check.sum).toBe(sum);
        expect(check.byYear.reduce((total, each) => total + each.amount, 0n)).toBe(sum);
        expect(check.bySource.reduce((total, each) => total + each.tenths, 0)).toBe(sum === 0n ? 0 : 1000);
        expect(checkCapital(declared, [...rows].reverse())).toEqual(check);
      }),
    );
  });
});
