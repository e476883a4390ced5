import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `migrations/`: found upwards from this file, so that it works from sources and from `dist/`. */
export function projectRoot(from: string = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'migrations')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no project root above ${from}`);
    folder = parent;
  }
  return folder;
}
