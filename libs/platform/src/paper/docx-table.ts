import type { PaperTable } from '@app/platform/pdf';
import { AlignmentType, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import { line } from './docx-parts';

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const SIZE = 22;

/** A ruled table over the whole width, its header repeated on each page. */
export function ruled(table: PaperTable, width: number): Table {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / total) * width));
  const cell = (text: string, column: number, bold: boolean, isTitle: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: isTitle ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        line(text, {
          bold,
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
        children: table.columns.map((column, index) => cell(column.title, index, true, true)),
      }),
      ...table.rows.map(
        (cells, row) =>
          new TableRow({
            children: cells.map((text, column) => cell(text, column, table.strong?.has(row) ?? false, false)),
          }),
      ),
    ],
  });
}
