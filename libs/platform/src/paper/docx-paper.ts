import { formatDateInWords } from '@app/kernel';
import { MOTTO, NATION, type FormHeading, type OfficialHeading, type PaperTable, type Signer } from '@app/platform/pdf';
import { AlignmentType, type FileChild, type Paragraph } from 'docx';
import { line, SHEET, shortRule, unruled } from './docx-parts';
import { ruled } from './docx-table';
import type { PaperWriter } from './paper-writer';

const { CENTER, JUSTIFIED, LEFT, RIGHT } = AlignmentType;
const ALIGN = { left: LEFT, center: CENTER, justify: JUSTIFIED } as const;
const TWENTIETHS = 20;
/** Room for a signature and a stamp. */
const ROOM_TO_SIGN = 1_500;

/** The paper as an editable document: the same parts as its PDF, set in the face and sizes of Decree 30/2020/NĐ-CP. */
export class DocxPaper implements PaperWriter {
  private readonly parts: Part[] = [];
  private breaksNext = false;

  constructor(readonly layout: 'portrait' | 'landscape') {}

  get children(): FileChild[] {
    return this.parts.flatMap((part) => part.make(part.keepsNext));
  }

  /** Between the margins, in twentieths of a point. */
  get width(): number {
    return (this.layout === 'portrait' ? SHEET.short : SHEET.long) - SHEET.left - SHEET.right;
  }

  officialHeading(heading: OfficialHeading): void {
    const left = Math.round(this.width * 0.4);
    const right = this.width - left;
    const agency: Paragraph[] = [
      ...(heading.parentAgency === undefined
        ? []
        : [line(heading.parentAgency.toUpperCase(), { align: CENTER, size: 24 })]),
      line(heading.agency.toUpperCase(), { align: CENTER, bold: true, size: 24 }),
      shortRule(Math.round(left * 0.34)),
      ...(heading.number === undefined ? [] : [line(`Số: ${heading.number}`, { align: CENTER, before: 80 })]),
      ...(heading.subject === undefined
        ? []
        : [line(`V/v ${heading.subject}`, { align: CENTER, size: 24, before: 80 })]),
    ];
    const nation: Paragraph[] = [
      line(NATION, { align: CENTER, bold: true, size: 24 }),
      line(MOTTO, { align: CENTER, bold: true, size: 26 }),
      shortRule(Math.round(right * 0.26)),
      line(`${heading.place}, ${formatDateInWords(heading.date)}`, { align: CENTER, italic: true, before: 80 }),
    ];
    this.add(unruled([left, right], [[agency, nation]]), line('', { after: 120 }));
  }

  formHeading(heading: FormHeading): void {
    if (heading.form !== undefined) this.add(line(heading.form, { align: RIGHT, bold: true, size: 24 }));
    this.add(
      line(NATION, { align: CENTER, bold: true, size: 24 }),
      line(MOTTO, { align: CENTER, bold: true }),
      shortRule(Math.round(this.width * 0.34)),
      line(`${heading.place}, ${formatDateInWords(heading.date)}`, {
        align: RIGHT,
        italic: true,
        before: 80,
        after: 160,
      }),
    );
  }

  title(text: string, subtitle?: string): void {
    this.add(line(text.toUpperCase(), { align: CENTER, bold: true, size: 28, before: 120, keepNext: true }));
    if (subtitle !== undefined) this.add(line(subtitle, { align: CENTER, bold: true, keepNext: true }));
    this.add(line('', { size: 16 }));
  }

  heading(text: string): void {
    this.add(line(text, { bold: true, before: 120, after: 60, keepNext: true }));
  }

  paragraph(
    text: string,
    options: { bold?: boolean; italic?: boolean; indent?: number; align?: 'left' | 'center' | 'justify' } = {},
  ): void {
    const firstLine = (options.indent ?? 24) * TWENTIETHS;
    const align = ALIGN[options.align ?? 'justify'];
    const words = { bold: options.bold, italic: options.italic, align, firstLine, after: 80 };
    this.follow((keepNext) => [line(text, { ...words, keepNext })]);
  }

  table(table: PaperTable): void {
    this.follow((keepNext) => [ruled(table, this.width, keepNext), line('', { size: 16, keepNext })]);
  }

  facts(facts: readonly (readonly [string, string])[]): void {
    const label = Math.round(this.width * 0.32);
    this.follow((keepNext) => {
      const rows = facts.map(([name, value], index) => {
        const isKept = keepNext && index === facts.length - 1;
        return [[line(`${name}:`, { keepNext: isKept })], [line(value === '' ? '…' : value, { keepNext: isKept })]];
      });
      return [unruled([label, this.width - label], rows), line('', { size: 12, keepNext })];
    });
  }

  draftMark(): void {
    this.paragraph('BẢN DỰ THẢO', { align: 'center', bold: true, indent: 0 });
  }

  signatures(options: { recipients: readonly string[]; role: string; name?: string }): void {
    const half = Math.round(this.width / 2);
    const recipients = [
      ...(options.recipients.length > 0 ? [line('Nơi nhận:', { bold: true, italic: true, size: 24 })] : []),
      ...options.recipients.map((recipient, index) =>
        line(`- ${recipient}${index === options.recipients.length - 1 ? '.' : ';'}`, { size: 22 }),
      ),
    ];
    const left = recipients.length > 0 ? recipients : [line('')];
    this.sign(unruled([half, this.width - half], [[left, signer(options)]]));
  }

  signaturePair(left: Signer, right: Signer): void {
    const half = Math.round(this.width / 2);
    this.sign(unruled([half, this.width - half], [[signer(left), signer(right)]]));
  }

  newPage(): void {
    this.breaksNext = true;
  }

  private add(...parts: FileChild[]): void {
    this.follow(() => parts);
  }

  /** A part that signatures may take along to the next page. */
  private follow(make: Part['make']): void {
    if (this.breaksNext)
      this.parts.push({ make: () => [line('', { pageBreakBefore: true, size: 2 })], keepsNext: false });
    this.breaksNext = false;
    this.parts.push({ make, keepsNext: false });
  }

  /** Signatures never stand alone on a page: what is signed comes with them, of a table its last row. */
  private sign(block: FileChild): void {
    const before = this.parts.at(-1);
    if (before !== undefined && !this.breaksNext) before.keepsNext = true;
    this.add(line('', { size: 16, keepNext: true }), block);
  }
}

/** A part of the paper, made when all is written: only then is it known what follows it. */
interface Part {
  readonly make: (keepsNext: boolean) => FileChild[];
  keepsNext: boolean;
}

const signer = (who: Signer): Paragraph[] => [
  line(who.role.toUpperCase(), { align: CENTER, bold: true, keepNext: true }),
  line(who.name ?? '', { align: CENTER, bold: true, before: ROOM_TO_SIGN }),
];
