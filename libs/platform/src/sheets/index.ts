export { withFixedTimes } from './fixed-times';
export { csvLines, renderCsv } from './render-csv';
export { plainCell, renderXlsx } from './render-xlsx';
export type { SheetColumn, SheetInput } from './render-xlsx';
export { streamXlsx } from './stream-xlsx';
export type { StreamedSheet } from './stream-xlsx';
