/** One closed product: the member's own total, and sum and count of all sheets that were counted, his among them. */
export interface JudgedTogether {
  readonly own: number;
  readonly sum: number;
  readonly count: number;
}

/** How far a member stands from the others: exact, as a fraction; below zero is stricter, above zero milder. */
export interface Strictness {
  readonly products: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/**
 * The mean, over closed products, of the own total less the mean of the others' totals. Products that nobody else judged say
 * nothing and are left out. Exact fractions: the order of the products does not matter. Told to the member alone; it changes no score.
 */
export function strictnessOf(products: readonly JudgedTogether[]): Strictness {
  let [numerator, denominator, counted] = [0n, 1n, 0n];
  for (const { own, sum, count } of products) {
    if (count < 2) continue;
    const others = BigInt(count - 1);
    const difference = BigInt(own) * others - BigInt(sum - own);
    numerator = numerator * others + difference * denominator;
    denominator *= others;
    const shared = gcd(numerator, denominator);
    [numerator, denominator] = [numerator / shared, denominator / shared];
    counted += 1n;
  }
  if (counted === 0n) return { products: 0, numerator: 0n, denominator: 1n };
  denominator *= counted;
  const shared = gcd(numerator, denominator);
  return { products: Number(counted), numerator: numerator / shared, denominator: denominator / shared };
}

/** Two decimals, rounded half away from zero: "-1.25". */
export function strictnessText({ numerator, denominator }: Pick<Strictness, 'numerator' | 'denominator'>): string {
  const size = numerator < 0n ? -numerator : numerator;
  const hundredths = (size * 200n + denominator) / (denominator * 2n);
  const sign = numerator < 0n && hundredths > 0n ? '-' : '';
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
