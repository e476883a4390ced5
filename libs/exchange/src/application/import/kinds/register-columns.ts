import { REGISTERS, type RegisterName } from '@app/activities';
import type { Column } from '../../../domain/import/columns';

/** Registers that come in from spreadsheets. */
export const IMPORTED_REGISTERS = ['training', 'communication', 'promotion'] as const;
export type ImportedRegister = (typeof IMPORTED_REGISTERS)[number];

const MOST = 1_000_000;
const count = (key: string, title: string, also: readonly string[], example: string): Column => ({
  ...{ key, title, also, example },
  type: { kind: 'int', min: 0, max: MOST },
});

/** Fields beyond unit, kind, title, days, document and note, as spreadsheets name them. */
const EXTRAS: Readonly<Record<string, Column>> = {
  items: {
    ...count('items', 'Số lượng', ['Số lớp', 'Số tin, bài', 'Số phiên', 'Số lượt'], '1'),
    hint: 'Bỏ trống là 1.',
  },
  participants: count(
    'participants',
    'Số người',
    ['Số người tham gia', 'Số lượt người', 'Số học viên', 'Số bài dự thi'],
    '45',
  ),
  women: count('women', 'Trong đó nữ', ['Số nữ', 'Nữ'], '20'),
  products: count('products', 'Số sản phẩm', ['Sản phẩm tham gia'], '12'),
  producers: count('producers', 'Số chủ thể', ['Chủ thể tham gia'], '8'),
  value: {
    key: 'value',
    title: 'Giá trị',
    also: ['Doanh thu', 'Giá trị hợp đồng'],
    type: { kind: 'money' },
    example: '150.000.000',
  },
  broadcastOn: {
    key: 'broadcastOn',
    title: 'Ngày phát sóng',
    type: { kind: 'date' },
    hint: 'Chỉ của gameshow.',
    example: '',
  },
  week: { ...count('week', 'Tuần thi', ['Tuần', 'Tuần thứ'], ''), hint: 'Chỉ của tuần thi trên mạng.' },
  market: {
    key: 'market',
    title: 'Thị trường',
    also: ['Nơi tổ chức', 'Địa điểm'],
    type: { kind: 'text', max: 200 },
    example: 'Hà Nội',
  },
};

const EXAMPLES: Readonly<Record<ImportedRegister, { title: string; kind: string; day: string }>> = {
  training: { title: 'Tập huấn lập hồ sơ sản phẩm OCOP', kind: 'Hồ sơ và phần mềm đánh giá', day: '12/03/2024' },
  communication: { title: 'Phóng sự Bưởi Phúc Trạch', kind: 'Phóng sự truyền hình', day: '05/09/2024' },
  promotion: { title: 'Hội chợ hàng nông sản', kind: 'Hội chợ, triển lãm', day: '20/11/2024' },
};

/** Columns of a small register; its kinds and fields are those of the register itself. */
export function registerColumns(name: ImportedRegister): Column[] {
  const { kinds, kindLabel, required, optional } = REGISTERS[name as RegisterName];
  const example = EXAMPLES[name];
  const extras = [...required, ...optional].flatMap((field) => {
    const column = EXTRAS[field];
    return column ? [{ ...column, ...(required.includes(field) ? { required: true } : {}) }] : [];
  });
  return [
    {
      key: 'title',
      title: 'Tên',
      also: ['Tên lớp', 'Tên hoạt động', 'Tên chương trình', 'Nội dung'],
      type: { kind: 'text', max: 300, min: 2 },
      required: true,
      example: example.title,
    },
    {
      key: 'kind',
      title: 'Loại',
      also: [...new Set([kindLabel, 'Chủ đề', 'Loại hoạt động', 'Hình thức'])].filter((word) => word !== 'Nội dung'),
      type: { kind: 'choice', words: Object.fromEntries(kinds.map(({ key, label }) => [key, [label]])) },
      required: true,
      example: example.kind,
    },
    {
      key: 'unit',
      title: 'Đơn vị',
      also: ['Địa bàn', 'Đơn vị tổ chức', 'Xã, phường'],
      type: { kind: 'text', max: 120 },
      required: true,
      hint: 'Tỉnh, huyện (cũ) hoặc xã, phường, ghi cả chữ "Huyện", "Xã", "Phường"; hoặc mã đơn vị.',
      example: 'Huyện Hương Khê',
    },
    {
      key: 'district',
      title: 'Huyện (nếu là xã cũ trùng tên)',
      also: ['Huyện'],
      type: { kind: 'text', max: 120 },
      example: '',
    },
    {
      key: 'fromOn',
      title: 'Từ ngày',
      also: ['Ngày', 'Ngày bắt đầu', 'Ngày tổ chức', 'Thời gian'],
      type: { kind: 'date' },
      required: true,
      example: example.day,
    },
    {
      key: 'toOn',
      title: 'Đến ngày',
      also: ['Ngày kết thúc'],
      type: { kind: 'date' },
      hint: 'Bỏ trống là trong một ngày.',
      example: '',
    },
    ...extras,
    {
      key: 'document',
      title: 'Văn bản',
      also: ['Số văn bản', 'Kế hoạch'],
      type: { kind: 'text', max: 200 },
      example: '45/KH-VPĐP',
    },
    { key: 'note', title: 'Ghi chú', type: { kind: 'text', max: 1000 }, example: '' },
  ];
}
