export { vietnameseAlphabet } from './fonts';
export { nfc, Paper } from './paper';
export type { OfficialHeading, PaperTable } from './paper';
export { renderPdf } from './render-pdf';
export type { PdfOptions } from './render-pdf';
export { drawQr, drawStar } from './shapes';
