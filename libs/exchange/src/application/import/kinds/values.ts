import type { RowFault, RowValues } from '../../../domain/import/columns';

/** Values of a row by the type that their column promised. */
export const textOf = (values: RowValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};
export const numberOf = (values: RowValues, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};
export const flagOf = (values: RowValues, key: string): boolean | null => {
  const value = values[key];
  return typeof value === 'boolean' ? value : null;
};

/** A required value: its absence was found when the row was read. */
export const mustText = (values: RowValues, key: string): string => {
  const value = textOf(values, key);
  if (value === null) throw new Error(`row without ${key}`);
  return value;
};

/** Collects what is wrong with the rows of a chunk. */
export class Faults {
  readonly all: RowFault[] = [];
  private readonly rows = new Set<number>();

  add(rowNo: number, column: string | null, message: string): void {
    this.all.push({ rowNo, column, message });
    this.rows.add(rowNo);
  }

  /** Something to look at that does not keep the row out. */
  warn(rowNo: number, column: string | null, message: string): void {
    this.all.push({ rowNo, column, message, isWarning: true });
  }

  has(rowNo: number): boolean {
    return this.rows.has(rowNo);
  }
}
