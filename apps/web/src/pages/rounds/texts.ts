import type { StateVocabulary } from '../../components/state-chip';

export const ROUND_STATES: StateVocabulary = {
  preparing: { label: { vi: 'Đang chuẩn bị', en: 'In preparation' }, tone: 'neutral' },
  open: { label: { vi: 'Đang mở', en: 'Open' }, tone: 'good' },
  closed: { label: { vi: 'Đã đóng', en: 'Closed' }, tone: 'neutral' },
};

export const TASKS: Readonly<Record<string, string>> = {
  file: 'Nộp hồ sơ',
  'send-up': 'Gửi lên cấp trên',
  finish: 'Hoàn thành',
};
