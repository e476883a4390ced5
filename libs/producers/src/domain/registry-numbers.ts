import { DomainError, refusal, success, type Result } from '@app/kernel';

const TAX_CODE = /^\d{10}(-\d{3})?$/;
const IDENTITY_NO = /^\d{12}$/;

/** Tax code (mã số thuế): ten digits, or ten and three for a branch; spaces and dots are dropped. */
export function readTaxCode(text: string): Result<string> {
  const digits = text.replace(/[\s.]/g, '');
  const dashed = /^\d{13}$/.test(digits) ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
  return TAX_CODE.test(dashed) && !/^0+(-|$)/.test(dashed) ? success(dashed) : refusal('producer.tax_code_invalid');
}

/** Identity number (số căn cước): twelve digits. */
export function readIdentityNo(text: string): Result<string> {
  const digits = text.replace(/[\s.]/g, '');
  return IDENTITY_NO.test(digits) && !/^0+$/.test(digits) ? success(digits) : refusal('producer.identity_no_invalid');
}

/** Phone number: a Vietnamese one becomes +84…. */
export function readPhone(text: string): Result<string> {
  const digits = text.replace(/[\s.()-]/g, '');
  if (/^0\d{9,10}$/.test(digits)) return success(`+84${digits.slice(1)}`);
  return /^\+[1-9]\d{8,14}$/.test(digits) ? success(digits) : refusal('producer.phone_invalid');
}

/** The number as the registry keeps it, null for none; a refusal names the field of the form. */
export function canonical(
  text: string | undefined,
  read: (text: string) => Result<string>,
  path: string,
): string | null {
  if (text === undefined) return null;
  const result = read(text);
  if (!result.ok) throw new DomainError(result.error.code, { path });
  return result.value;
}
