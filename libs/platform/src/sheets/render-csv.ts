import { plainCell, type SheetInput } from './render-xlsx';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that Excel reads Vietnamese). Every text cell is quoted; none is calculated.
 */
export function renderCsv(table: Pick<SheetInput, 'columns' | 'rows'>): Buffer {
  const quoted = (text: string): string => `"${plainCell(text.normalize('NFC')).replace(/"/g, '""')}"`;
  const lines = [
    table.columns.map((column) => quoted(column.title)),
    ...table.rows.map((row) =>
      row.map((value, index) => {
        if (value === null) return '';
        return table.columns[index]?.type === 'int' ? String(Number(value)) : quoted(String(value));
      }),
    ),
  ];
  return Buffer.from(BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join(''), 'utf8');
}
