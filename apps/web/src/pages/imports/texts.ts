import type { StateVocabulary } from '../../components/state-chip';

export const IMPORT_STATES: StateVocabulary = {
  uploaded: { label: { vi: 'Đang đọc và kiểm tra', en: 'Being checked' }, tone: 'waiting' },
  checked: { label: { vi: 'Đã kiểm tra, chờ nhập', en: 'Checked' }, tone: 'attention' },
  faulty: { label: { vi: 'Có lỗi, chưa nhập gì', en: 'Faulty' }, tone: 'bad' },
  committing: { label: { vi: 'Đang nhập', en: 'Being written' }, tone: 'waiting' },
  committed: { label: { vi: 'Đã nhập', en: 'Committed' }, tone: 'good' },
  undone: { label: { vi: 'Đã hoàn tác', en: 'Undone' }, tone: 'neutral' },
  discarded: { label: { vi: 'Đã bỏ', en: 'Discarded' }, tone: 'neutral' },
};

export const IMPORT_HISTORY: Readonly<Record<string, string>> = {
  upload: 'Tải tệp lên',
  pass: 'Kiểm tra xong, không có lỗi',
  refuse: 'Kiểm tra xong, có lỗi',
  'attach-paper': 'Đính kèm giấy tờ',
  commit: 'Quyết định nhập',
  finish: 'Nhập xong',
  undo: 'Hoàn tác',
  discard: 'Bỏ lần nhập',
};

export const PHASES: Readonly<Record<string, string>> = {
  waiting: 'Chờ đến lượt',
  reading: 'Đang đọc và kiểm tra từng dòng',
  writing: 'Đang nhập vào hệ thống',
  done: 'Đã xong',
};

export const RECORDS: Readonly<Record<string, string>> = {
  producer: 'Chủ thể',
  product: 'Sản phẩm',
  certificate: 'Giấy chứng nhận',
  idea: 'Ý tưởng',
  plan: 'Phương án',
  'paper-result': 'Kết quả của hội đồng',
  'sales-point': 'Điểm bán',
  'register-entry': 'Mục trong sổ theo dõi',
};

/** Headings under which kinds of data stand together. */
export const KIND_GROUPS = [
  { name: 'registers', label: 'Sổ gốc: chủ thể, sản phẩm' },
  { name: 'records', label: 'Kết quả có trước hệ thống' },
  { name: 'activities', label: 'Sổ theo dõi hoạt động' },
] as const;

/** States in which the worker is at work. */
export const isRunning = (state: string): boolean => state === 'uploaded' || state === 'committing';
