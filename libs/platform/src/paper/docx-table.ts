import type { PaperTable } from '@app/platform/pdf';
import { AlignmentType, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import { line } from './docx-parts';

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const SIZE = 22;
const PADDING = 60;
/** Room for one letter of this size, in twentieths of a point: generous, so that no word of a title breaks in two. */
const LETTER = 128;

/** Widths by share, but no column narrower than the longest word of its title or its longest figure; the others give way. */
export function columnWidths(table: PaperTable, width: number): number[] {
  const longest = (text: string): number => Math.max(...text.split(/\s+/u).map((word) => word.length));
  const least = table.columns.map((column, index) => {
    const figures = column.align === 'right' ? table.rows.map((row) => (row[index] ?? '').length) : [];
    return Math.max(longest(column.title), ...figures) * LETTER + 2 * PADDING;
  });
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const shares = table.columns.map((column) => (column.width / total) * width);
  const missing = shares.reduce((sum, share, index) => sum + Math.max(0, (least[index] ?? 0) - share), 0);
  const spare = shares.reduce((sum, share, index) => sum + Math.max(0, share - (least[index] ?? 0)), 0);
  if (missing > spare) return shares.map(Math.floor);
  return shares.map((share, index) => {
    const own = least[index] ?? 0;
    return Math.floor(share < own ? own : share - ((share - own) * missing) / spare);
  });
}

/** A ruled table over the whole width, its header repeated on each page; its last row may be kept with what follows. */
export function ruled(table: PaperTable, width: number, keepsNext = false): Table {
  const widths = columnWidths(table, width);
  const cell = (text: string, column: number, { bold = false, isTitle = false, keepNext = false }): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: isTitle ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { top: 40, bottom: 40, left: PADDING, right: PADDING },
      children: [
        line(text, {
          bold,
          keepNext,
          size: SIZE,
          align: isTitle ? AlignmentType.CENTER : ALIGN[table.columns[column]?.align ?? 'left'],
        }),
      ],
    });
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((column, index) =>
          cell(column.title, index, { bold: true, isTitle: true, keepNext: true }),
        ),
      }),
      ...table.rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, column) =>
              cell(text, column, {
                bold: table.strong?.has(row) ?? false,
                keepNext: keepsNext && row === table.rows.length - 1,
              }),
            ),
          }),
      ),
    ],
  });
}
