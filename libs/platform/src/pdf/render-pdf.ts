import PDFDocument from 'pdfkit';
import type { Instant } from '@app/kernel';
import { fonts } from './fonts';
import { nfc } from './nfc';
import { Paper } from './paper';

export interface PdfOptions {
  readonly title: string;
  readonly layout?: 'portrait' | 'landscape';
  /** Moment that the file says it was made: the same facts give the same bytes. */
  readonly createdAt: Instant;
  readonly author?: string;
  readonly margins?: { top: number; bottom: number; left: number; right: number };
  /** Numbers the pages "2/5" at the foot. */
  readonly pageNumbers?: boolean;
  /** PDF/A-3b with structure tags, for what is kept for decades: `draw` puts everything into {@link Tags}. */
  readonly archival?: boolean;
  /** Words by which a program finds the document again; in the document's facts and its XMP. */
  readonly keywords?: string;
}

const MARGINS = { top: 56, bottom: 56, left: 72, right: 52 };

/**
 * Makes an A4 PDF with embedded fonts of the Vietnamese alphabet. Text is written in NFC, so that it can be searched and copied;
 * the document says that its language is Vietnamese.
 */
export async function renderPdf(options: PdfOptions, draw: (paper: Paper) => void): Promise<Buffer> {
  const faces = await fonts();
  const made = new Date(options.createdAt);
  const pdf = new PDFDocument({
    size: 'A4',
    layout: options.layout ?? 'portrait',
    margins: options.margins ?? MARGINS,
    lang: 'vi-VN',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    autoFirstPage: false,
    ...(options.archival === true ? { subset: 'PDF/A-3b' as const, tagged: true } : {}),
    info: {
      Title: nfc(options.title),
      Author: nfc(options.author ?? 'OCOP Sao'),
      Creator: 'OCOP Sao',
      Producer: 'OCOP Sao',
      CreationDate: made,
      ModDate: made,
      ...(options.keywords === undefined ? {} : { Keywords: options.keywords }),
    },
  });
  for (const [face, bytes] of faces) pdf.registerFont(face, bytes);
  pdf.font('serif');
  pdf.addPage();
  const done = collect(pdf);
  draw(new Paper(pdf));
  if (options.pageNumbers === true) numberPages(pdf);
  pdf.end();
  return done;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { margins, width, height } = pdf.page;
    const bottom = margins.bottom;
    margins.bottom = 0; // else the number would begin a new page
    pdf.font('serif').fontSize(10).fillColor('#000000');
    pdf.text(`${page - start + 1}/${count}`, 0, height - bottom + 18, { width, align: 'center', lineBreak: false });
    margins.bottom = bottom;
  }
}
