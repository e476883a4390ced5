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
