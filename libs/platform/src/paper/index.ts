export type { PaperFormat, PaperOptions, PaperWriter } from './paper-writer';
export { PAPER_MEDIA_TYPES, renderPaper } from './render-paper';
export { sendPaper } from './send-paper';
