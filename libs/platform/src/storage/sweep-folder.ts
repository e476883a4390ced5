import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the files of a folder (not of those in it) that nobody has written to for so long. @returns how many */
export async function sweepFolder(folder: string, olderThanMs: number, now: number): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || now - found.mtimeMs < olderThanMs) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
