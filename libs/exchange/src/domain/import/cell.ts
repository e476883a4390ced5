/** A cell as it stands in the file: its text, and whether it is stored as a number (then a date is a serial number). */
export interface Cell {
  readonly text: string;
  readonly numeric: boolean;
}

export interface SheetRow {
  /** Number of the row as spreadsheet programs show it. */
  readonly rowNo: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** A fault of the file itself: nothing of it is taken. `line` where it is known. */
export class FileFault extends Error {
  constructor(
    readonly code: string,
    readonly detail?: string,
    readonly line?: number,
  ) {
    super(code);
    this.name = 'FileFault';
  }
}
