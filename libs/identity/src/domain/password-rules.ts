import { DomainError } from '@app/kernel';
import { fold } from './fold';

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;

/** Beginnings of passwords that everybody tries first, in folded form. */
const COMMON = [
  'matkhau',
  'password',
  'passw0rd',
  'admin',
  'qwerty',
  'abc123',
  '123456',
  '111111',
  '000000',
  'iloveyou',
  'vietnam',
  'hatinh',
  'ocop',
  'langviet',
  'anhyeuem',
  'nongthonmoi',
];

/** Only the letters beyond a word that others guess, and beyond digits, protect a password. */
const addsTooLittle = (folded: string, word: string): boolean =>
  folded.includes(word) && folded.replace(word, '').replace(/[^a-z]/g, '').length < 4;

/**
 * Length, not composition: at least ten characters, not a common password, not the person's own name or login.
 * @returns why a password is refused, or undefined
 */
export function passwordFault(
  password: string,
  person: { readonly displayName: string; readonly loginNames: readonly string[] },
): DomainError | undefined {
  const length = [...password].length;
  if (length < MIN_PASSWORD || length > MAX_PASSWORD)
    return new DomainError('identity.password_length', { min: MIN_PASSWORD, max: MAX_PASSWORD });
  const folded = fold(password).replace(/\s/g, '');
  const own = [person.displayName, ...person.loginNames.map((name) => name.split('@')[0] ?? '')].map((text) =>
    fold(text).replace(/\s/g, ''),
  );
  const guessed = [...COMMON, ...own.filter((text) => text.length >= 4)];
  const tooPlain = new Set(folded).size < 4 || guessed.some((word) => addsTooLittle(folded, word));
  return tooPlain ? new DomainError('identity.password_common') : undefined;
}
