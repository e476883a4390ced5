import { formatDate, type LocalDate } from '@app/kernel';
import { placeName, renderPdf } from '@app/platform/pdf';
import { groundText, KIND_TEXT } from '../domain/grounds';
import type { StatusDecisionRow, StatusItem } from './status-decision-record';

const COLUMNS = [
  { title: 'TT', width: 7, align: 'center' as const },
  { title: 'Sản phẩm, chủ thể', width: 26 },
  { title: 'Địa bàn', width: 17 },
  { title: 'Hạng', width: 10, align: 'center' as const },
  { title: 'Số giấy, ngày cấp, ngày hết hạn', width: 20 },
  { title: 'Căn cứ', width: 30 },
];

const dates = (item: StatusItem): string =>
  `${item.numberText}, cấp ${formatDate(item.issuedOn)}${item.endsOn === null ? '' : `, hết hạn ${formatDate(item.endsOn)}`}`;

/** The decision to be signed (dự thảo until approved), each certificate with its ground. Layout of Decree 30/2020/NĐ-CP. */
export function statusDecisionPdf(
  decision: StatusDecisionRow,
  items: readonly StatusItem[],
  today: LocalDate,
): Promise<Buffer> {
  const number = decision.number ?? '…/QĐ-UBND';
  const text = KIND_TEXT[decision.kind];
  return renderPdf(
    { title: `Quyết định ${number}`, createdAt: decision.approvedAt ?? decision.draftedAt, pageNumbers: true },
    (paper) => {
      paper.officialHeading({
        agency: decision.issuingBody,
        number,
        place: placeName(decision.unitName),
        date: decision.decidedOn ?? today,
      });
      if (decision.state === 'draft' || decision.state === 'prepared')
        paper.paragraph('DỰ THẢO', { align: 'center', bold: true, indent: 0 });
      paper.title('Quyết định', text.about);
      paper.paragraph(`Điều 1. ${text.act} ${items.length} sản phẩm sau đây, kể từ ngày quyết định được công bố:`);
      paper.table({
        columns: COLUMNS,
        rows: items.map((item) => [
          String(item.position),
          `${item.productName} – ${item.producerName}`,
          item.place,
          `${item.stars} sao`,
          dates(item),
          `${groundText(decision.kind, item.ground) ?? item.ground}. ${item.explanation}`,
        ]),
      });
      paper.paragraph(CONSEQUENCE[decision.kind]);
      paper.paragraph(
        'Điều 3. Cơ quan tham mưu chương trình OCOP, Ủy ban nhân dân cấp xã nơi có sản phẩm, chủ thể có tên tại Điều 1 và các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này.',
      );
      paper.signatures({
        recipients: ['Như Điều 3', 'Lưu: VT'],
        role: decision.level === 'ministry' ? 'Bộ trưởng' : 'Chủ tịch',
      });
    },
  );
}

const CONSEQUENCE = {
  suspension:
    'Điều 2. Trong thời gian tạm dừng, chủ thể không được sử dụng nhãn hiệu, biểu trưng OCOP cho sản phẩm. Thời hạn của giấy chứng nhận vẫn tiếp tục được tính.',
  reinstatement:
    'Điều 2. Chủ thể được sử dụng lại nhãn hiệu, biểu trưng OCOP cho sản phẩm đến hết thời hạn của giấy chứng nhận.',
  withdrawal:
    'Điều 2. Chủ thể chấm dứt việc sử dụng nhãn hiệu, biểu trưng OCOP trên sản phẩm, bao bì, quảng cáo; các điểm giới thiệu và bán sản phẩm OCOP không bày bán sản phẩm như sản phẩm OCOP.',
  lapse:
    'Điều 2. Chủ thể chấm dứt việc sử dụng nhãn hiệu, biểu trưng OCOP trên sản phẩm cho đến khi sản phẩm được công nhận lại.',
} as const;
