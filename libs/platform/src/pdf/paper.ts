import { formatDateInWords, type LocalDate } from '@app/kernel';
import type { Face } from './fonts';

export interface PaperTable {
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align?: 'left' | 'right' | 'center';
  }[];
  readonly rows: readonly (readonly string[])[];
}

export interface OfficialHeading {
  readonly parentAgency?: string;
  readonly agency: string;
  /** Number and sign, e.g. "12/TTr-HĐ". */
  readonly number: string;
  readonly place: string;
  readonly date: LocalDate;
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const BODY = 12.5;
const CELL_PADDING = 4;

/** An A4 page in the layout of Decree 30/2020/NĐ-CP: heading with the national name, title, text, tables, signatures. */
export class Paper {
  constructor(readonly pdf: PDFKit.PDFDocument) {}

  get left(): number {
    return this.pdf.page.margins.left;
  }

  get width(): number {
    return this.pdf.page.width - this.pdf.page.margins.left - this.pdf.page.margins.right;
  }

  /** Sets face and size for what follows. */
  face(face: Face, size = BODY): this {
    this.pdf.font(face).fontSize(size);
    return this;
  }

  officialHeading(heading: OfficialHeading): void {
    const { pdf, left, width } = this;
    const half = width / 2;
    const top = pdf.y;
    let y = top;
    if (heading.parentAgency !== undefined) {
      this.face('serif', 11.5);
      pdf.text(nfc(heading.parentAgency.toUpperCase()), left, y, { width: half - 12, align: 'center' });
      y = pdf.y;
    }
    this.face('serif-bold', 11.5);
    pdf.text(nfc(heading.agency.toUpperCase()), left, y, { width: half - 12, align: 'center' });
    this.rule(left + half / 2 - 36, pdf.y + 2, 60);
    this.face('serif', BODY);
    pdf.text(nfc(`Số: ${heading.number}`), left, pdf.y + 8, { width: half - 12, align: 'center' });
    const leftBottom = pdf.y;
    this.face('serif-bold', 11.5);
    pdf.text(NATION, left + half - 12, top, { width: half + 12, align: 'center' });
    this.face('serif-bold', BODY);
    pdf.text(MOTTO, left + half - 12, pdf.y, { width: half + 12, align: 'center' });
    this.rule(left + half + half / 2 - 76, pdf.y + 2, 152);
    this.face('serif-italic', BODY);
    pdf.text(nfc(`${heading.place}, ${formatDateInWords(heading.date)}`), left + half - 12, pdf.y + 8, {
      width: half + 12,
      align: 'center',
    });
    pdf.x = left;
    pdf.y = Math.max(leftBottom, pdf.y) + 18;
  }

  title(text: string, subtitle?: string): void {
    this.face('serif-bold', 14);
    this.pdf.text(nfc(text.toUpperCase()), this.left, this.pdf.y, { width: this.width, align: 'center' });
    if (subtitle !== undefined) {
      this.face('serif-bold', BODY);
      this.pdf.text(nfc(subtitle), { width: this.width, align: 'center' });
    }
    this.pdf.moveDown(0.8);
  }

  heading(text: string): void {
    this.room(40);
    this.face('serif-bold', BODY);
    this.pdf.moveDown(0.4).text(nfc(text), this.left, this.pdf.y, { width: this.width }).moveDown(0.2);
  }

  paragraph(
    text: string,
    options: { bold?: boolean; italic?: boolean; indent?: number; align?: 'left' | 'center' | 'justify' } = {},
  ): void {
    this.face(options.bold ? 'serif-bold' : options.italic ? 'serif-italic' : 'serif', BODY);
    const settings = {
      width: this.width,
      align: options.align ?? 'justify',
      indent: options.indent ?? 24,
      lineGap: 2,
    } as const;
    this.pdf.text(nfc(text), this.left, this.pdf.y, settings).moveDown(0.3);
  }

  /** A ruled table; the header is repeated on each page and cells wrap. */
  table(table: PaperTable): void {
    const total = table.columns.reduce((sum, column) => sum + column.width, 0);
    const widths = table.columns.map((column) => (column.width / total) * this.width);
    const header = table.columns.map((column) => column.title);
    this.row(
      header,
      widths,
      table.columns.map(() => 'center' as const),
      'serif-bold',
    );
    for (const cells of table.rows) {
      const aligns = table.columns.map((column) => column.align ?? 'left');
      if (this.pdf.y + this.rowHeight(cells, widths, 'serif') > this.bottom()) {
        this.pdf.addPage();
        this.row(
          header,
          widths,
          table.columns.map(() => 'center' as const),
          'serif-bold',
        );
      }
      this.row(cells, widths, aligns, 'serif');
    }
    this.pdf.x = this.left;
    this.pdf.moveDown(0.6);
  }

  signatures(options: { recipients: readonly string[]; role: string; name?: string }): void {
    this.room(150);
    const { pdf, left, width } = this;
    const half = width / 2;
    const top = pdf.y + 10;
    this.face('serif-bold-italic', 11);
    pdf.text('Nơi nhận:', left, top, { width: half - 20 });
    this.face('serif', 10.5);
    for (const recipient of options.recipients) pdf.text(nfc(`- ${recipient};`), { width: half - 20 });
    this.face('serif-bold', BODY);
    pdf.text(nfc(options.role.toUpperCase()), left + half, top, { width: half, align: 'center' });
    if (options.name !== undefined)
      pdf.text(nfc(options.name), left + half, top + 90, { width: half, align: 'center' });
    pdf.x = left;
  }

  /** Begins a new page unless so many points are left on this one. */
  room(points: number): void {
    if (this.pdf.y + points > this.bottom()) this.pdf.addPage();
  }

  private bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }

  private rule(x: number, y: number, length: number): void {
    this.pdf
      .lineWidth(0.7)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke();
  }

  private rowHeight(cells: readonly string[], widths: readonly number[], face: Face): number {
    this.face(face, 11);
    const heights = cells.map((cell, index) =>
      this.pdf.heightOfString(nfc(cell), { width: (widths[index] ?? 0) - 2 * CELL_PADDING }),
    );
    return Math.max(...heights, 12) + 2 * CELL_PADDING;
  }

  private row(
    cells: readonly string[],
    widths: readonly number[],
    aligns: readonly ('left' | 'right' | 'center')[],
    face: Face,
  ): void {
    const height = this.rowHeight(cells, widths, face);
    const y = this.pdf.y;
    let x = this.left;
    cells.forEach((cell, index) => {
      const width = widths[index] ?? 0;
      this.pdf.lineWidth(0.5).rect(x, y, width, height).stroke();
      const settings = { width: width - 2 * CELL_PADDING, align: aligns[index] ?? 'left' };
      this.pdf.text(nfc(cell), x + CELL_PADDING, y + CELL_PADDING, settings);
      x += width;
    });
    this.pdf.y = y + height;
  }
}

export const nfc = (text: string): string => text.normalize('NFC');
