import { wholeNumberSetting } from '@app/platform/settings';

/** How long after publication a complaint about a result is in time. */
export const COMPLAINT_DAYS_SETTING = wholeNumberSetting({
  key: 'ranking.complaint-days',
  group: 'Xếp hạng và quyết định',
  label: 'Thời hạn khiếu nại kết quả sau ngày công bố',
  unit: 'ngày',
  basis: 'open',
  source: 'Không tìm thấy quy định; cơ quan xác định thời hạn áp dụng',
  default: 30,
  min: 1,
  max: 365,
});
