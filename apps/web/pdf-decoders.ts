import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const FOLDER = join(dirname(PACKAGE), 'wasm');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };

/** Puts what reads the pictures of scanners (JBIG2, JPEG 2000) beside the page's files: the PDF reader fetches it by name. */
export function pdfDecoders(): Plugin {
  return {
    name: 'pdf-decoders',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(FOLDER))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdf-${version}/${name}`,
          source: readFileSync(join(FOLDER, name)),
        });
    },
  };
}
