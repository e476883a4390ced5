/** One column of an exported list: where its value stands in a row of the list, and how it is written. */
export interface ExportColumn {
  readonly title: string;
  /** Field of the row; "a.b" for a field within a field. */
  readonly field: string;
  /** text as it is, a day as dd/mm/yyyy, a whole number as a number, a word of a fixed list in its Vietnamese words. */
  readonly as: 'text' | 'day' | 'number' | Readonly<Record<string, string>>;
  readonly width?: number;
}

/** A list of the application that can be taken out: the rows are those that its own route answers to the same person. */
export interface ListExport {
  readonly name: string;
  readonly title: string;
  /** Route of the list. */
  readonly path: string;
  readonly columns: readonly ExportColumn[];
}

export type Cell = string | number | null;

const valueAt = (row: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>(
      (inside, name) =>
        typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[name] : undefined,
      row,
    );

/** "2026-08-24" or a moment → "24/08/2026" (Vietnamese day). */
function dayText(value: string): string {
  const day = value.length > 10 ? new Date(Date.parse(value) + 7 * 3_600_000).toISOString().slice(0, 10) : value;
  return day.split('-').reverse().join('/');
}

/** A row of the list as cells of the file; what is not there stays empty. */
export function cellsOf(list: ListExport, row: unknown): Cell[] {
  return list.columns.map(({ field, as }) => {
    const value = valueAt(row, field);
    if (value === null || value === undefined) return null;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (as === 'text') return text;
    if (as === 'day') return dayText(text);
    if (as === 'number') return Number(text);
    return as[text] ?? text;
  });
}
