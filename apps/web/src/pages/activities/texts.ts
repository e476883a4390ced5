import type { Answer } from '../../api/hooks';
import { dateText } from '../../lib/dates';
import { groupDigits } from '../../lib/money';

export type Register = Answer<'/api/activities/registers'>['items'][number];
export type Entry = Answer<'/api/activities/registers/{register}/entries'>['items'][number];

export const SUBJECTS: Readonly<Record<string, string>> = {
  ideas: 'Ý tưởng',
  plans: 'Phương án',
  proposals: 'Đề xuất đánh giá',
  rating: 'Phân hạng',
  reassessment: 'Đánh giá lại',
  support: 'Chính sách hỗ trợ',
  promotion: 'Xúc tiến thương mại',
  other: 'Khác',
};

export const COMPARISONS: Readonly<Record<string, string>> = {
  'at-least': 'Ít nhất',
  exactly: 'Đúng',
  some: 'Có (không nêu số)',
};

/** The name of a field in the form and in the facts; what it counts depends on the register. */
export function fieldLabel(field: string, register: string): string {
  if (field === 'participants' && register === 'communication') return 'Lượt tham gia';
  return FIELDS[field] ?? field;
}

const FIELDS: Readonly<Record<string, string>> = {
  items: 'Số lượng',
  participants: 'Lượt người tham gia',
  women: 'Trong đó phụ nữ',
  products: 'Số sản phẩm',
  producers: 'Số chủ thể',
  value: 'Giá trị giao dịch (đồng)',
  broadcastOn: 'Ngày phát sóng',
  week: 'Tuần thi số',
  market: 'Thị trường, địa điểm',
  year: 'Năm',
  comparison: 'Mức',
  amount: 'Con số',
  subject: 'Về việc',
};

const NUMBERS = ['items', 'participants', 'women', 'products', 'producers'] as const;

/** What an entry counts, in one line. */
export function sumLine(entry: Entry): string {
  const parts: string[] = [];
  if (entry.comparison !== null) parts.push(`${COMPARISONS[entry.comparison] ?? ''} ${entry.amount ?? ''}`.trim());
  else if (entry.amount !== null) parts.push(entry.amount.replace('.', ','));
  for (const field of NUMBERS) {
    const value = entry[field];
    if (value === null || (field === 'items' && value === 1)) continue;
    parts.push(`${fieldLabel(field, entry.register).toLowerCase()}: ${groupDigits(value)}`);
  }
  if (entry.value !== null) parts.push(`${groupDigits(entry.value)} đồng`);
  return parts.join('; ');
}

export const daysText = (entry: Pick<Entry, 'fromOn' | 'toOn'>): string =>
  entry.fromOn === entry.toOn ? dateText(entry.fromOn) : `${dateText(entry.fromOn)} – ${dateText(entry.toOn)}`;

export const kindText = (registers: readonly Register[], entry: Pick<Entry, 'register' | 'kind'>): string =>
  registers.find(({ name }) => name === entry.register)?.kinds.find(({ key }) => key === entry.kind)?.label ??
  entry.kind;
