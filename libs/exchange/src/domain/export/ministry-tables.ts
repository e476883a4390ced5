import { day, money, number, points, text, word } from './columns';
import type { ExportColumn } from './list-export';
import { MONEY_SOURCES } from './office-words';
import {
  CERTIFICATE_STATES,
  DOSSIER_KINDS,
  GRANT_STATES,
  LEVELS,
  PLACE_KINDS,
  POINT_KINDS,
  POINT_STATES,
  PRODUCER_KINDS,
} from './words';

/** A sum that stands under a table. */
export interface TableSum {
  readonly label: string;
  readonly unit: string;
}

/** A table for the ministry; described in docs/ministry-tables.md, which names the same columns. */
export interface MinistryTable {
  readonly name: string;
  readonly number: string;
  readonly title: string;
  /** What the filter by year means here. */
  readonly yearMeans: string;
  /** A round narrows it. */
  readonly byRound: boolean;
  readonly columns: readonly ExportColumn[];
  readonly sums: readonly TableSum[];
}

const UNIT = text('Xã, phường', 'unitName', 22);
const PRODUCT = [text('Tên sản phẩm', 'productName', 34), text('Chủ thể', 'producerName', 30)];
const KIND = word('Loại hình chủ thể', 'producerKind', PRODUCER_KINDS);

/** Every table, with exactly these columns. */
export const MINISTRY_TABLES: readonly MinistryTable[] = [
  {
    name: 'san-pham',
    number: 'Biểu 01',
    title: 'Sản phẩm OCOP được công nhận',
    yearMeans: 'năm cấp giấy chứng nhận; doanh thu là của năm đó',
    byRound: true,
    columns: [
      text('Mã sản phẩm', 'productCode', 24),
      ...PRODUCT,
      KIND,
      UNIT,
      number('Bộ sản phẩm', 'sheetNo'),
      text('Đợt', 'roundName', 26),
      number('Hạng sao', 'stars'),
      text('Số quyết định', 'decisionNumber', 18),
      day('Ngày cấp', 'issuedOn'),
      day('Có giá trị đến hết', 'endsOn'),
      money('Doanh thu của chủ thể (đồng)', 'revenue'),
      word('Trạng thái', 'state', CERTIFICATE_STATES),
    ],
    sums: [
      { label: 'Sản phẩm từ 4 sao', unit: 'sản phẩm' },
      { label: 'Doanh thu, mỗi chủ thể và năm một lần', unit: 'đồng' },
    ],
  },
  {
    name: 'danh-gia',
    number: 'Biểu 02',
    title: 'Kết quả đánh giá, phân hạng',
    yearMeans: 'năm của đợt',
    byRound: true,
    columns: [
      text('Đợt', 'roundName', 26),
      ...PRODUCT,
      UNIT,
      word('Loại hồ sơ', 'kind', DOSSIER_KINDS),
      word('Cấp', 'level', LEVELS),
      number('Tổng điểm các phiếu', 'sum'),
      number('Số phiếu', 'count'),
      points('Điểm trung bình', 'shownMean'),
      number('Hạng theo kết quả', 'starProposed'),
      number('Hạng được công nhận', 'granted'),
      text('Số quyết định', 'decisionNumber', 18),
      day('Ngày công bố', 'publishedOn'),
    ],
    sums: [
      { label: 'Được công nhận', unit: 'sản phẩm' },
      { label: 'Chuyển lên Trung ương', unit: 'sản phẩm' },
    ],
  },
  {
    name: 'ho-tro',
    number: 'Biểu 03',
    title: 'Hỗ trợ sản phẩm OCOP',
    yearMeans: 'năm của khoản hỗ trợ',
    byRound: false,
    columns: [
      text('Nghị quyết', 'resolutionNumber', 20),
      text('Nội dung', 'lineTitle', 30),
      ...PRODUCT,
      KIND,
      UNIT,
      number('Năm', 'year'),
      word('Nguồn', 'source', MONEY_SOURCES),
      text('Số quyết định', 'decisionNo', 18),
      day('Ngày quyết định', 'decidedOn'),
      money('Quyết định (đồng)', 'decided'),
      money('Đã chi (đồng)', 'paid'),
      money('Đã thu hồi (đồng)', 'recovered'),
      word('Trạng thái', 'state', GRANT_STATES),
    ],
    sums: [
      { label: 'Quyết định', unit: 'đồng' },
      { label: 'Đã chi', unit: 'đồng' },
      { label: 'Đã thu hồi', unit: 'đồng' },
    ],
  },
  {
    name: 'thi-truong',
    number: 'Biểu 04',
    title: 'Xúc tiến thương mại, thị trường',
    yearMeans: 'năm bắt đầu hoạt động',
    byRound: false,
    columns: [
      text('Hoạt động', 'kindText', 26),
      text('Nội dung', 'title', 44),
      text('Thị trường', 'market', 24),
      text('Đơn vị thực hiện', 'unitName', 24),
      day('Từ ngày', 'fromOn'),
      day('Đến ngày', 'toOn'),
      number('Số lượng', 'items'),
      number('Số chủ thể', 'producers'),
      number('Số sản phẩm', 'products'),
      money('Giá trị (đồng)', 'value'),
    ],
    sums: [
      { label: 'Số lượng', unit: 'lượt' },
      { label: 'Giá trị', unit: 'đồng' },
    ],
  },
  {
    name: 'diem-ban',
    number: 'Biểu 05',
    title: 'Điểm giới thiệu và bán sản phẩm OCOP',
    yearMeans: 'năm được công nhận',
    byRound: false,
    columns: [
      text('Mã', 'code', 14),
      text('Tên điểm', 'name', 32),
      word('Loại', 'kind', POINT_KINDS),
      word('Vị trí', 'placeKind', PLACE_KINDS),
      UNIT,
      number('Diện tích (m²)', 'areaM2'),
      day('Ngày công nhận', 'recognisedOn'),
      day('Có giá trị đến hết', 'recognisedThrough'),
      day('Kiểm tra gần nhất', 'lastInspectedOn'),
      word('Trạng thái', 'state', POINT_STATES),
    ],
    sums: [
      { label: 'Đang được công nhận', unit: 'điểm' },
      { label: 'Diện tích', unit: 'm²' },
    ],
  },
];

export const ministryTable = (name: string): MinistryTable | undefined =>
  MINISTRY_TABLES.find((table) => table.name === name);
