import type { ExportColumn, ListExport } from './list-export';
import * as words from './words';

const text = (title: string, field: string, width = 24): ExportColumn => ({ title, field, as: 'text', width });
const day = (title: string, field: string): ExportColumn => ({ title, field, as: 'day', width: 12 });
const number = (title: string, field: string): ExportColumn => ({ title, field, as: 'number', width: 12 });
const word = (title: string, field: string, as: Readonly<Record<string, string>>): ExportColumn => ({
  ...{ title, field, as, width: 22 },
});

const PRODUCT = [text('Sản phẩm', 'productName', 32), text('Chủ thể', 'producerName', 30)];
const UNIT = text('Địa bàn', 'unitName', 22);
const MONEY = (title: string, field: string): ExportColumn => ({ title, field, as: 'number', width: 18 });

/** Every list that can be taken out, with its columns in the words of the screen. No personal data of representatives. */
export const LIST_EXPORTS: readonly ListExport[] = [
  {
    name: 'chu-the',
    title: 'Chủ thể',
    path: '/api/producers',
    columns: [
      text('Chủ thể', 'name', 32),
      word('Loại hình', 'kind', words.PRODUCER_KINDS),
      UNIT,
      number('Số sản phẩm', 'productCount'),
      text('Tên trước đây', 'formerName', 30),
    ],
  },
  {
    name: 'y-tuong',
    title: 'Ý tưởng sản phẩm',
    path: '/api/ideas',
    columns: [
      ...PRODUCT,
      UNIT,
      number('Số của tỉnh', 'provinceNo'),
      word('Trạng thái', 'state', words.IDEA_STATES),
      day('Ngày gửi', 'submittedAt'),
    ],
  },
  {
    name: 'phuong-an',
    title: 'Phương án sản xuất kinh doanh',
    path: '/api/business-plans',
    columns: [
      ...PRODUCT,
      UNIT,
      MONEY('Tổng vốn (đồng)', 'declaredTotal'),
      word('Trạng thái', 'state', words.PLAN_STATES),
      day('Ngày gửi', 'submittedAt'),
      day('Ngày duyệt', 'approvedOn'),
    ],
  },
  {
    name: 'ho-so',
    title: 'Hồ sơ sản phẩm',
    path: '/api/dossiers',
    columns: [
      text('Số tiếp nhận', 'receiptNo', 18),
      ...PRODUCT,
      UNIT,
      text('Đợt', 'roundName', 22),
      word('Loại hồ sơ', 'kind', words.DOSSIER_KINDS),
      word('Trạng thái', 'state', words.DOSSIER_STATES),
      word('Đang ở', 'desk', words.LEVELS),
      day('Ngày nộp', 'filedOn'),
      day('Hạn xử lý', 'dueOn'),
    ],
  },
  {
    name: 'ket-qua-hoi-dong',
    title: 'Kết quả chấm của hội đồng',
    path: '/api/results',
    columns: [
      ...PRODUCT,
      UNIT,
      word('Cấp', 'level', words.LEVELS),
      number('Bộ sản phẩm', 'sheetNo'),
      number('Tổng điểm các phiếu', 'sum'),
      number('Số phiếu', 'count'),
      text('Điểm trung bình', 'shownMean', 14),
      number('Khung điểm (sao)', 'band'),
      number('Hạng sao', 'star'),
      day('Ngày chốt', 'closedAt'),
    ],
  },
  {
    name: 'quyet-dinh',
    title: 'Quyết định công nhận',
    path: '/api/decisions',
    columns: [
      text('Số', 'number', 18),
      day('Ngày quyết định', 'decidedOn'),
      text('Đợt', 'roundName', 22),
      text('Cơ quan ban hành', 'issuingBody', 30),
      number('Số sản phẩm', 'count'),
      word('Trạng thái', 'state', words.DECISION_STATES),
      day('Ngày công bố', 'publishedOn'),
    ],
  },
  {
    name: 'giay-chung-nhan',
    title: 'Giấy chứng nhận',
    path: '/api/certificates',
    columns: [
      text('Số giấy chứng nhận', 'numberText', 20),
      text('Mã sản phẩm', 'productCode', 24),
      ...PRODUCT,
      text('Nơi sản xuất', 'place', 34),
      number('Hạng sao', 'stars'),
      text('Quyết định', 'decisionNumber', 18),
      day('Ngày cấp', 'issuedOn'),
      day('Giá trị in trên giấy', 'validThrough'),
      day('Ngày cuối có hiệu lực', 'endsOn'),
      word('Hiệu lực', 'state', words.CERTIFICATE_STATES),
    ],
  },
  {
    name: 'quyet-dinh-hieu-luc',
    title: 'Quyết định thu hồi, tạm dừng, khôi phục',
    path: '/api/status-decisions',
    columns: [
      word('Loại', 'kind', words.STATUS_KINDS),
      text('Số', 'number', 18),
      day('Ngày quyết định', 'decidedOn'),
      text('Cơ quan ban hành', 'issuingBody', 30),
      number('Số sản phẩm', 'count'),
      word('Trạng thái', 'state', words.DECISION_STATES),
      day('Ngày công bố', 'publishedAt'),
    ],
  },
  {
    name: 'danh-gia-lai',
    title: 'Theo dõi đánh giá lại',
    path: '/api/reassessment/cycles',
    columns: [
      ...PRODUCT,
      text('Nơi sản xuất', 'place', 34),
      text('Số giấy chứng nhận', 'numberText', 20),
      number('Hạng sao', 'stars'),
      day('Ngày hết hạn', 'endsOn'),
      day('Mở nộp hồ sơ', 'window.opensOn'),
      day('Hạn nộp hồ sơ', 'window.closesOn'),
      word('Tình trạng', 'shown', words.CYCLE_STATES),
    ],
  },
  {
    name: 'diem-ban',
    title: 'Điểm giới thiệu và bán sản phẩm OCOP',
    path: '/api/sales-points',
    columns: [
      text('Mã', 'code', 14),
      text('Tên điểm', 'name', 32),
      word('Loại', 'kind', words.POINT_KINDS),
      word('Vị trí', 'placeKind', words.PLACE_KINDS),
      number('Diện tích (m²)', 'areaM2'),
      text('Địa chỉ', 'address', 34),
      UNIT,
      text('Đơn vị phụ trách', 'operatorName', 30),
      word('Trạng thái', 'state', words.POINT_STATES),
      day('Ngày đăng ký', 'registeredOn'),
      day('Ngày công nhận', 'recognisedOn'),
      day('Kiểm tra gần nhất', 'lastInspectedOn'),
    ],
  },
  {
    name: 'kiem-tra',
    title: 'Kiểm tra sau công nhận',
    path: '/api/inspections',
    columns: [
      ...PRODUCT,
      UNIT,
      word('Loại', 'kind', words.INSPECTION_KINDS),
      word('Trạng thái', 'state', words.INSPECTION_STATES),
      day('Hạn kiểm tra', 'dueOn'),
      number('Số phát hiện', 'findings'),
      number('Chưa khắc phục', 'openFindings'),
      day('Hạn khắc phục', 'remedyUntil'),
    ],
  },
  {
    name: 'ho-tro',
    title: 'Hỗ trợ theo chính sách',
    path: '/api/support/grants',
    columns: [
      ...PRODUCT,
      UNIT,
      text('Nghị quyết', 'resolutionNumber', 20),
      text('Nội dung', 'lineTitle', 30),
      number('Năm', 'year'),
      MONEY('Đề nghị (đồng)', 'asked'),
      MONEY('Quyết định (đồng)', 'decided'),
      MONEY('Đã chi (đồng)', 'paid'),
      MONEY('Đã thu hồi (đồng)', 'recovered'),
      text('Số quyết định', 'decisionNo', 18),
      day('Ngày quyết định', 'decidedOn'),
      word('Trạng thái', 'state', words.GRANT_STATES),
    ],
  },
  {
    name: 'nhan-hieu-ma-so',
    title: 'Nhãn hiệu, mã số',
    path: '/api/marks',
    columns: [
      ...PRODUCT,
      word('Loại', 'kind', words.MARK_KINDS),
      text('Tên', 'name', 28),
      text('Số', 'number', 20),
      text('Cơ quan cấp', 'issuer', 28),
      day('Ngày cấp', 'issuedOn'),
      day('Ngày hết hạn', 'expiresOn'),
      word('Tình trạng', 'state', words.MARK_STATES),
    ],
  },
];

/** The list of that name, if it can be taken out. */
export const listExport = (name: string): ListExport | undefined => LIST_EXPORTS.find((list) => list.name === name);
