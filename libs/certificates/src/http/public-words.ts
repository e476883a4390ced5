import type { PageLanguage } from '@app/platform/pages';
import { groundEnglish } from '../domain/grounds';
import type { PublicState } from '../domain/live-state';

export interface StateWords {
  readonly vi: string;
  readonly en: string;
  readonly tone: 'good' | 'soon' | 'bad';
}

/** One word for each state, the same on every public page. */
export const STATE_WORDS: Readonly<Record<PublicState, StateWords>> = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid', tone: 'good' },
  expiring: { vi: 'Còn hiệu lực, sắp hết hạn', en: 'Valid, expires soon', tone: 'soon' },
  held: { vi: 'Còn hiệu lực, tạm dừng tính thời hạn', en: 'Valid, its term is on hold', tone: 'good' },
  extended: { vi: 'Còn hiệu lực, chờ kết quả đánh giá lại', en: 'Valid, waiting for its reassessment', tone: 'soon' },
  expired: { vi: 'Đã hết hạn', en: 'Expired', tone: 'bad' },
  suspended: { vi: 'Đang tạm dừng hiệu lực', en: 'Suspended', tone: 'bad' },
  withdrawn: { vi: 'Đã bị thu hồi', en: 'Withdrawn', tone: 'bad' },
  superseded: { vi: 'Đã được thay thế', en: 'Replaced by a newer certificate', tone: 'bad' },
};

const REPLACED = 'Thay bằng giấy chứng nhận số ';

/** A recorded reason in the language of the page; what the office wrote freely stays as it was written. */
export function reasonIn(
  language: PageLanguage,
  reason: string,
): { readonly text: string; readonly isRecorded: boolean } {
  if (language === 'vi') return { text: reason, isRecorded: false };
  if (reason.startsWith(REPLACED))
    return { text: `Replaced by certificate no. ${reason.slice(REPLACED.length)}`, isRecorded: false };
  const known = groundEnglish(reason);
  return known === undefined ? { text: reason, isRecorded: true } : { text: known, isRecorded: false };
}
