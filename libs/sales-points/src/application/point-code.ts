import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another; 12 of 31 cannot be guessed. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** A new code for the address of a point's public page. */
export const newPointCode = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)] ?? '2').join('');
