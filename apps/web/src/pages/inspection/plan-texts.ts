import type { StateVocabulary } from '../../components/state-chip';
import type { Label } from '../../texts/language';

export const PLAN_STATES: StateVocabulary = {
  draft: { label: { vi: 'Chờ phê duyệt', en: 'Waiting for approval' }, tone: 'waiting' },
  approved: { label: { vi: 'Đã phê duyệt', en: 'Approved' }, tone: 'good' },
  closed: { label: { vi: 'Đã kết thúc', en: 'Closed' }, tone: 'neutral' },
  cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, tone: 'bad' },
};

export const PLAN_KINDS: Readonly<Record<string, string>> = {
  periodic: 'Định kỳ theo rủi ro',
  unannounced: 'Đột xuất, bốc thăm',
};

export const PLAN_HISTORY: Readonly<Record<string, string | Label>> = {
  create: { vi: 'Lập kế hoạch', en: 'Plan made' },
  approve: 'Phê duyệt',
  close: { vi: 'Kết thúc', en: 'Closed' },
  cancel: { vi: 'Hủy', en: 'Cancelled' },
};
