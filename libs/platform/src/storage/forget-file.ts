import type { Tx } from '../database';

/**
 * Takes a file out of the books when no record names it any more; the caller removes its bytes after the transaction. For what
 * can be made again only: evidence is kept. @returns false when another record still names it
 */
export async function forgetFile(tx: Tx, sha256: string): Promise<boolean> {
  await tx.execute(`savepoint forget_file`);
  try {
    await tx.execute(`delete from platform.stored_file where sha256 = $1`, [sha256]);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    await tx.execute(`rollback to savepoint forget_file`);
    return false;
  }
}
