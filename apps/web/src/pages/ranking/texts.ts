import type { StateVocabulary } from '../../components/state-chip';
import { inVietnamese, type Say } from '../../texts/language';

export const DECISION_STATES: StateVocabulary = {
  draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
  prepared: { label: { vi: 'Chờ phê duyệt', en: 'Waiting for approval' }, tone: 'waiting' },
  approved: { label: { vi: 'Đã phê duyệt, chưa công bố', en: 'Approved, not published' }, tone: 'attention' },
  published: { label: { vi: 'Đã công bố', en: 'Published' }, tone: 'good' },
  cancelled: { label: { vi: 'Đã huỷ', en: 'Cancelled' }, tone: 'bad' },
};

const LEVELS: Readonly<Record<string, string>> = {
  ministry: 'Trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
};
export const levelName = (level: string, say: Say = inVietnamese): string => say(LEVELS[level] ?? level);

export const HISTORY: Readonly<Record<string, string>> = {
  create: 'Lập dự thảo',
  prepare: 'Trình phê duyệt',
  return: 'Trả lại',
  approve: 'Phê duyệt',
  publish: 'Công bố',
  cancel: 'Huỷ',
  refresh: 'Lấy lại danh sách',
  'set-publication': 'Hẹn giờ công bố',
  'unset-publication': 'Bỏ hẹn giờ công bố',
  'publication-refused': 'Đến giờ nhưng không công bố được, cần người xem lại',
};

/** What sets a line below the one above it. */
export function orderReason(decidedBy: string | null | undefined, position: number, say: Say = inVietnamese): string {
  if (position === 1) return '';
  if (decidedBy === null || decidedBy === undefined) return say('Bằng nhau ở mọi mục: cùng hạng');
  if (decidedBy === 'total') return '';
  return say('Bằng điểm, xét phần {0}', decidedBy);
}

export const tieBreakText = (tieBreak: readonly string[], say: Say = inVietnamese): string =>
  tieBreak
    .map((by) => (by === 'total' ? say('điểm trung bình') : say('điểm phần {0}', by)))
    .join(`, ${say('rồi đến')} `);

/** 9013 hundredths → "90,13". */
export const hundredthsText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;

export const EMPTY_DECISIONS = 'Mở trang Xếp hạng của một đợt và lập dự thảo quyết định ở đó.';
