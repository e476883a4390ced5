import type { Say } from '../../texts/language';
import type { StateVocabulary } from '../../components/state-chip';

export const WEBHOOK_STATES: StateVocabulary = {
  active: { label: { vi: 'Đang bật', en: 'Active' }, tone: 'good' },
  paused: { label: { vi: 'Tạm dừng', en: 'Paused' }, tone: 'neutral' },
  disabled: { label: { vi: 'Tự ngắt vì gửi hỏng', en: 'Switched off' }, tone: 'bad' },
  ended: { label: { vi: 'Đã kết thúc', en: 'Ended' }, tone: 'neutral' },
};

export const TOPICS: Readonly<Record<string, string>> = {
  'certificate.issued': 'Giấy chứng nhận được cấp',
  'certificate.suspended': 'Giấy chứng nhận bị tạm dừng',
  'certificate.reinstated': 'Giấy chứng nhận được khôi phục',
  'certificate.withdrawn': 'Giấy chứng nhận bị thu hồi',
  'certificate.expired': 'Giấy chứng nhận hết hạn',
  'certificate.superseded': 'Giấy chứng nhận được thay thế',
  'sales-point.recognised': 'Điểm bán được công nhận',
  'sales-point.suspended': 'Điểm bán bị tạm dừng',
  'sales-point.reinstated': 'Điểm bán được khôi phục',
  'sales-point.revoked': 'Điểm bán bị thu hồi công nhận',
  'decision.published': 'Quyết định công nhận được công bố',
};

export const WEBHOOK_HISTORY: Readonly<Record<string, string>> = {
  create: 'Tạo kết nối',
  change: 'Sửa kết nối',
  'renew-secret': 'Đổi khóa bí mật',
  pause: 'Tạm dừng',
  resume: 'Bật lại',
  disable: 'Tự ngắt',
  end: 'Kết thúc',
};

export const DELIVERY_STATES: StateVocabulary = {
  waiting: { label: { vi: 'Đang chờ gửi', en: 'Waiting' }, tone: 'waiting' },
  delivered: { label: { vi: 'Đã nhận', en: 'Delivered' }, tone: 'good' },
  failed: { label: { vi: 'Không gửi được', en: 'Failed' }, tone: 'bad' },
};

const FAULTS: Readonly<Record<string, string>> = {
  address: 'địa chỉ không được phép',
  timeout: 'quá thời gian chờ',
  certificate: 'chứng thư TLS không hợp lệ',
  connection: 'không kết nối được',
};

/** What the other system said to the newest attempt. */
export const answerText = ({ status, fault }: { status: number | null; fault: string | null }, say: Say): string => {
  if (status !== null) return say('Trả lời {0}', status);
  return fault === null ? say('Chưa gửi lần nào') : say(FAULTS[fault] ?? fault);
};

export const ARCHIVE_STATES: StateVocabulary = {
  requested: { label: { vi: 'Đang lập', en: 'Being made' }, tone: 'waiting' },
  ready: { label: { vi: 'Tải về được', en: 'Ready' }, tone: 'good' },
  failed: { label: { vi: 'Không lập được', en: 'Failed' }, tone: 'bad' },
  expired: { label: { vi: 'Hết thời gian giữ', en: 'Expired' }, tone: 'neutral' },
};
