import type { StateVocabulary } from '../../components/state-chip';

export const USER_STATES: StateVocabulary = {
  invited: { label: { vi: 'Đã mời, chưa nhận', en: 'Invited' }, tone: 'waiting' },
  active: { label: { vi: 'Đang dùng', en: 'Active' }, tone: 'good' },
  disabled: { label: { vi: 'Đã khoá', en: 'Disabled' }, tone: 'bad' },
};

export const USER_HISTORY: Readonly<Record<string, string>> = {
  invite: 'Mời vào hệ thống',
  accept: 'Nhận lời mời, đặt mật khẩu',
  'set-password': 'Đặt mật khẩu',
  disable: 'Khoá tài khoản',
  enable: 'Mở lại tài khoản',
  grant: 'Giao vai trò',
  'end-grant': 'Thôi vai trò',
};
