import { wholeNumberSetting } from '@app/platform/settings';

/** Working days that a desk gives for what it asks for, unless it names another day. */
export const SUPPLEMENT_DAYS = wholeNumberSetting({
  key: 'dossiers.supplement-working-days',
  group: 'Tiếp nhận hồ sơ',
  label: 'Thời gian gợi ý khi yêu cầu bổ sung hồ sơ',
  unit: 'ngày làm việc',
  basis: 'open',
  source: 'Chưa tìm thấy văn bản quy định; nơi tiếp nhận chọn ngày khác được',
  default: 5,
  min: 1,
  max: 60,
});
