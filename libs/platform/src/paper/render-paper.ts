import { renderPdf } from '@app/platform/pdf';
import { DocxPaper } from './docx-paper';
import type { PaperFormat, PaperOptions, PaperWriter } from './paper-writer';
import { renderDocx } from './render-docx';

export const PAPER_MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Writes one paper as the file that is asked for; the same facts give the same bytes. */
export function renderPaper(
  format: PaperFormat,
  options: PaperOptions,
  write: (paper: PaperWriter) => void,
): Promise<Buffer> {
  if (format === 'pdf') return renderPdf(options, write);
  const paper = new DocxPaper(options.layout ?? 'portrait');
  write(paper);
  return renderDocx(options, paper);
}
