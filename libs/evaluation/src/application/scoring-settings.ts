import { wholeNumberSetting } from '@app/platform/settings';

/** What a member took along leaves the device this many days after the session, whatever happens. */
export const KEEP_DAYS_SETTING = wholeNumberSetting({
  key: 'evaluation.keep-on-device-days',
  group: 'Hội đồng',
  label: 'Số ngày giữ hồ sơ trên máy của thành viên sau phiên họp',
  unit: 'ngày',
  basis: 'open',
  source:
    'Không tìm thấy quy định; dữ liệu được mã hóa, xóa khi phiên họp kết thúc, khi đăng xuất hoặc khi hết số ngày này',
  default: 3,
  min: 0,
  max: 30,
});
