/** Letters and digits that nobody takes for one another when they are read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** A one-time code from random bytes: eight letters in two groups, 32^8 of them. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError(`a code needs ${LENGTH} bytes`);
  const letters = [...bytes.slice(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The code as it was made, however it was typed (small letters, blanks, no hyphen). */
export const canonicalCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
