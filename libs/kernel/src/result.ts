import { DomainError } from './domain-error';

/** The outcome of something that can be refused: a value or the refusal. */
export type Result<T, E = DomainError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const success = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failure = <E>(error: E): Result<never, E> => ({ ok: false, error });
export const refusal = (code: string, facts?: Readonly<Record<string, unknown>>): Result<never> =>
  failure(new DomainError(code, facts));

/** The value, or the refusal thrown. @throws E */
export function valueOrThrow<T, E extends Error>(result: Result<T, E>): T {
  if (!result.ok) throw result.error;
  return result.value;
}
