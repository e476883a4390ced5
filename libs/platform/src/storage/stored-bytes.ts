import { eachRow, FindingBuilder, type Invariant } from '@app/platform/invariants';
import type { FileStore } from './file-store';

/**
 * Every known file has its bytes: by their number, or with `read` by their hash, which takes as long as reading the whole store.
 */
export const storedBytes = (store: FileStore, options: { read: boolean }): Invariant => ({
  name: 'I25-stored-files-have-their-bytes',
  says: 'Every file that the database knows lies in the store with its size and hash.',
  async check(tx) {
    const found = new FindingBuilder();
    const files = eachRow<{ id: string; size: number }>(
      tx,
      `select sha256 as id, size::float8 as size from platform.stored_file
        where $1::text is null or sha256 > $1 order by sha256 limit $2`,
    );
    for await (const { id, size } of files) {
      const stored = await store.size(id);
      if (stored !== size) found.add(id, `${size} bytes, in the store ${stored ?? 'none'}`);
      else found.add(id, options.read && !(await store.verify(id)) ? 'the bytes have another hash' : undefined);
    }
    return found.finding();
  },
});
