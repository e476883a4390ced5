import type { Tone } from '../../app/tones';
import type { StateVocabulary } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import type { Label, Say } from '../../texts/language';

export const SHOWN_STATES: StateVocabulary = {
  valid: { label: { vi: 'Chưa đến kỳ', en: 'Not due yet' }, tone: 'neutral' },
  'window-open': { label: { vi: 'Trong kỳ nộp hồ sơ', en: 'Window open' }, tone: 'attention' },
  missed: { label: { vi: 'Quá kỳ nộp, còn nộp muộn', en: 'Window missed' }, tone: 'bad' },
  filed: { label: { vi: 'Đã nộp hồ sơ', en: 'Filed' }, tone: 'waiting' },
  'filed-late': { label: { vi: 'Đã nộp muộn', en: 'Filed late' }, tone: 'waiting' },
  held: { label: { vi: 'Đang tạm dừng', en: 'Held' }, tone: 'waiting' },
  extended: { label: { vi: 'Duy trì chờ kết quả', en: 'Extended' }, tone: 'waiting' },
  expired: { label: { vi: 'Đã hết hạn', en: 'Expired' }, tone: 'bad' },
  'renewed-up': { label: { vi: 'Công nhận lại, tăng hạng', en: 'Renewed, up' }, tone: 'good' },
  'renewed-same': { label: { vi: 'Công nhận lại, giữ hạng', en: 'Renewed' }, tone: 'good' },
  'renewed-down': { label: { vi: 'Công nhận lại, giảm hạng', en: 'Renewed, down' }, tone: 'good' },
  'not-renewed': { label: { vi: 'Không đạt', en: 'Not renewed' }, tone: 'bad' },
  leaving: { label: { vi: 'Xin không đánh giá lại', en: 'Leaving' }, tone: 'neutral' },
  left: { label: { vi: 'Tự nguyện thôi', en: 'Left' }, tone: 'neutral' },
  lapsed: { label: { vi: 'Đã có quyết định hết hiệu lực', en: 'Lapsed' }, tone: 'neutral' },
  withdrawn: { label: { vi: 'Đã thu hồi', en: 'Withdrawn' }, tone: 'bad' },
};

/** How the radar counts: what a group is called, and its colour in the bars. */
export const GROUPS = [
  { key: 'overdue', label: { vi: 'Quá hạn', en: 'Overdue' }, tone: 'bad' },
  { key: 'waiting', label: { vi: 'Chờ nộp', en: 'To be filed' }, tone: 'attention' },
  { key: 'filed', label: { vi: 'Đã nộp', en: 'Filed' }, tone: 'waiting' },
  { key: 'held', label: { vi: 'Tạm dừng', en: 'On hold' }, tone: 'public' },
  { key: 'renewed', label: { vi: 'Công nhận lại', en: 'Renewed' }, tone: 'good' },
  { key: 'gone', label: { vi: 'Thôi, thu hồi', en: 'Left, withdrawn' }, tone: 'neutral' },
] as const satisfies readonly { key: string; label: Label; tone: Tone }[];

export type GroupKey = (typeof GROUPS)[number]['key'];

export const HINDRANCES: Readonly<Record<string, string>> = {
  'has-dossier': 'Đã có hồ sơ tiếp theo',
  'too-early': 'Chưa đến kỳ nộp',
  held: 'Đang tạm dừng theo văn bản',
  leaving: 'Chủ thể xin không đánh giá lại',
  over: 'Đã kết thúc, lập hồ sơ lần đầu',
};

export const GROUNDS: Readonly<Record<string, string>> = {
  'not-filed': 'Không nộp hồ sơ',
  'not-renewed': 'Đánh giá lại không đạt',
  'own-wish': 'Tự nguyện thôi',
  'late-limit-passed': 'Hết thời hạn duy trì',
};

export const HOLD_STATES: StateVocabulary = {
  draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
  'in-force': { label: { vi: 'Đang tạm dừng', en: 'In force' }, tone: 'waiting' },
  ended: { label: { vi: 'Đã kết thúc', en: 'Ended' }, tone: 'good' },
  discarded: { label: { vi: 'Đã bỏ', en: 'Discarded' }, tone: 'neutral' },
};

export const HISTORY: Readonly<Record<string, string>> = {
  begin: 'Bắt đầu theo dõi giấy chứng nhận',
  file: 'Nộp hồ sơ đánh giá lại',
  drop: 'Hồ sơ đánh giá lại không còn',
  renew: 'Được công nhận lại',
  miss: 'Đánh giá lại không đạt',
  leave: 'Xin không đánh giá lại',
  stay: 'Rút lại, vẫn đánh giá lại',
  end: 'Hết hạn theo nguyện vọng',
  lapse: 'Quyết định hết hiệu lực',
  withdraw: 'Thu hồi giấy chứng nhận',
  create: 'Lập dự thảo',
  start: 'Bắt đầu tạm dừng',
  discard: 'Bỏ dự thảo',
};

export const GAP_WHY: Readonly<Record<string, string>> = {
  missing: 'chưa có',
  expired: 'đã hết hạn',
  'not-in-new-procedure': 'bộ tiêu chí mới không có phần này',
};

/** The next step of a producer, in one sentence. */
export function nextText(say: Say, step: string, day: string | null): string {
  const on = day === null ? '' : dayText(day);
  switch (step) {
    case 'wait-for-window':
      return on === '' ? say('Chưa phải làm gì.') : say('Chưa phải làm gì. Kỳ nộp hồ sơ mở ngày {0}.', on);
    case 'open-dossier':
      return say('Lập hồ sơ đánh giá lại và nộp trước khi hết ngày {0}.', on);
    case 'open-dossier-late':
      return say('Đã quá kỳ nộp. Lập và nộp hồ sơ ngay, muộn nhất hết ngày {0}.', on);
    case 'finish-dossier':
      return say('Hồ sơ đang soạn. Bổ sung phần còn thiếu và nộp trước khi hết ngày {0}.', on);
    case 'wait-for-result':
      return say('Hồ sơ đã nộp. Chờ kết quả; giấy chứng nhận còn hiệu lực trong lúc chờ.');
    case 'wait-for-end-of-hold':
      return say('Việc đánh giá lại đang tạm dừng theo văn bản. Giấy chứng nhận vẫn có hiệu lực.');
    case 'take-back-or-wait':
      return say('Đã xin không đánh giá lại. Có thể rút lại đến hết ngày {0}.', on);
    case 'begin-anew':
      return say('Giấy chứng nhận đã hết giá trị. Muốn được công nhận, hãy lập hồ sơ đánh giá lần đầu.');
    default:
      return say('Sản phẩm đã được công nhận lại.');
  }
}

/** "Quý III/2026" of "2026-Q3". */
export function quarterText(say: Say, key: string): string {
  const [year = '', quarter = ''] = key.split('-Q');
  return say('Quý {0}/{1}', ['I', 'II', 'III', 'IV'][Number(quarter) - 1] ?? quarter, year);
}

/** "07/2026" of "2026-07-01". */
export const monthText = (key: string): string => `${key.slice(5, 7)}/${key.slice(0, 4)}`;

/** Last day of the month that begins on this day. */
export function monthEnd(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
