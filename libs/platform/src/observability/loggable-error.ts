import { DomainError } from '@app/kernel';

/** An error as it may stand in a log. */
export interface LoggableError {
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly stack?: string;
}

const textOf = (error: object, key: string): string | undefined => {
  const value: unknown = (error as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
};

/** Errors of PostgreSQL quote values of rows and parameters in their texts: only code and constraint are told. */
const isFromDatabase = (error: Error): boolean =>
  textOf(error, 'severity') !== undefined && textOf(error, 'code') !== undefined;

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** Type, code, message and stack of an error; without facts, details and parameters. */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = error instanceof DomainError ? error.code : textOf(error, 'code');
  const named = { type: error.name, ...(code === undefined ? {} : { code }) };
  if (!isFromDatabase(error)) return { ...named, message: error.message, stack: framesOf(error) };
  const constraint = textOf(error, 'constraint');
  return { ...named, ...(constraint === undefined ? {} : { constraint }), stack: framesOf(error) };
}

/** One line that says why: for tables that keep a reason (outbox, dead letters). */
export function shortReason(error: unknown): string {
  const { type, code, constraint, message } = loggableError(error);
  return [type, code, constraint, message]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .slice(0, 500);
}
