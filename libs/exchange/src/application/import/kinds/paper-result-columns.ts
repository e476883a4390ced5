import type { Column } from '../../../domain/import/columns';
import { PRODUCER_KEY_COLUMNS } from './producer-columns';

/** Parts of a score sheet, in every rulebook so far. */
export const PARTS = ['A', 'B', 'C'] as const;

const MEANS: Readonly<Record<(typeof PARTS)[number], string>> = { A: '30,22', B: '20,33', C: '28,89' };

/** What the minutes of a council say of a product. */
export const PAPER_RESULT_COLUMNS: readonly Column[] = [
  ...PRODUCER_KEY_COLUMNS,
  {
    key: 'name',
    title: 'Tên sản phẩm',
    also: ['Sản phẩm', 'Tên sản phẩm OCOP'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    hint: 'Sản phẩm phải có sẵn trong hệ thống.',
    example: 'Bưởi Phúc Trạch',
  },
  {
    key: 'level',
    title: 'Cấp hội đồng',
    also: ['Cấp', 'Hội đồng cấp', 'Cấp đánh giá'],
    type: { kind: 'choice', words: { district: ['Huyện', 'Cấp huyện'], province: ['Tỉnh', 'Cấp tỉnh'] } },
    required: true,
    example: 'Tỉnh',
  },
  {
    key: 'council',
    title: 'Hội đồng',
    also: ['Tên hội đồng', 'Hội đồng đánh giá'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hà Tĩnh',
  },
  {
    key: 'roundYear',
    title: 'Năm',
    also: ['Năm đánh giá', 'Đợt năm'],
    type: { kind: 'int', min: 2018, max: 2100 },
    hint: 'Bỏ trống là năm của ngày họp.',
    example: '2024',
  },
  {
    key: 'roundNumber',
    title: 'Đợt',
    also: ['Đợt số', 'Đợt đánh giá'],
    type: { kind: 'int', min: 1, max: 99 },
    hint: 'Bỏ trống là đợt 1.',
    example: '1',
  },
  {
    key: 'heldOn',
    title: 'Ngày họp',
    also: ['Ngày họp hội đồng', 'Ngày đánh giá', 'Ngày biên bản'],
    type: { kind: 'date' },
    required: true,
    example: '20/08/2024',
  },
  {
    key: 'rulebook',
    title: 'Bộ tiêu chí',
    also: ['Quyết định ban hành bộ tiêu chí'],
    type: {
      kind: 'choice',
      words: {
        '1048-2019': ['1048/QĐ-TTg', '1048', '1048-2019', '781', '781/QĐ-TTg'],
        '148-2023': ['148/QĐ-TTg', '148', '148-2023'],
        '26-2026': ['26/2026/QĐ-TTg', '26', '26-2026'],
      },
    },
    hint: 'Bỏ trống là bộ có hiệu lực vào ngày họp.',
    example: '148/QĐ-TTg',
  },
  {
    key: 'count',
    title: 'Số phiếu',
    also: ['Số phiếu hợp lệ', 'Số thành viên chấm', 'Số phiếu chấm'],
    type: { kind: 'int', min: 1, max: 100 },
    required: true,
    hint: 'Số phiếu hợp lệ; điểm trung bình của n phiếu phải là một số nguyên chia n.',
    example: '9',
  },
  ...PARTS.map((part): Column => ({
    key: `part${part}`,
    title: `Điểm phần ${part}`,
    also: [`Phần ${part}`, `Điểm ${part}`, part],
    type: { kind: 'mean' },
    required: true,
    hint: 'Điểm trung bình như in trên biên bản, hoặc phân số như 272/9.',
    example: MEANS[part],
  })),
  {
    key: 'total',
    title: 'Tổng điểm',
    also: ['Điểm trung bình', 'Tổng', 'Điểm tổng', 'Tổng điểm trung bình'],
    type: { kind: 'mean' },
    required: true,
    example: '79,44',
  },
  {
    key: 'star',
    title: 'Hạng sao',
    also: ['Số sao', 'Sao', 'Xếp hạng', 'Kết quả phân hạng', 'Hạng'],
    type: {
      kind: 'choice',
      words: Object.fromEntries([1, 2, 3, 4, 5].map((star) => [String(star), [String(star), `${star} sao`]])),
    },
    required: true,
    example: '4',
  },
  {
    key: 'reason',
    title: 'Lý do hạng thấp hơn khung điểm',
    also: ['Lý do', 'Ghi chú'],
    type: { kind: 'text', max: 500 },
    hint: 'Cần khi hội đồng xếp thấp hơn khung điểm (ví dụ không đạt điều kiện bắt buộc).',
    example: '',
  },
  {
    key: 'minutes',
    title: 'Số biên bản',
    also: ['Biên bản số', 'Biên bản'],
    type: { kind: 'text', max: 60 },
    example: '12/BB-HĐ',
  },
  {
    key: 'decision',
    title: 'Số quyết định công nhận',
    also: ['Số quyết định', 'Quyết định công nhận'],
    type: { kind: 'text', max: 60 },
    hint: 'Có quyết định thì kết quả được tính vào số liệu.',
    example: '3456/QĐ-UBND',
  },
  { key: 'decidedOn', title: 'Ngày quyết định', also: ['Ngày QĐ'], type: { kind: 'date' }, example: '15/10/2024' },
];
