import type { Column } from '../../../domain/import/columns';
import { PRODUCER_KEY_COLUMNS } from './producer-columns';

/** What a certificate of before this system says; all of it or nothing. */
export const CERTIFICATE_COLUMNS: readonly Column[] = [
  {
    key: 'stars',
    title: 'Hạng sao',
    also: ['Số sao', 'Sao', 'Xếp hạng', 'Hạng', 'Kết quả phân hạng'],
    type: { kind: 'choice', words: { '3': ['3', '3 sao'], '4': ['4', '4 sao'], '5': ['5', '5 sao'] } },
    hint: 'Bỏ trống cả nhóm cột giấy chứng nhận nếu sản phẩm chưa được công nhận.',
    example: '4',
  },
  {
    key: 'number',
    title: 'Số giấy chứng nhận',
    also: ['Số GCN', 'Số chứng nhận'],
    type: { kind: 'text', max: 40 },
    hint: 'Như in trên giấy.',
    example: '07/2020/GCN-OCOP',
  },
  {
    key: 'code',
    title: 'Mã sản phẩm',
    also: ['Mã số sản phẩm', 'Mã OCOP'],
    type: { kind: 'text', max: 60 },
    hint: 'Như in trên giấy; không tính lại sau khi sáp nhập đơn vị.',
    example: '42-444-18580-01-2020',
  },
  {
    key: 'decisionNumber',
    title: 'Số quyết định',
    also: ['Quyết định số', 'Số QĐ', 'Quyết định công nhận'],
    type: { kind: 'text', max: 60 },
    example: '3456/QĐ-UBND',
  },
  {
    key: 'decidedOn',
    title: 'Ngày quyết định',
    also: ['Ngày QĐ', 'Ngày ký quyết định'],
    type: { kind: 'date' },
    example: '15/10/2024',
  },
  {
    key: 'body',
    title: 'Cơ quan công nhận',
    also: ['Cơ quan ban hành', 'Cơ quan cấp', 'Nơi cấp'],
    type: { kind: 'text', max: 200 },
    example: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
  },
  {
    key: 'issuedOn',
    title: 'Ngày cấp',
    also: ['Ngày cấp giấy chứng nhận', 'Ngày cấp GCN'],
    type: { kind: 'date' },
    hint: 'Bỏ trống nếu cùng ngày với quyết định.',
    example: '15/10/2024',
  },
  {
    key: 'validThrough',
    title: 'Có giá trị đến hết ngày',
    also: ['Hết hạn', 'Ngày hết hạn', 'Hiệu lực đến', 'Thời hạn đến'],
    type: { kind: 'date' },
    hint: 'Như in trên giấy.',
    example: '14/10/2027',
  },
];

export const PRODUCT_COLUMNS: readonly Column[] = [
  ...PRODUCER_KEY_COLUMNS,
  {
    key: 'name',
    title: 'Tên sản phẩm',
    also: ['Sản phẩm', 'Tên sản phẩm OCOP'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Bưởi Phúc Trạch',
  },
  {
    key: 'sheetNo',
    title: 'Bộ sản phẩm',
    also: ['Số bộ sản phẩm', 'Số phiếu', 'Bộ tiêu chí', 'Bộ số'],
    type: { kind: 'int', min: 1, max: 26 },
    required: true,
    hint: 'Số của bộ sản phẩm (phiếu đánh giá), từ 1 đến 26.',
    example: '1',
  },
  {
    key: 'description',
    title: 'Mô tả',
    also: ['Mô tả sản phẩm', 'Quy cách'],
    type: { kind: 'text', max: 2000 },
    example: 'Quả tươi, túi 2 quả',
  },
  ...CERTIFICATE_COLUMNS,
];
