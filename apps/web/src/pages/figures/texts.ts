import { groupDigits } from '../../lib/money';
import type { Label } from '../../texts/language';

/** What a figure was counted from; elsewhere the same Vietnamese word means a dossier. */
export const RECORDS: Label = { vi: 'Hồ sơ', en: 'Records' };

/** Ways to take a figure apart. */
export const CUT_LABELS: Readonly<Record<string, string>> = {
  unit: 'Đơn vị (khi đó)',
  'unit-now': 'Đơn vị (hiện nay)',
  round: 'Đợt đánh giá',
  group: 'Nhóm sản phẩm',
  star: 'Hạng sao',
  kind: 'Loại, hình thức',
  year: 'Năm',
  month: 'Tháng',
  day: 'Ngày',
  'producer-kind': 'Loại hình chủ thể',
  women: 'Giới tính người đại diện',
  minority: 'Dân tộc thiểu số',
  disability: 'Khuyết tật',
};

/** A decimal text as Vietnamese readers write it: 40.533 or 56,8. */
export function figureText(value: string | null, format: string): string {
  if (value === null) return '–';
  const [whole = '0', fraction] = value.split('.');
  const digits = groupDigits(whole);
  const shown = fraction === undefined ? digits : `${digits},${fraction}`;
  return format === 'percent' ? `${shown}%` : shown;
}

export const percentText = (value: string): string => `${value.replace('.', ',').replace(/,0$/, '')}%`;

const COMPARISONS: Readonly<Record<string, string>> = { exactly: '', 'at-least': 'ít nhất ', some: 'có ' };

export const targetText = (comparison: string, amount: string | null): string =>
  amount === null ? 'có' : `${COMPARISONS[comparison] ?? ''}${figureText(amount, 'count')}`;

export const isPersonal = (cut: string | undefined): boolean => cut === 'minority' || cut === 'disability';
