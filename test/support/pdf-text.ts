import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The texts of a PDF, page by page, read by a library that knows nothing of how it was made. */
export const pdfPages = (pdf: Uint8Array): string[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: pdf, encoding: 'utf8' }),
  ) as string[];

/** All pages' text in one. */
export const pdfText = (pdf: Uint8Array): string => pdfPages(pdf).join('\n');
