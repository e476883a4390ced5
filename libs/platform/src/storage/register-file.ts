import type { Tx } from '../database';
import type { FinishedFile } from './partial-files';

/** Makes stored bytes known to the database; the same bytes twice are one row. */
export async function registerFile(
  tx: Tx,
  file: Omit<FinishedFile, 'mediaType'> & { mediaType: string },
): Promise<void> {
  await tx.execute(
    `insert into platform.stored_file (sha256, size, media_type) values ($1, $2, $3) on conflict (sha256) do nothing`,
    [file.sha256, file.size, file.mediaType],
  );
}
