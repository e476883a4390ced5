/** Where the money of a plan comes from, in the order of every table. */
export const SOURCES = ['owner', 'loan', 'state', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** One year of the capital table as typed: digits of whole đồng, '' = nothing. */
export type YearOfCapital = Readonly<Record<Source, string>>;

/** Shares in tenths of a percent by largest remainder, so that what is shown adds to 100,0 %; zeros where there is no money. */
export function sharesInTenths(amounts: readonly string[]): number[] {
  const parts = amounts.map((amount) => BigInt(amount === '' ? 0 : amount));
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total === 0n) return parts.map(() => 0);
  const shares = parts.map((part) => Number((part * 1000n) / total));
  const left = 1000 - shares.reduce((sum, share) => sum + share, 0);
  const byRest = parts
    .map((part, index) => ({ index, rest: (part * 1000n) % total }))
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of byRest.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** 420 → '42,0%' */
export const tenthsText = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}%`;

const dong = (digits: string | undefined): bigint => BigInt(digits === undefined || digits === '' ? 0 : digits);

/** Sums of a capital table beside its declared total; `difference` is what the sources have too much (below zero: too little). */
export function sumsOf(years: readonly YearOfCapital[], declared: string) {
  const amounts = SOURCES.map((source) => years.reduce((sum, year) => sum + dong(year[source]), 0n).toString());
  const shares = sharesInTenths(amounts);
  const sum = amounts.reduce((all, amount) => all + dong(amount), 0n);
  return {
    bySource: SOURCES.map((source, index) => ({ source, amount: amounts[index] ?? '0', tenths: shares[index] ?? 0 })),
    sum: sum.toString(),
    declared: dong(declared).toString(),
    difference: (sum - dong(declared)).toString(),
  };
}
