/** Least and most seconds between opening the form and sending it: machines are quicker, forgotten tabs slower. */
const LEAST_SECONDS = 3;
const MOST_SECONDS = 24 * 3600;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Was the form filled in by a person, by the time that the server signed into it? */
export function isTimely(openedMs: number, nowMs: number): boolean {
  const seconds = (nowMs - openedMs) / 1000;
  return seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS;
}

/** A number to ask by, 50 bits from seven random bytes, without letters that look alike: "PA-7K3M9Q2XWT". */
export function referenceOf(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.slice(0, 7)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let count = 0; count < 10; count += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '0') + text;
    bits >>= 5n;
  }
  return `PA-${text}`;
}

/** What a person typed as a reference: case, spaces and look-alike letters do not matter. */
export const readReference = (typed: string): string =>
  typed.toUpperCase().replace(/\s+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
