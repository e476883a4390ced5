import { nfc } from '@app/platform/pdf';
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

/** A4 in twentieths of a point, with the margins of Decree 30/2020/NĐ-CP, appendix I (left 30 mm, right 18, top and bottom 20). */
export const SHEET = { short: 11_906, long: 16_838, left: 1_701, right: 1_020, top: 1_134, bottom: 1_134 } as const;

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

export interface Words {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  /** Half points. */
  readonly size?: number;
}

export const run = (text: string, words: Words = {}): TextRun =>
  new TextRun({
    text: nfc(text),
    bold: words.bold ?? false,
    italics: words.italic ?? false,
    ...(words.size === undefined ? {} : { size: words.size }),
  });

export interface Line extends Words {
  readonly align?: Align;
  /** Twentieths of a point. */
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

export const line = (text: string, options: Line = {}): Paragraph =>
  new Paragraph({
    alignment: options.align ?? AlignmentType.LEFT,
    spacing: { before: options.before ?? 0, after: options.after ?? 0 },
    indent: { firstLine: options.firstLine ?? 0 },
    keepNext: options.keepNext ?? false,
    pageBreakBefore: options.pageBreakBefore ?? false,
    children: [run(text, options)],
  });

/** The short line under an agency's name or the motto: a border over an empty line, as wide as what the sides leave. */
export const shortRule = (sides: number): Paragraph =>
  new Paragraph({
    indent: { left: sides, right: sides },
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

/** Columns without lines, side by side: headings, signatures, facts. */
export function unruled(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                borders: NO_BORDERS,
                margins: { left: 0, right: 0 },
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
