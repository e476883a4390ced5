export { csvLines, renderCsv } from './render-csv';
export { plainCell, renderXlsx } from './render-xlsx';
export type { SheetColumn, SheetInput } from './render-xlsx';
