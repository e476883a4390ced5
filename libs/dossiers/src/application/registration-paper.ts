import type { DossierContent } from '@app/criteria';
import { formatDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import type { FormRecord } from './form-record';
import { DOSSIER_KINDS, formTitle, insideSentence, PRODUCER_KINDS } from './form-words';

/** Head of a producer's form: label, nation, place and day, draft mark, title, to whom it goes. */
export function drawFormHead(paper: Paper, record: FormRecord, content: DossierContent): void {
  const { form, title } = formTitle(content.title);
  paper.formHeading({ form, place: placeName(record.unitName), date: record.filed?.on ?? record.today });
  if (record.filed === null) paper.draftMark();
  paper.title(title, `Sản phẩm: ${record.productName}`);
  paper.paragraph(`Kính gửi: ${record.deskName}`, { align: 'center', indent: 0 });
}

/** Producer and product in words. */
export function generalFacts(record: FormRecord): (readonly [string, string])[] {
  const { dossier, producer, sheetName } = record;
  return [
    ['Chủ thể', producer.name],
    ['Loại hình', PRODUCER_KINDS[producer.kind]],
    ['Địa chỉ', [producer.address, insideSentence(record.unitName)].filter((part) => part !== '').join(', ')],
    ...(producer.taxCode === null ? [] : [['Mã số thuế', producer.taxCode] as const]),
    ['Người đại diện', producer.representativeName],
    ['Tên sản phẩm', record.productName],
    ['Bộ sản phẩm', sheetName === '' ? String(dossier.sheetNo) : `${dossier.sheetNo}. ${sheetName}`],
    ['Hình thức', DOSSIER_KINDS[dossier.kind]],
    ['Đợt đánh giá', record.roundName],
    ['Bộ tiêu chí', record.procedure.name],
    ...(record.plan ? [['Phương án', planWords(record.plan)] as const] : []),
  ];
}

const planWords = (plan: { productName: string; approvedOn: string }): string =>
  `${plan.productName}, duyệt ngày ${formatDate(plan.approvedOn as FormRecord['today'])}`;

/** What the last lines and the signature take together: nobody signs on a page of its own. */
export const FOOT_ROOM = 225;

/** Foot of a producer's form: which filed version it is, and who signs. */
export function drawFormFoot(paper: Paper, record: FormRecord): void {
  const { filed, dossier } = record;
  if (filed !== null)
    paper.paragraph(
      `Bản nộp thứ ${filed.number}, ngày ${formatDate(filed.on)}, số biên nhận ${dossier.receiptNo ?? '…'}. Mã băm SHA-256 của bản nộp: ${filed.sha256}.`,
      { italic: true, indent: 0, align: 'left' },
    );
  paper.signatures({ recipients: [], role: 'Đại diện chủ thể', name: record.producer.representativeName });
}

function stands(item: FormRecord['checklist'][number]): string {
  if (item.filledBy === 'samples') return 'Giao nộp trực tiếp';
  if (item.paperCount > 0) return `Có (${item.paperCount} giấy tờ)`;
  return item.present ? 'Có' : 'Chưa có';
}

/** The registration form: who registers what, and the parts of the dossier. */
export function registrationPaper(record: FormRecord, content: DossierContent): Promise<Buffer> {
  const options = { title: `${content.title}: ${record.productName}`, createdAt: record.now, pageNumbers: true };
  return renderPdf(options, (paper) => {
    drawFormHead(paper, record, content);
    paper.heading('1. Thông tin về chủ thể và sản phẩm');
    paper.facts(generalFacts(record));
    paper.heading('2. Thành phần hồ sơ');
    paper.table({
      columns: [
        { title: 'TT', width: 7, align: 'center' },
        { title: 'Thành phần', width: 55 },
        { title: 'Yêu cầu', width: 16, align: 'center' },
        { title: 'Trong hồ sơ', width: 22, align: 'center' },
      ],
      rows: record.checklist.map((item, index) => [
        String(index + 1),
        item.title,
        item.required ? 'Bắt buộc' : 'Nếu có',
        stands(item),
      ]),
    });
    paper.room(FOOT_ROOM);
    paper.paragraph(
      `${record.producer.name} đăng ký đánh giá, phân hạng sản phẩm nêu trên và cam kết các thông tin, giấy tờ trong hồ sơ là đúng sự thật.`,
    );
    drawFormFoot(paper, record);
  });
}
