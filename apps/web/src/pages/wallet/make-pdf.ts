import type { CapturedPage } from './captured-page';

/** A4 in points, upright. */
const SHORT = 595.28;
const LONG = 841.89;
const EDGE = 12;

/** One PDF of all pages, made on this device. The same pages give the same bytes: nothing of the moment goes in. */
export async function pdfOf(pages: readonly Pick<CapturedPage, 'blob' | 'turn'>[]): Promise<Blob> {
  const { degrees, PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { blob, turn } of pages) {
    const picture = await document.embedJpg(await blob.arrayBuffer());
    const [width, height] = picture.width > picture.height ? [LONG, SHORT] : [SHORT, LONG];
    const page = document.addPage([width, height]);
    const { width: w, height: h } = picture.scaleToFit(width - 2 * EDGE, height - 2 * EDGE);
    page.drawImage(picture, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h });
    page.setRotation(degrees(turn));
  }
  const bytes = await document.save();
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}
