import type { StateVocabulary } from '../../components/state-chip';
import type { Label } from '../../texts/language';

export const STATUS_STATES: StateVocabulary = {
  draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
  prepared: { label: { vi: 'Chờ phê duyệt', en: 'Waiting for approval' }, tone: 'waiting' },
  approved: { label: { vi: 'Đã phê duyệt, chưa công bố', en: 'Approved, not published' }, tone: 'attention' },
  published: { label: { vi: 'Đã công bố', en: 'Published' }, tone: 'good' },
  cancelled: { label: { vi: 'Đã huỷ', en: 'Cancelled' }, tone: 'bad' },
};

export const KINDS: Readonly<Record<string, Label>> = {
  suspension: { vi: 'Tạm dừng', en: 'Suspension' },
  reinstatement: { vi: 'Khôi phục', en: 'Reinstatement' },
  withdrawal: { vi: 'Thu hồi', en: 'Withdrawal' },
  lapse: { vi: 'Chấm dứt do hết hạn', en: 'Lapse' },
};
export const kindText = (kind: string): Label => KINDS[kind] ?? { vi: kind, en: kind };

export const HISTORY: Readonly<Record<string, string>> = {
  create: 'Lập dự thảo',
  'remove-item': 'Bỏ một sản phẩm khỏi dự thảo',
  prepare: 'Trình phê duyệt',
  return: 'Trả lại',
  approve: 'Phê duyệt',
  publish: 'Công bố',
  cancel: 'Huỷ',
};

/** In which states of a certificate a kind of decision can be drafted: what is offered; the server decides. */
export const OFFERED: Readonly<Record<string, readonly string[]>> = {
  suspension: ['valid', 'expiring', 'held', 'extended'],
  reinstatement: ['suspended'],
  withdrawal: ['valid', 'expiring', 'held', 'extended', 'expired', 'suspended'],
  lapse: ['expired'],
};
