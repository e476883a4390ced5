import { wholeNumberSetting } from '@app/platform/settings';

/** How long a finished archive can be downloaded. */
export const ARCHIVE_DAYS = wholeNumberSetting({
  key: 'exchange.archive-days',
  group: 'Lưu trữ đợt đánh giá',
  label: 'Giữ tệp lưu trữ để tải về trong',
  unit: 'ngày',
  basis: 'practice',
  source: 'Tệp lập lại được bất cứ lúc nào từ bản ghi gốc',
  default: 14,
  min: 1,
  max: 365,
});
