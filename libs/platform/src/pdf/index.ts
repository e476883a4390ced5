export { vietnameseAlphabet } from './fonts';
export { nfc } from './nfc';
export { Paper } from './paper';
export type { OfficialHeading } from './paper';
export type { PaperTable } from './paper-table';
export { placeName } from './place-name';
export { renderPdf } from './render-pdf';
export type { PdfOptions } from './render-pdf';
export { drawQr, drawStar } from './shapes';
