/** A decimal text as an integer of the given number of places; more places than that are cut off. */
function scaled(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole) * 10n ** BigInt(places) + BigInt(fraction.slice(0, places).padEnd(places, '0') || '0');
  return text.startsWith('-') ? -units : units;
}

const PLACES = 30;

/**
 * One number divided by another, exact on decimal texts and rounded half away from zero only here.
 * @param factor 100 for per cent
 * @returns undefined where there is nothing to divide by
 */
export function divided(
  sum: string,
  by: string,
  options: { factor?: bigint; decimals?: number } = {},
): string | undefined {
  const { factor = 1n, decimals = 1 } = options;
  const below = scaled(by, PLACES);
  if (below <= 0n) return undefined;
  const above = scaled(sum, PLACES) * factor * 10n ** BigInt(decimals);
  const isNegative = above < 0n;
  const size = isNegative ? -above : above;
  const rounded = (2n * size + below) / (2n * below);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return isNegative && rounded !== 0n ? `-${text}` : text;
}

/** What part of `whole` is this, in per cent with one decimal. */
export const percentOf = (part: string, whole: string): string | undefined => divided(part, whole, { factor: 100n });

/** a - b of decimal texts, without needless zeros. */
export function difference(a: string, b: string): string {
  const result = scaled(a, 4) - scaled(b, 4);
  const size = result < 0n ? -result : result;
  const fraction = String(size % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${result < 0n ? '-' : ''}${size / 10_000n}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A round number that is not above this one ("hơn 2.000"). */
export const roundedDown = (value: string, to: bigint): string => String((BigInt(value) / to) * to);
