import { wholeNumberSetting, wholeNumbersSetting } from '@app/platform/settings';

const group = 'Đánh giá lại';

/** Days before the end on which people are reminded, each once. */
export const REMINDER_LADDER = wholeNumbersSetting({
  ...{ key: 'reassessment.reminder-ladder', group, unit: 'ngày trước khi hết hạn', basis: 'practice' },
  label: 'Các bậc nhắc đánh giá lại',
  source:
    'Thông lệ; ngày cảnh báo mà trình tự của giấy chứng nhận quy định (148/QĐ-TTg: ít nhất 30 ngày) luôn được thêm vào',
  default: [210, 180, 150, 120, 90, 30, 7, 0],
  min: 0,
  max: 730,
  most: 20,
});

/** So early the life of a certificate with a filed dossier is prolonged, so that no night finds it expired. */
export const PROLONG_DAYS_AHEAD = wholeNumberSetting({
  ...{ key: 'reassessment.prolong-days-ahead', group, unit: 'ngày', basis: 'practice' },
  label: 'Ghi việc duy trì hiệu lực trước ngày hết hạn',
  source: 'Thông lệ: ghi sớm vài ngày để lỡ một đêm cũng không thành hết hạn',
  default: 7,
  min: 1,
  max: 60,
});
