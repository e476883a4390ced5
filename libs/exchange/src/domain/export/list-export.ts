/** One column of an exported list: where its value stands in a row of the list, and how it is written. */
export interface ExportColumn {
  readonly title: string;
  /** Field of the row; "a.b" for a field within a field; of a list the fields of all its items, in one cell. */
  readonly field: string;
  /** text as it is, a day as dd/mm/yyyy, a whole number as a number, points with two decimals, a word of a fixed list in its Vietnamese words. */
  readonly as: 'text' | 'day' | 'number' | 'points' | Readonly<Record<string, string>>;
  readonly width?: number;
}

/** A list of the application that can be taken out: the rows are those that its own route answers to the same person. */
export interface ListExport {
  readonly name: string;
  readonly title: string;
  /** Route of the list; "{key}" in it is taken from the filters. */
  readonly path: string;
  /** The route answers all rows at once. */
  readonly isWhole?: boolean;
  readonly columns: readonly ExportColumn[];
}

export type Cell = string | number | null;

function valueAt(row: unknown, field: string): unknown {
  let inside = row;
  for (const name of field.split('.')) {
    if (Array.isArray(inside)) return inside.map((each) => valueAt(each, name)).join('; ');
    if (typeof inside !== 'object' || inside === null) return undefined;
    inside = (inside as Record<string, unknown>)[name];
  }
  return inside;
}

/** The address of a list with what its filters put into it, and the filters that are left; undefined when one is missing or odd. */
export function addressOf(
  { path }: ListExport,
  filters: Readonly<Record<string, string>>,
): { path: string; filters: Record<string, string> } | undefined {
  const rest = { ...filters };
  let isWhole = true;
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined || !/^[\w-]{1,60}$/.test(value)) isWhole = false;
    return value ?? '';
  });
  return isWhole ? { path: filled, filters: rest } : undefined;
}

/** "2026-08-24" or a moment → "24/08/2026" (Vietnamese day). */
function dayText(value: string): string {
  const day = value.length > 10 ? new Date(Date.parse(value) + 7 * 3_600_000).toISOString().slice(0, 10) : value;
  return day.split('-').reverse().join('/');
}

/** A row of the list as cells of the file; what is not there stays empty. */
export function cellsOf(list: Pick<ListExport, 'columns'>, row: unknown): Cell[] {
  return list.columns.map(({ field, as }) => {
    const value = valueAt(row, field);
    if (value === null || value === undefined) return null;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (as === 'text' || as === 'points') return text;
    if (as === 'day') return dayText(text);
    if (as === 'number') return Number(text);
    return as[text] ?? text;
  });
}
