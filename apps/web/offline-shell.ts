import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PLACE = 'self.__SHELL_FILES';
/** Files with a hash in their name; old font formats are left to old browsers. */
const KEPT = /\.(js|css|svg|woff2)$/;
/**
 * Large, and not needed to open the page: what draws figures that only the server has, and what reads PDFs. The latter is kept when
 * papers are taken along, or from its first use on.
 */
const LATER = /^(stacked-bars-|pdf\.worker)/;

/** Writes into the service worker which files make up the page: their names carry a hash, the page itself gets one here. */
export function offlineShell(folder: string): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    closeBundle() {
      const page = createHash('sha256')
        .update(readFileSync(join(folder, 'index.html')))
        .digest('hex');
      const files = readdirSync(join(folder, 'assets'))
        .filter((name) => KEPT.test(name) && !LATER.test(name))
        .sort()
        .map((name) => ({ url: `/assets/${name}`, revision: null }));
      const shell = [{ url: '/', revision: page.slice(0, 16) }, ...files];
      const worker = join(folder, 'sw.js');
      const code = readFileSync(worker, 'utf8');
      if (!code.includes(PLACE)) throw new Error('sw.js lost the place for its list of files');
      writeFileSync(
        worker,
        code.replace(PLACE, () => JSON.stringify(shell)),
      );
    },
  };
}
