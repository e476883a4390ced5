import type { Tx } from './tx';

/**
 * Runs the checks that PostgreSQL keeps for the commit, now. A transaction of many thousand rows calls it after each part: the
 * commit is one statement, with the time limit of one.
 */
export async function checkDeferred(tx: Tx): Promise<void> {
  await tx.execute('set constraints all immediate');
  await tx.execute('set constraints all deferred');
}
