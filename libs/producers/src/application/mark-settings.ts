import { wholeNumbersSetting } from '@app/platform/settings';

/** Days before the last day of a mark or code on which its producer is told; the greatest is also when it stands out in lists. */
export const MARK_REMINDER_DAYS = wholeNumbersSetting({
  key: 'producers.mark-reminder-days',
  group: 'Nhãn hiệu và mã số của sản phẩm',
  label: 'Nhắc gia hạn nhãn hiệu, chỉ dẫn địa lý, mã truy xuất trước ngày hết hạn',
  unit: 'ngày',
  basis: 'practice',
  source: 'Thông lệ: nhắc trước 60, 30, 7 ngày và vào ngày cuối',
  default: [60, 30, 7, 0],
  min: 0,
  max: 365,
  most: 10,
});
