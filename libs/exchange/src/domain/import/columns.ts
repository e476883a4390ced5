import type { Cell } from './cell';
import { readCell, type CellType, type CellValue } from './read-cell';
import { fold } from './fold';

/** One column of a kind of import. */
export interface Column {
  readonly key: string;
  readonly title: string;
  /** Other headings that are taken for this one. */
  readonly also?: readonly string[];
  readonly type: CellType;
  readonly required?: boolean;
  /** One sentence for the sheet of instructions. */
  readonly hint?: string;
  /** Read where a file has it; the empty file has it not. */
  readonly isRare?: boolean;
  /** Value of the template's example row. */
  readonly example: string;
}

export interface RowFault {
  readonly rowNo: number;
  /** Key of the column; null when it concerns the whole row. */
  readonly column: string | null;
  readonly message: string;
  /** Only something to look at: the row can be taken in. */
  readonly isWarning?: boolean;
}

/** Columns that the empty file has. */
export const shownColumns = (columns: readonly Column[]): Column[] => columns.filter(({ isRare }) => isRare !== true);

/** The example row of the empty file, left where it was. */
export function isExampleRow(columns: readonly Column[], texts: Readonly<Record<string, string>>): boolean {
  const shown = shownColumns(columns).filter(({ example }) => example !== '');
  return Object.keys(texts).length === shown.length && shown.every(({ key, example }) => texts[key] === example);
}

export type RowValues = Readonly<Record<string, CellValue>>;

export interface ParsedRow {
  readonly rowNo: number;
  readonly values: RowValues;
}

/** Does a row have everything that it must? One that has not is only looked through for more faults. */
export const isWhole = (columns: readonly Column[], { values }: ParsedRow): boolean =>
  columns.every(({ key, required }) => required !== true || (values[key] ?? null) !== null);

/** Which column of the file holds which column of the kind. */
export interface Headings {
  readonly places: ReadonlyMap<string, number>;
  /** Headings of the file that no column of the kind has. */
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  readonly twice: readonly Column[];
}

/** A heading without accents, stars and what stands in brackets. */
const headingOf = (text: string): string => fold(text.replace(/\([^)]*\)/g, ' '));

/** Finds the columns whatever their order and accents. */
export function matchHeadings(columns: readonly Column[], cells: readonly (Cell | undefined)[]): Headings {
  const keyOf = new Map<string, string>();
  for (const column of columns)
    for (const title of [column.title, ...(column.also ?? [])]) keyOf.set(headingOf(title), column.key);
  const places = new Map<string, number>();
  const twice = new Set<string>();
  const unknown: string[] = [];
  cells.forEach((cell, place) => {
    const text = cell?.text.trim() ?? '';
    if (text === '') return;
    const key = keyOf.get(headingOf(text));
    if (key === undefined) unknown.push(text);
    else if (places.has(key)) twice.add(key);
    else places.set(key, place);
  });
  return {
    places,
    unknown,
    missing: columns.filter((column) => column.required === true && !places.has(column.key)),
    twice: columns.filter((column) => twice.has(column.key)),
  };
}

/** Reads a row by its columns. Undefined for an empty row. */
export function parseRow(
  columns: readonly Column[],
  headings: Headings,
  row: { readonly rowNo: number; readonly cells: readonly (Cell | undefined)[] },
): { row: ParsedRow; faults: RowFault[]; texts: Record<string, string> } | undefined {
  const values: Record<string, CellValue> = {};
  const texts: Record<string, string> = {};
  const faults: RowFault[] = [];
  for (const column of columns) {
    const place = headings.places.get(column.key);
    const cell = place === undefined ? undefined : row.cells[place];
    const text = cell?.text.trim() ?? '';
    values[column.key] = null;
    if (text === '') continue;
    texts[column.key] = text.slice(0, 1000);
    const read = readCell(column.type, { text, numeric: cell?.numeric ?? false });
    if ('fault' in read) faults.push({ rowNo: row.rowNo, column: column.key, message: read.fault });
    else values[column.key] = read.value;
  }
  if (Object.keys(texts).length === 0) return undefined;
  for (const column of columns)
    if (column.required === true && texts[column.key] === undefined)
      faults.push({ rowNo: row.rowNo, column: column.key, message: `Thiếu ${column.title.toLowerCase()}.` });
  return { row: { rowNo: row.rowNo, values }, faults, texts };
}
