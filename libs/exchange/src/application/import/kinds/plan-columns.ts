import type { Column } from '../../../domain/import/columns';
import { PRODUCER_KEY_COLUMNS } from './producer-columns';

/** Years that a plan may have at most. */
export const MOST_YEARS = 10;
/** Years that stand in the empty file; later ones are read where a file has them. */
const SHOWN_YEARS = 3;

const SOURCES = [
  {
    source: 'owner',
    words: ['Vốn chủ cơ sở', 'Vốn chủ sở hữu', 'Vốn tự có', 'Vốn chủ cơ sở SXKD'],
    example: '300.000.000',
  },
  { source: 'loan', words: ['Vốn vay', 'Vốn vay tín dụng', 'Vay tín dụng'], example: '100.000.000' },
  {
    source: 'state',
    words: ['Vốn ngân sách', 'Vốn ngân sách nhà nước hỗ trợ', 'Ngân sách hỗ trợ', 'Ngân sách nhà nước'],
    example: '50.000.000',
  },
  { source: 'other', words: ['Vốn khác', 'Nguồn khác'], example: '' },
] as const;

export const capitalKey = (source: string, year: number): string => `${source}${year}`;

const capitalColumns = (year: number): Column[] =>
  SOURCES.map(({ source, words, example }) => ({
    key: capitalKey(source, year),
    title: `${words[0]} năm ${year}`,
    // a sheet without years says the capital of the first
    also: [...words.slice(1).map((word) => `${word} năm ${year}`), ...(year === 1 ? words : [])],
    type: { kind: 'money' as const },
    hint:
      year === 1
        ? 'Cột không ghi năm được tính cho năm thứ nhất.'
        : `Vốn của năm thứ ${year} (đến năm thứ ${MOST_YEARS}).`,
    example: year === 1 ? example : '',
    ...(year > SHOWN_YEARS ? { isRare: true } : {}),
  }));

/** What a business plan that was approved on paper says (domain page §4.2). */
export const PLAN_COLUMNS: readonly Column[] = [
  ...PRODUCER_KEY_COLUMNS,
  {
    key: 'name',
    title: 'Tên sản phẩm',
    also: ['Sản phẩm', 'Ý tưởng', 'Ý tưởng sản phẩm', 'Tên sản phẩm OCOP'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Bưởi Phúc Trạch',
  },
  {
    key: 'sheetNo',
    title: 'Bộ sản phẩm',
    also: ['Số bộ sản phẩm', 'Bộ số', 'Số phiếu'],
    type: { kind: 'int', min: 1, max: 26 },
    hint: 'Số của bộ sản phẩm, nếu biết.',
    example: '1',
  },
  {
    key: 'firstYear',
    title: 'Năm bắt đầu',
    also: ['Từ năm', 'Năm thứ nhất', 'Năm'],
    type: { kind: 'int', min: 2018, max: 2100 },
    required: true,
    example: '2021',
  },
  {
    key: 'years',
    title: 'Số năm',
    also: ['Số năm thực hiện', 'Thời gian thực hiện'],
    type: { kind: 'int', min: 1, max: MOST_YEARS },
    hint: 'Bỏ trống là 3 năm.',
    example: '3',
  },
  {
    key: 'total',
    title: 'Tổng vốn',
    also: ['Tổng vốn đầu tư', 'Tổng cộng', 'Tổng số vốn', 'Tổng nguồn vốn'],
    type: { kind: 'money' },
    required: true,
    hint: 'Phải bằng cộng các nguồn của các năm, tính bằng đồng.',
    example: '450.000.000',
  },
  ...Array.from({ length: MOST_YEARS }, (_unused, index) => capitalColumns(index + 1)).flat(),
  {
    key: 'state',
    title: 'Trạng thái',
    also: ['Tình trạng'],
    type: { kind: 'choice', words: { approved: ['Đã duyệt', 'Được duyệt', 'Đã phê duyệt', 'Được chấp thuận'] } },
    hint: 'Chỉ nhập phương án đã duyệt; phương án khác lập trong hệ thống.',
    example: 'Đã duyệt',
  },
  {
    key: 'approvedOn',
    title: 'Ngày duyệt',
    also: ['Ngày phê duyệt', 'Ngày chấp thuận'],
    type: { kind: 'date' },
    required: true,
    example: '15/03/2021',
  },
  {
    key: 'document',
    title: 'Số văn bản duyệt',
    also: ['Văn bản duyệt', 'Số quyết định', 'Số văn bản'],
    type: { kind: 'text', max: 60 },
    required: true,
    example: '123/QĐ-UBND',
  },
  {
    key: 'body',
    title: 'Cơ quan duyệt',
    also: ['Cơ quan phê duyệt', 'Nơi duyệt'],
    type: { kind: 'text', max: 200 },
    required: true,
    example: 'Ủy ban nhân dân huyện Hương Khê',
  },
];
