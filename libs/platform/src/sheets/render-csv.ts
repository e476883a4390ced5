import { formatPoints } from '@app/kernel';
import { plainCell, type SheetColumn, type SheetInput } from './render-xlsx';

const BYTE_ORDER_MARK = '\ufeff';

type Rows = SheetInput['rows'];
const quoted = (text: string): string => `"${plainCell(text.normalize('NFC')).replace(/"/g, '""')}"`;
const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** CSV piece by piece, for lists that are streamed: the heading first, then rows. */
export const csvLines = {
  heading: (columns: readonly SheetColumn[]): string =>
    BYTE_ORDER_MARK + line(columns.map((column) => quoted(column.title))),
  rows: (columns: readonly SheetColumn[], rows: Rows): string =>
    rows
      .map((row) =>
        line(
          row.map((value, index) => {
            if (value === null) return '';
            const type = columns[index]?.type;
            if (type === 'int') return String(Number(value));
            return quoted(type === 'points' ? formatPoints(String(value)) : String(value));
          }),
        ),
      )
      .join(''),
};

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that Excel reads Vietnamese). Every text cell is quoted; none is calculated; points
 * have the comma that screen and paper have.
 */
export const renderCsv = ({ columns, rows }: Pick<SheetInput, 'columns' | 'rows'>): Buffer =>
  Buffer.from(csvLines.heading(columns) + csvLines.rows(columns, rows), 'utf8');
