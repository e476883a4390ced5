import { z } from 'zod';
import { many } from '../lib/many';

interface Issue {
  code?: string | undefined;
  origin?: string | undefined;
  minimum?: unknown;
  maximum?: unknown;
  input?: unknown;
}

const figure = (value: unknown, language: 'vi' | 'en'): string =>
  typeof value === 'number' || typeof value === 'bigint'
    ? value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
    : '';
const isBlank = ({ input, origin, minimum }: Issue): boolean =>
  input === undefined || input === null || input === '' || (origin === 'string' && minimum === 1);

/** What a field says that brings no words of its own for its fault. */
export function faultText(issue: Issue, language: 'vi' | 'en'): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  if (issue.code === 'too_small' || issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    if (isBlank(issue)) return say('Hãy điền ô này.', 'Fill in this field.');
    if (issue.code === 'too_small' && issue.origin !== 'string') {
      const least = figure(issue.minimum, language);
      return say(`Ít nhất ${least}.`, `At least ${least}.`);
    }
  }
  if (issue.code === 'too_big') {
    const most = figure(issue.maximum, language);
    return issue.origin === 'string'
      ? say(`Dài quá: nhiều nhất ${most} ký tự.`, `Too long: at most ${many(most, 'character')}.`)
      : say(`Nhiều nhất ${most}.`, `At most ${most}.`);
  }
  return say('Chưa đúng. Xin xem lại ô này.', 'This is not right. Look at this field again.');
}

/** Faults of forms are told in the language of the page, never in the words of the library. */
export function speakOfFaults(): void {
  z.config({ customError: (issue) => faultText(issue, document.documentElement.lang === 'en' ? 'en' : 'vi') });
}
