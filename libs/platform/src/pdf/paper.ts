import { formatDateInWords, type LocalDate } from '@app/kernel';
import type { Face } from './fonts';
import { nfc } from './nfc';
import { TableDrawing, type PaperTable } from './paper-table';

/** Heading of a paper that no agency writes: a producer's form. */
export interface FormHeading {
  /** Label of the form, e.g. "Mẫu 01". */
  readonly form?: string | undefined;
  readonly place: string;
  readonly date: LocalDate;
}

export interface OfficialHeading {
  readonly parentAgency?: string;
  readonly agency: string;
  /** Number and sign, e.g. "12/TTr-HĐ"; none on what goes with a numbered letter. */
  readonly number?: string;
  /** What a letter without a title is about ("V/v …"). */
  readonly subject?: string;
  readonly place: string;
  readonly date: LocalDate;
}

export interface Signer {
  readonly role: string;
  readonly name?: string;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const BODY = 12.5;

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
    pdf.y += 8;
    if (heading.number !== undefined)
      pdf.text(nfc(`Số: ${heading.number}`), left, pdf.y, { width: half - 12, align: 'center' });
    this.face('serif', 11);
    if (heading.subject !== undefined)
      pdf.text(nfc(`V/v ${heading.subject}`), left, pdf.y + 4, { width: half - 12, align: 'center' });
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

  /** National name and motto over the whole width, the label of the form above them, place and date below. */
  formHeading(heading: FormHeading): void {
    const { pdf, left, width } = this;
    if (heading.form !== undefined) {
      this.face('serif-bold', 11);
      pdf.text(nfc(heading.form), left, pdf.y, { width, align: 'right' });
    }
    this.face('serif-bold', BODY);
    pdf.text(NATION, left, pdf.y, { width, align: 'center' });
    pdf.text(MOTTO, left, pdf.y, { width, align: 'center' });
    this.rule(left + width / 2 - 80, pdf.y + 2, 160);
    this.face('serif-italic', BODY);
    pdf.text(nfc(`${heading.place}, ${formatDateInWords(heading.date)}`), left, pdf.y + 8, { width, align: 'right' });
    pdf.moveDown(1);
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

  /** A ruled table; the header is repeated on each page, cells wrap, figures never break. */
  table(table: PaperTable): void {
    new TableDrawing(this.pdf, table).draw();
  }

  /** Facts one below the other: what each is called, then what it is. */
  facts(facts: readonly (readonly [string, string])[]): void {
    const { pdf, left, width } = this;
    const label = Math.round(width * 0.32);
    for (const [name, value] of facts) {
      this.face('serif', BODY);
      const height = pdf.heightOfString(nfc(name), { width: label - 12, lineGap: 2 });
      this.room(height);
      const y = pdf.y;
      const page = pdf.bufferedPageRange().count;
      pdf.text(nfc(`${name}:`), left, y, { width: label - 12, lineGap: 2 });
      pdf.text(nfc(value === '' ? '…' : value), left + label, y, { width: width - label, lineGap: 2 });
      if (pdf.bufferedPageRange().count === page) pdf.y = Math.max(pdf.y, y + height);
      pdf.y += 3;
    }
    pdf.x = left;
    pdf.moveDown(0.3);
  }

  /** Marks what is not final: it may be read, it is not the paper. */
  draftMark(): void {
    this.paragraph('BẢN DỰ THẢO', { align: 'center', bold: true, indent: 0 });
  }

  /** Two people sign side by side, e.g. secretary and presiding member under minutes. */
  signaturePair(left: Signer, right: Signer): void {
    this.room(150);
    const half = this.width / 2;
    const top = this.pdf.y + 10;
    [left, right].forEach((signer, index) => {
      const settings = { width: half, align: 'center' as const };
      this.face('serif-bold', BODY);
      this.pdf.text(nfc(signer.role.toUpperCase()), this.left + index * half, top, settings);
      if (signer.name !== undefined) this.pdf.text(nfc(signer.name), this.left + index * half, top + 90, settings);
    });
    this.pdf.x = this.left;
  }

  signatures(options: { recipients: readonly string[]; role: string; name?: string }): void {
    this.room(150);
    const { pdf, left, width } = this;
    const half = width / 2;
    const top = pdf.y + 10;
    this.face('serif-bold-italic', 11);
    if (options.recipients.length > 0) pdf.text('Nơi nhận:', left, top, { width: half - 20 });
    this.face('serif', 10.5);
    options.recipients.forEach((recipient, index) =>
      pdf.text(nfc(`- ${recipient}${index === options.recipients.length - 1 ? '.' : ';'}`), { width: half - 20 }),
    );
    this.face('serif-bold', BODY);
    pdf.text(nfc(options.role.toUpperCase()), left + half, top, { width: half, align: 'center' });
    if (options.name !== undefined)
      pdf.text(nfc(options.name), left + half, top + 90, { width: half, align: 'center' });
    pdf.x = left;
  }

  newPage(): void {
    this.pdf.addPage();
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
}
