import PDFDocument from 'pdfkit';

/** A PDF of so many pages, each with its number. */
export function pdfOfPages(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`${page}`);
  document.end();
  return whole;
}
