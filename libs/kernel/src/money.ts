import { refusal, success, type Result } from './result';

/** Whole đồng. Travels as decimal text in JSON, as bigint in PostgreSQL. */
export type Dong = bigint;

const PLAIN = /^(0|[1-9]\d{0,17})$/;
const TENTHS_OF_ALL = 1000n;

/** Reads canonical decimal text of a whole, non-negative amount. Refusal `money.invalid`. */
export function parseDong(text: string): Result<Dong> {
  return PLAIN.test(text) ? success(BigInt(text)) : refusal('money.invalid');
}

export const sumDong = (amounts: Iterable<Dong>): Dong => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};

/** 1000000 → "1.000.000". */
export function formatDong(amount: Dong): string {
  const digits = (amount < 0n ? -amount : amount).toString().replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return amount < 0n ? `-${digits}` : digits;
}

/**
 * Shares of a whole in tenths of a percent (420 = 42,0%), by largest remainder, so that what is shown always adds to 100,0%.
 * All zero when the whole is zero.
 */
export function sharesInTenths(amounts: readonly Dong[]): number[] {
  const total = sumDong(amounts);
  if (total === 0n) return amounts.map(() => 0);
  const exact = amounts.map((amount, index) => ({
    index,
    floor: (amount * TENTHS_OF_ALL) / total,
    rest: (amount * TENTHS_OF_ALL) % total,
  }));
  let left = Number(TENTHS_OF_ALL - sumDong(exact.map((share) => share.floor)));
  const shares = exact.map((share) => Number(share.floor));
  const byRest = [...exact].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of byRest) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
