import { sendBytes } from '@app/platform/storage';
import type { FastifyReply } from 'fastify';
import type { PaperFormat } from './paper-writer';
import { PAPER_MEDIA_TYPES } from './render-paper';

/** Answers with a paper: a PDF opens in the browser, a DOCX is taken. `name` is without its ending. */
export function sendPaper(
  reply: FastifyReply,
  bytes: Buffer,
  paper: { readonly name: string; readonly format: PaperFormat },
): Promise<void> {
  return sendBytes(reply, bytes, {
    name: `${paper.name}.${paper.format}`,
    mediaType: PAPER_MEDIA_TYPES[paper.format],
    inline: paper.format === 'pdf',
  });
}
