import type { StateVocabulary } from '../../components/state-chip';
import type { Label } from '../../texts/language';

export const CERTIFICATE_STATES: StateVocabulary = {
  preparing: { label: { vi: 'Đang lập tệp', en: 'Being made' }, tone: 'waiting' },
  valid: { label: { vi: 'Còn hiệu lực', en: 'Valid' }, tone: 'good' },
  expiring: { label: { vi: 'Sắp hết hạn', en: 'Expiring' }, tone: 'attention' },
  held: { label: { vi: 'Tạm dừng tính thời hạn', en: 'Held' }, tone: 'waiting' },
  extended: { label: { vi: 'Kéo dài chờ kết quả', en: 'Extended' }, tone: 'waiting' },
  expired: { label: { vi: 'Đã hết hạn', en: 'Expired' }, tone: 'bad' },
  suspended: { label: { vi: 'Đang tạm dừng', en: 'Suspended' }, tone: 'attention' },
  withdrawn: { label: { vi: 'Đã thu hồi', en: 'Withdrawn' }, tone: 'bad' },
  superseded: { label: { vi: 'Đã thay thế', en: 'Superseded' }, tone: 'neutral' },
};

export const STAR_OPTIONS = [3, 4, 5].map((stars) => ({ value: String(stars), label: `${stars} sao` }));

export const STATE_OPTIONS = [
  { value: 'in-force', label: 'Đang còn hiệu lực' },
  ...Object.entries(CERTIFICATE_STATES).map(([value, { label }]) => ({ value, label: label.vi })),
];

export const PUBLIC_STATE_OPTIONS = STATE_OPTIONS.filter(({ value }) => value !== 'preparing');

/** Anything else that happened to a certificate. */
export const OTHER_EVENT: Label = { vi: 'Thay đổi khác', en: 'Another change' };

/** What happened to a certificate, in words. */
export const CERTIFICATE_EVENTS: Readonly<Record<string, Label>> = {
  numbered: { vi: 'Được cấp số', en: 'Numbered' },
  issued: { vi: 'Đã lập tệp và cấp', en: 'File made, issued' },
  suspended: { vi: 'Tạm dừng hiệu lực', en: 'Suspended' },
  reinstated: { vi: 'Khôi phục hiệu lực', en: 'Reinstated' },
  withdrawn: { vi: 'Thu hồi', en: 'Withdrawn' },
  superseded: { vi: 'Được thay bằng giấy mới', en: 'Superseded by a new certificate' },
  held: { vi: 'Tạm dừng tính thời hạn', en: 'Its clock was put on hold' },
  'hold-ended': { vi: 'Tính tiếp thời hạn', en: 'Its clock runs again' },
  extended: {
    vi: 'Được dùng tiếp đến khi có kết quả đánh giá lại',
    en: 'May be used until the result of the reassessment',
  },
  'extension-ended': { vi: 'Hết thời gian dùng tiếp', en: 'End of the further use' },
  expiring: { vi: 'Vào thời gian sắp hết hạn', en: 'Expires soon' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  lapsed: { vi: 'Chấm dứt hiệu lực', en: 'Lapsed' },
};
