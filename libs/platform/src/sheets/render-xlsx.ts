import writeXlsx from 'write-excel-file/node';

export interface SheetColumn {
  readonly title: string;
  /** Characters wide. */
  readonly width?: number;
  /** int and money are whole numbers; points come as text with two decimals ("49.80") and are shown so by any program. */
  readonly type: 'text' | 'int' | 'points';
}

export interface SheetInput {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Places of the cells that stand out, row by row. */
  readonly marks?: readonly (readonly number[])[];
}

const NUMBERS: Readonly<Record<SheetColumn['type'], string | undefined>> = {
  int: '#,##0',
  points: '0.00',
  text: undefined,
};
const MARK = { backgroundColor: '#ffd9d3', fontWeight: 'bold' as const };

/** Full-width signs count too: spreadsheet programs read them as the plain ones. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that a spreadsheet program would take for a formula gets an apostrophe before it. */
export const plainCell = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

/** A workbook with a bold header per sheet. Texts are texts: nothing in them is calculated. */
export async function renderXlsx(sheets: readonly SheetInput[]): Promise<Buffer> {
  const made = sheets.map((sheet) => ({
    sheet: sheet.name,
    columns: sheet.columns.map((column) => ({ width: column.width ?? 18 })),
    data: [
      sheet.columns.map((column) => ({ value: column.title, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...sheet.rows.map((row, place) =>
        row.map((value, index) => {
          const isMarked = sheet.marks?.[place]?.includes(index) === true;
          const mark = isMarked ? MARK : {};
          if (value === null) return isMarked ? { value: '', type: String, ...MARK } : null;
          const format = NUMBERS[sheet.columns[index]?.type ?? 'text'];
          if (format !== undefined) return { value: Number(value), type: Number, format, ...mark };
          return { value: plainCell(String(value)), type: String, wrap: true, ...mark };
        }),
      ),
    ],
  }));
  return writeXlsx(made).toBuffer();
}
