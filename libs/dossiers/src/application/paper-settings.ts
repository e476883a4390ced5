import { wholeNumbersSetting } from '@app/platform/settings';

/** Days before the last day of a paper in use on which its producer is told; the greatest is also when it stands out in the wallet. */
export const PAPER_REMINDER_DAYS = wholeNumbersSetting({
  key: 'dossiers.paper-reminder-days',
  group: 'Tủ giấy tờ của chủ thể',
  label: 'Nhắc thay giấy tờ minh chứng trước ngày hết hạn',
  unit: 'ngày',
  basis: 'practice',
  source: 'Thông lệ: nhắc trước 60, 30, 7 ngày và vào ngày cuối; chỉ nhắc giấy tờ đang dùng trong hồ sơ',
  default: [60, 30, 7, 0],
  min: 0,
  max: 365,
  most: 10,
});
