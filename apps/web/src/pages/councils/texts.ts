import type { StateVocabulary } from '../../components/state-chip';

export const COUNCIL_STATES: StateVocabulary = {
  active: { label: { vi: 'Đang hoạt động', en: 'Active' }, tone: 'good' },
  dissolved: { label: { vi: 'Đã giải thể', en: 'Dissolved' }, tone: 'neutral' },
};

export const COUNCIL_HISTORY: Readonly<Record<string, string>> = {
  create: 'Thành lập hội đồng',
  'add-member': 'Thêm thành viên',
  'end-member': 'Thôi tham gia',
  'set-rules': 'Ban hành quy chế mới',
  'accept-seat': 'Nhận lời tham gia',
  'decline-seat': 'Từ chối tham gia',
  'send-up': 'Gửi kết quả lên cấp trên',
};

export const LEVELS: Readonly<Record<string, string>> = {
  commune: 'Cấp xã',
  district: 'Cấp huyện',
  province: 'Cấp tỉnh',
  ministry: 'Trung ương',
};
export const levelText = (level: string): string => LEVELS[level] ?? level;
