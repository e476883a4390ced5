import type { Face } from './fonts';
import { nfc } from './nfc';

type Align = 'left' | 'right' | 'center';

export interface PaperTable {
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align?: Align;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows in bold by their index: sums. */
  readonly strong?: ReadonlySet<number>;
  /** Only a note and the signatures follow: they do not stand on a page alone, the last row goes with them. */
  readonly isSigned?: boolean;
}

const CELL_PADDING = 4;
/** A table begins on this page if so much room is left, however long its first row is. */
const LEAST_START = 160;
/** Room for a short note and the signatures. */
const SIGNATURES = 200;
/** Sizes that are tried until no figure breaks in two. */
const SIZES = [11, 10, 9, 8, 7];

/** A ruled table: the header stands on each page, cells wrap, a row longer than a page goes on, figures never break. */
export class TableDrawing {
  private readonly widths: readonly number[];
  private readonly size: number;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly table: PaperTable,
  ) {
    const { width, margins } = pdf.page;
    const total = table.columns.reduce((sum, column) => sum + column.width, 0);
    this.widths = table.columns.map((column) => (column.width / total) * (width - margins.left - margins.right));
    this.size = SIZES.find((size) => this.figuresFit(size)) ?? Math.min(...SIZES);
  }

  draw(): void {
    const [first] = this.table.rows;
    const { rows, isSigned = false } = this.table;
    const start = this.header().height + (first ? this.height(first, this.faceOf(0)) : 0);
    const least = Math.min(start, LEAST_START) + (isSigned && rows.length < 2 ? SIGNATURES : 0);
    if (this.pdf.y + least > this.bottom()) this.pdf.addPage();
    this.drawHeader();
    rows.forEach((cells, index) =>
      this.drawRow(cells, this.faceOf(index), isSigned && index > 0 && index === rows.length - 1 ? SIGNATURES : 0),
    );
    this.pdf.x = this.pdf.page.margins.left;
    this.pdf.moveDown(0.6);
  }

  /** @param more room that is wanted below it on the same page */
  private drawRow(cells: readonly string[], face: Face, more = 0): void {
    const height = this.height(cells, face);
    if (this.pdf.y + height + more > this.bottom()) {
      this.pdf.addPage();
      this.drawHeader();
    }
    if (this.pdf.y + height <= this.bottom()) return this.cells(cells, face, this.aligns());
    const { head, rest } = this.split(cells, face, this.bottom() - this.pdf.y);
    this.cells(head, face, this.aligns());
    this.drawRow(rest, face);
  }

  /** What of a row fits into so many points, by words; at least one word of each cell goes. */
  private split(cells: readonly string[], face: Face, room: number): { head: string[]; rest: string[] } {
    const parts = cells.map((cell, column) => {
      const words = cell.split(/(?<=\s)/);
      let [fits, tooMany] = [1, words.length + 1];
      while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (this.cellHeight(words.slice(0, middle).join(''), column, face) <= room) fits = middle;
        else tooMany = middle;
      }
      return { head: words.slice(0, fits).join('').trimEnd(), rest: words.slice(fits).join('') };
    });
    return { head: parts.map((part) => part.head), rest: parts.map((part) => part.rest) };
  }

  private header() {
    const titles = this.table.columns.map((column) => column.title);
    return { titles, height: this.height(titles, 'serif-bold') };
  }

  private drawHeader(): void {
    this.cells(
      this.header().titles,
      'serif-bold',
      this.table.columns.map(() => 'center'),
    );
  }

  private cells(cells: readonly string[], face: Face, aligns: readonly Align[]): void {
    const height = this.height(cells, face);
    const y = this.pdf.y;
    let x = this.pdf.page.margins.left;
    cells.forEach((cell, column) => {
      const width = this.widths[column] ?? 0;
      this.pdf.lineWidth(0.5).rect(x, y, width, height).stroke();
      const settings = { width: width - 2 * CELL_PADDING, align: aligns[column] ?? 'left' };
      this.pdf.text(nfc(cell), x + CELL_PADDING, y + CELL_PADDING, settings);
      x += width;
    });
    this.pdf.y = y + height;
  }

  private height(cells: readonly string[], face: Face): number {
    return Math.max(...cells.map((cell, column) => this.cellHeight(cell, column, face)), 12 + 2 * CELL_PADDING);
  }

  private cellHeight(cell: string, column: number, face: Face): number {
    this.pdf.font(face).fontSize(this.size);
    const width = (this.widths[column] ?? 0) - 2 * CELL_PADDING;
    return this.pdf.heightOfString(nfc(cell), { width }) + 2 * CELL_PADDING;
  }

  private figuresFit(size: number): boolean {
    this.pdf.font('serif-bold').fontSize(size);
    return this.table.rows.every((cells) =>
      cells.every(
        (cell, column) =>
          this.table.columns[column]?.align !== 'right' ||
          this.pdf.widthOfString(nfc(cell)) <= (this.widths[column] ?? 0) - 2 * CELL_PADDING,
      ),
    );
  }

  private aligns(): Align[] {
    return this.table.columns.map((column) => column.align ?? 'left');
  }

  private faceOf(row: number): Face {
    return this.table.strong?.has(row) ? 'serif-bold' : 'serif';
  }

  private bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }
}
