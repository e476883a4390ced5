import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { problemOf } from '@app/platform/http';

/** Does one row; where the rules say no, nothing of it stays and the reason is answered. Any other fault stops the whole. */
export async function tried<T>(tx: Tx, work: () => Promise<T>): Promise<T | DomainError> {
  await tx.execute('savepoint bulk_row');
  try {
    const result = await work();
    await tx.execute('release savepoint bulk_row');
    return result;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.execute('rollback to savepoint bulk_row');
    return error;
  }
}

/** Would it go? Done and taken back at once, so the answer comes from the very rules that decide. */
export async function wouldRefuse(tx: Tx, work: () => Promise<unknown>): Promise<DomainError | undefined> {
  await tx.execute('savepoint bulk_trial');
  const outcome = await tried(tx, work);
  await tx.execute('rollback to savepoint bulk_trial');
  return outcome instanceof DomainError ? outcome : undefined;
}

/** Why not, in words for people. */
export interface BulkFault {
  readonly code: string;
  readonly title: string;
  readonly en: string;
}

export function faultOf(code: string): BulkFault {
  const problem = problemOf(code);
  return { code, title: problem?.title ?? code, en: problem?.en ?? code };
}
