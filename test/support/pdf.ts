import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApp, TestUser } from './app';

export interface PdfAnswer {
  readonly status: number;
  readonly mediaType: string | null;
  readonly disposition: string | null;
  /** What a reader copies out of it, blanks folded, composed or not as the file has it. */
  readonly text: string;
}

/** What a PDF says to whoever copies text out of it. */
function textOfPdf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    return text.replace(/\s+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gets a paper as PDF. */
export async function getPdf(app: TestApp, path: string, as: TestUser): Promise<PdfAnswer> {
  const response = await fetch(app.url + path, { headers: { cookie: as.cookie } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const mediaType = response.headers.get('content-type');
  return {
    status: response.status,
    mediaType,
    disposition: response.headers.get('content-disposition'),
    text: mediaType === 'application/pdf' ? textOfPdf(bytes) : bytes.toString('utf8'),
  };
}
