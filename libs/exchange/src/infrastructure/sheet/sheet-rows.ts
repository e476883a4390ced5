import type { SheetRow } from '../../domain/import/cell';
import { csvRows } from './csv-rows';
import type { SheetFormat } from './inspect-file';
import { xlsxRows } from './xlsx-rows';

/** Rows of a file that was found to be of this format. @throws FileFault */
export const sheetRows = (
  path: string,
  format: SheetFormat,
  options: { readonly mostRows: number; readonly progress?: (share: number) => void },
): AsyncGenerator<SheetRow> => (format === 'xlsx' ? xlsxRows(path, options) : csvRows(path, options));
