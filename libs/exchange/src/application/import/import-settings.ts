import { wholeNumberSetting } from '@app/platform/settings';

/** How many rows a file may have. */
export const MOST_ROWS = wholeNumberSetting({
  key: 'exchange.import-most-rows',
  group: 'Nhập dữ liệu',
  label: 'Số dòng tối đa của một tệp nhập',
  unit: 'dòng',
  basis: 'practice',
  source: 'Bảng theo dõi lớn nhất của một tỉnh có dưới 20.000 dòng',
  default: 25_000,
  min: 100,
  max: 100_000,
});
