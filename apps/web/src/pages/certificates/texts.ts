import type { StateVocabulary } from '../../components/state-chip';

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

export const STATE_OPTIONS = Object.entries(CERTIFICATE_STATES).map(([value, { label }]) => ({
  value,
  label: label.vi,
}));

export const PUBLIC_STATE_OPTIONS = [
  { value: 'in-force', label: 'Đang còn hiệu lực' },
  ...STATE_OPTIONS.filter(({ value }) => value !== 'preparing'),
];

/** What happened to a certificate, in words. */
export const CERTIFICATE_EVENTS: Readonly<Record<string, string>> = {
  numbered: 'Được cấp số',
  issued: 'Đã lập tệp và cấp',
  suspended: 'Tạm dừng hiệu lực',
  reinstated: 'Khôi phục hiệu lực',
  withdrawn: 'Thu hồi',
  superseded: 'Được thay bằng giấy mới',
  held: 'Tạm dừng tính thời hạn',
  'hold-ended': 'Tính tiếp thời hạn',
  extended: 'Được dùng tiếp đến khi có kết quả đánh giá lại',
  'extension-ended': 'Hết thời gian dùng tiếp',
  expiring: 'Vào thời gian sắp hết hạn',
  expired: 'Hết hạn',
  lapsed: 'Chấm dứt hiệu lực',
};
