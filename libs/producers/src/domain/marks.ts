import { daysBetween, refusal, success, type LocalDate, type Result } from '@app/kernel';

/**
 * Marks and codes of a product: ordinary trade mark (nhãn hiệu), collective and certification mark (nhãn hiệu tập thể, chứng nhận),
 * geographical indication (chỉ dẫn địa lý), trace code (mã truy xuất nguồn gốc), GS1 article number (GTIN).
 */
export const MARK_KINDS = [
  'trademark',
  'collective-mark',
  'certification-mark',
  'geographical-indication',
  'trace-code',
  'gtin',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_STATES = ['valid', 'expiring', 'expired', 'ended'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** Check digit of GS1: from the right, weights 3 and 1 in turn. */
export function gtinCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** GTIN-8, -12, -13 or -14; spaces and dashes are dropped. Refusal `producer.gtin_invalid`. */
export function readGtin(text: string): Result<string> {
  const digits = text.replace(/[\s-]/g, '');
  const known = /^(\d{8}|\d{12,14})$/.test(digits) && !/^0+$/.test(digits);
  return known && gtinCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1))
    ? success(digits)
    : refusal('producer.gtin_invalid', { path: 'number' });
}

/** The number as it is kept. */
export const readMarkNumber = (kind: MarkKind, text: string): Result<string> =>
  kind === 'gtin' ? readGtin(text) : success(text);

/** Valid through its last day; expiring from so many days before it. */
export function markState(
  mark: { readonly expiresOn: LocalDate | null; readonly endedOn: LocalDate | null },
  today: LocalDate,
  warnDays: number,
): MarkState {
  if (mark.endedOn !== null) return 'ended';
  if (mark.expiresOn === null) return 'valid';
  const left = daysBetween(today, mark.expiresOn);
  if (left < 0) return 'expired';
  return left <= warnDays ? 'expiring' : 'valid';
}
