import { refusal, success, type Result } from '@app/kernel';

/** How a person is found at login: one canonical form for sign-up, login and uniqueness. */
export interface LoginName {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

const LOCAL = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const VIETNAM_PHONE = /^0[0-9]{9,10}$/;
const INTERNATIONAL_PHONE = /^\+[1-9][0-9]{8,14}$/;

function readEmail(text: string): Result<LoginName> {
  const value = text.toLowerCase();
  const [local, domain, ...rest] = value.split('@');
  const good =
    rest.length === 0 && local !== undefined && domain !== undefined && LOCAL.test(local) && DOMAIN.test(domain);
  return good && !local.includes('..') && value.length <= 254
    ? success({ kind: 'email', value })
    : refusal('identity.login_name_invalid');
}

function readPhone(text: string): Result<LoginName> {
  const digits = text.replace(/[\s.()-]/g, '');
  if (VIETNAM_PHONE.test(digits)) return success({ kind: 'phone', value: `+84${digits.slice(1)}` });
  if (INTERNATIONAL_PHONE.test(digits)) return success({ kind: 'phone', value: digits });
  return refusal('identity.login_name_invalid');
}

/**
 * Reads an e-mail address (ASCII only, case does not matter) or a phone number (Vietnamese 0… becomes +84…). Anything that could
 * look like another's name, such as letters of other scripts or invisible characters, is refused.
 */
export function readLoginName(text: string): Result<LoginName> {
  const trimmed = text.trim();

  if (/[^\x20-\x7e]/.test(trimmed)) return refusal('identity.login_name_invalid');
  return trimmed.includes('@') ? readEmail(trimmed) : readPhone(trimmed);
}
