import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '@app/platform/storage';

/** Works on a stored file as a local one, wherever the store is; the copy goes afterwards. */
export async function withLocalCopy<T>(
  store: FileStore,
  sha256: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  await mkdir(store.incoming, { recursive: true });
  const path = join(store.incoming, `import-${randomUUID()}`);
  try {
    await pipeline(await store.open(sha256), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
