import { formatDate, localDate, type Instant, type LocalDate } from '@app/kernel';
import { criteriaOf, type Sheet } from '@app/criteria';
import { renderPdf } from '@app/platform/pdf';

/** A paper of evidence as the demonstration makes it. */
export interface PaperKind {
  /** Part of the dossier that it fills. */
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly numberEnd: string;
  /** Criteria that it speaks for, by words of their titles. */
  readonly supports?: RegExp;
  readonly issuedOn: string;
  readonly expiresOn?: string;
}

/** Papers of a dossier under the decision of 2019. */
export const PAPERS_2020: readonly PaperKind[] = [
  {
    code: 'gioi-thieu',
    title: 'Giới thiệu bộ máy tổ chức',
    issuer: 'Chủ thể',
    numberEnd: 'GT',
    supports: /tổ chức|lao động|địa phương/i,
    issuedOn: '2020-07-20',
  },
  {
    code: 'dang-ky-kinh-doanh',
    title: 'Giấy chứng nhận đăng ký',
    issuer: 'Phòng Tài chính - Kế hoạch',
    numberEnd: 'ĐKKD',
    issuedOn: '2018-05-14',
  },
  {
    code: 'kiem-nghiem',
    title: 'Phiếu kết quả kiểm nghiệm an toàn thực phẩm',
    issuer: 'Trung tâm kiểm nghiệm',
    numberEnd: 'KN',
    supports: /an toàn|chất lượng|tiêu chuẩn/i,
    issuedOn: '2020-07-08',
    expiresOn: '2021-07-08',
  },
  {
    code: 'cau-chuyen',
    title: 'Câu chuyện sản phẩm',
    issuer: 'Chủ thể',
    numberEnd: 'CC',
    supports: /câu chuyện|trí tuệ|bản sắc/i,
    issuedOn: '2020-07-25',
  },
];

/** Papers of a dossier under the decision of 2026. */
export const PAPERS_2026: readonly PaperKind[] = [
  {
    code: 'minh-chung',
    title: 'Phiếu kết quả kiểm nghiệm an toàn thực phẩm',
    issuer: 'Trung tâm kiểm nghiệm',
    numberEnd: 'KN',
    supports: /an toàn|chất lượng|tiêu chuẩn/i,
    issuedOn: '2026-03-16',
    expiresOn: '2027-03-16',
  },
  {
    code: 'minh-chung',
    title: 'Hợp đồng thu mua nguyên liệu',
    issuer: 'Chủ thể',
    numberEnd: 'HĐ',
    supports: /nguyên liệu|liên kết/i,
    issuedOn: '2026-02-02',
  },
];

export interface PaperOf {
  readonly productName: string;
  readonly producerName: string;
  /** Running number of the dossier, for the paper's own number. */
  readonly index: number;
}

/** What the form of the paper says. */
export function paperFields(kind: PaperKind, of: PaperOf, sheet: Sheet) {
  const criteria = criteriaOf(sheet)
    .filter((criterion) => kind.supports?.test(criterion.title))
    .map((criterion) => criterion.key)
    .slice(0, 3);
  return {
    kind: kind.code,
    title: kind.title,
    number: numberOf(kind, of),
    issuer: kind.issuer === 'Chủ thể' ? of.producerName : kind.issuer,
    issuedOn: kind.issuedOn,
    ...(kind.expiresOn === undefined ? {} : { expiresOn: kind.expiresOn }),
    checklistCode: kind.code,
    criteria,
  };
}

const numberOf = (kind: PaperKind, of: PaperOf): string =>
  `${String(of.index + 1).padStart(2, '0')}/${kind.issuedOn.slice(0, 4)}/${kind.numberEnd}`;

/** A real PDF; no two papers are alike. */
export function paperPdf(kind: PaperKind, of: PaperOf): Promise<Buffer> {
  const day: LocalDate = localDate(kind.issuedOn);
  const createdAt = `${kind.issuedOn}T03:00:00.000Z` as Instant;
  return renderPdf({ title: `${kind.title}: ${of.productName}`, createdAt }, (paper) => {
    paper.title(kind.title);
    paper.paragraph(`Số: ${numberOf(kind, of)}`);
    paper.paragraph(`Sản phẩm: ${of.productName}`);
    paper.paragraph(`Chủ thể: ${of.producerName}`);
    paper.paragraph(
      `Ngày cấp: ${formatDate(day)}. Giấy tờ này được làm ra để trình diễn phần mềm, không có giá trị thật.`,
    );
  });
}
