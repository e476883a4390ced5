import type { TestApp, TestUser } from './app';
import { pdfText } from './pdf-text';

export interface PdfAnswer {
  readonly status: number;
  readonly mediaType: string | null;
  readonly disposition: string | null;
  /** What a reader copies out of it, blanks folded, composed or not as the file has it. */
  readonly text: string;
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
    text: mediaType === 'application/pdf' ? pdfText(bytes).replace(/\s+/g, ' ') : bytes.toString('utf8'),
  };
}
