import type { UnexpectedErrorLog } from '@app/platform/http';

/** Tells an unexpected error in full on standard error, with the id that the client got; never bodies or names. */
export const logUnexpected: UnexpectedErrorLog = (error, about) => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ level: 'error', ...about, stack })}\n`);
};
