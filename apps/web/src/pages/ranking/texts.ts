import type { StateVocabulary } from '../../components/state-chip';

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
export const levelName = (level: string): string => LEVELS[level] ?? level;

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
export function orderReason(decidedBy: string | null | undefined, position: number): string {
  if (position === 1) return '';
  if (decidedBy === null || decidedBy === undefined) return 'Bằng nhau ở mọi mục: cùng hạng';
  if (decidedBy === 'total') return '';
  return `Bằng điểm, xét phần ${decidedBy}`;
}

export const tieBreakText = (tieBreak: readonly string[]): string =>
  tieBreak.map((by) => (by === 'total' ? 'điểm trung bình' : `điểm phần ${by}`)).join(', rồi đến ');

/** 9013 hundredths → "90,13". */
export const hundredthsText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;

export const EMPTY_DECISIONS = 'Mở trang Xếp hạng của một đợt và lập dự thảo quyết định ở đó.';
