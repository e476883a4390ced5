import { wholeNumberSetting } from '@app/platform/settings';

/** Cells of personal cuts with fewer producers than this stay hidden. */
export const SMALL_CELL_SETTING = wholeNumberSetting({
  key: 'reporting.small-cell',
  group: 'Số liệu, báo cáo',
  label: 'Số chủ thể ít nhất của một ô số liệu về dân tộc, khuyết tật',
  unit: 'chủ thể',
  basis: 'practice',
  source: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; ngưỡng thường dùng của cơ quan thống kê',
  default: 5,
  min: 2,
  max: 50,
});
