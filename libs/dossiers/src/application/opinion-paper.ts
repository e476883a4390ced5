import { formatDate, type Instant, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import { DOSSIER_KINDS, insideSentence } from './form-words';
import type { StoredDossier } from './stored-dossier';

/** The opinion of a level without points, and the letter that sends it up. */
export interface OpinionRecord {
  readonly dossier: Pick<StoredDossier, 'kind' | 'receiptNo' | 'sheetNo'>;
  readonly form: string;
  readonly legalBasis: string;
  readonly productName: string;
  readonly producerName: string;
  readonly roundName: string;
  readonly unitName: string;
  /** To whom the letter goes. */
  readonly to: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly items: readonly { readonly title: string; readonly holds: boolean | null; readonly note: string }[];
  /** Null while the opinion has not been given: the paper is a preview then. */
  readonly letter: { readonly number: string; readonly on: LocalDate; readonly sentOn: LocalDate } | null;
  readonly now: Instant;
  readonly today: LocalDate;
}

const agencyOf = (record: OpinionRecord): string => `Ủy ban nhân dân ${insideSentence(record.unitName)}`;

function sign(paper: Paper, recipients: readonly string[]): void {
  paper.signatures({ recipients, role: 'TM. Ủy ban nhân dân\nChủ tịch' });
}

const options = (title: string, record: OpinionRecord) => ({ title, createdAt: record.now, pageNumbers: true });

/** Form 03: the answer on each item with its note; no points. It goes with the letter and bears the letter's number. */
export function opinionPaper(record: OpinionRecord): Promise<Buffer> {
  const { letter } = record;
  return renderPdf(options(`${record.form}: ${record.productName}`, record), (paper) => {
    paper.paragraph(record.form, { bold: true, indent: 0, align: 'left' });
    paper.officialHeading({
      agency: agencyOf(record),
      place: placeName(record.unitName),
      date: letter?.on ?? record.today,
    });
    if (letter === null) paper.draftMark();
    paper.title('Ý kiến về sản phẩm đề nghị đánh giá, phân hạng', 'Chương trình Mỗi xã một sản phẩm (OCOP)');
    paper.paragraph(
      letter === null
        ? '(Kèm theo Công văn số … ngày …)'
        : `(Kèm theo Công văn số ${letter.number} ngày ${formatDate(letter.on)} của ${agencyOf(record)})`,
      { italic: true, indent: 0, align: 'center' },
    );
    paper.heading('1. Hồ sơ');
    paper.facts([
      ['Sản phẩm', record.productName],
      ['Chủ thể', record.producerName],
      ['Hình thức', DOSSIER_KINDS[record.dossier.kind]],
      ['Đợt đánh giá', record.roundName],
      ['Số biên nhận', record.dossier.receiptNo ?? ''],
      ['Ngày nhận hồ sơ', formatDate(record.receivedOn)],
      ['Hạn gửi ý kiến', formatDate(record.dueOn)],
      ['Ngày gửi ý kiến', letter === null ? '' : formatDate(letter.sentOn)],
    ]);
    paper.heading('2. Ý kiến (không chấm điểm)');
    paper.table({
      columns: [
        { title: 'TT', width: 6, align: 'center' },
        { title: 'Nội dung', width: 32 },
        { title: 'Có', width: 8, align: 'center' },
        { title: 'Không', width: 10, align: 'center' },
        { title: 'Ghi chú', width: 44 },
      ],
      rows: record.items.map(({ title, holds, note }, index) => [
        String(index + 1),
        title,
        holds === true ? 'x' : '',
        holds === false ? 'x' : '',
        note,
      ]),
    });
    sign(paper, [record.to, record.producerName, 'Lưu: VT']);
  });
}

function answersInWords(record: OpinionRecord): string {
  const yes = record.items.filter((item) => item.holds === true).length;
  const no = record.items.filter((item) => item.holds === false);
  const not = no.length === 0 ? '' : `; không xác nhận: ${no.map((item) => item.title.toLowerCase()).join('; ')}`;
  return `xác nhận ${yes}/${record.items.length} nội dung${not}`;
}

/** The letter (công văn) that sends the dossier up with the opinion. */
export function opinionLetter(record: OpinionRecord): Promise<Buffer> {
  const { letter } = record;
  const agency = agencyOf(record);
  return renderPdf(options(`Công văn gửi hồ sơ: ${record.productName}`, record), (paper) => {
    paper.officialHeading({
      agency,
      number: letter?.number ?? '…/UBND',
      subject: `gửi hồ sơ và ý kiến về sản phẩm ${record.productName} đề nghị đánh giá, phân hạng OCOP`,
      place: placeName(record.unitName),
      date: letter?.on ?? record.today,
    });
    if (letter === null) paper.draftMark();
    paper.paragraph(`Kính gửi: ${record.to}`, { align: 'center', indent: 0 });
    paper.paragraph(
      `Thực hiện ${record.legalBasis}, ngày ${formatDate(record.receivedOn)} ${agency} nhận hồ sơ số ${record.dossier.receiptNo ?? '…'} của ${record.producerName} đề nghị đánh giá, phân hạng sản phẩm ${record.productName}, ${record.roundName}.`,
    );
    paper.paragraph(
      letter === null
        ? `${agency} đã xem xét hồ sơ và có ý kiến theo ${record.form} kèm theo.`
        : `${agency} đã xem xét hồ sơ và ${answersInWords(record)}, theo ${record.form} kèm theo.`,
    );
    paper.paragraph(`${agency} gửi hồ sơ và ý kiến nêu trên, đề nghị ${record.to} xem xét, đánh giá theo quy định.`);
    sign(paper, ['Như trên', record.producerName, 'Lưu: VT']);
  });
}
