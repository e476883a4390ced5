import type { StateVocabulary } from '../../components/state-chip';

export const SITTING_STATES: StateVocabulary = {
  planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'neutral' },
  open: { label: { vi: 'Đang họp', en: 'In session' }, tone: 'good' },
  paused: { label: { vi: 'Tạm dừng', en: 'Paused' }, tone: 'attention' },
  adjourned: { label: { vi: 'Hoãn sang ngày khác', en: 'Adjourned' }, tone: 'attention' },
  closed: { label: { vi: 'Đã bế mạc', en: 'Closed' }, tone: 'neutral' },
};

export const WRITTEN_STATES: StateVocabulary = {
  planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'neutral' },
  open: { label: { vi: 'Đang lấy ý kiến', en: 'Sheets coming back' }, tone: 'good' },
  closed: { label: { vi: 'Đã kết thúc', en: 'Closed' }, tone: 'neutral' },
};

export const WRITTEN_HISTORY: Readonly<Record<string, string>> = {
  plan: 'Lập danh sách lấy ý kiến',
  open: 'Gửi lấy ý kiến',
  close: 'Kết thúc lấy ý kiến',
  delegate: 'Ủy quyền chủ trì bằng văn bản',
};

export const SITTING_HISTORY: Readonly<Record<string, string>> = {
  plan: 'Lên lịch phiên họp',
  open: 'Khai mạc',
  pause: 'Tạm dừng',
  resume: 'Họp tiếp',
  adjourn: 'Hoãn sang ngày khác',
  close: 'Bế mạc',
  'set-agenda': 'Xếp chương trình làm việc',
  reveal: 'Công bố kết quả trong phòng họp',
  delegate: 'Ủy quyền chủ trì bằng văn bản',
};
