import { day, money, number, PRODUCT, text, UNIT, word } from './columns';
import type { ListExport } from './list-export';
import { PRODUCT_STATES } from './office-words';
import * as words from './words';

const MOST_YEARS = 10;
const SOURCES = { owner: 'Vốn chủ cơ sở', loan: 'Vốn vay', state: 'Vốn ngân sách', other: 'Vốn khác' } as const;

/** Registers as the import reads them: what is taken out here comes in again elsewhere as the same records. */
export const REGISTER_LISTS: readonly ListExport[] = [
  {
    name: 'san-pham',
    title: 'Sản phẩm',
    path: '/api/products',
    columns: [
      text('Tên sản phẩm', 'name', 32),
      text('Chủ thể', 'producerName', 30),
      UNIT,
      number('Bộ sản phẩm', 'sheetNo'),
      text('Mô tả', 'description', 40),
      word('Trạng thái', 'state', PRODUCT_STATES),
    ],
  },
  {
    name: 'phuong-an-von',
    title: 'Phương án: vốn theo năm và nguồn',
    path: '/api/business-plans',
    columns: [
      ...PRODUCT,
      UNIT,
      number('Bộ sản phẩm', 'sheetNo'),
      { ...text('Năm bắt đầu', 'firstYear'), width: 12 },
      number('Số năm', 'horizonYears'),
      money('Tổng vốn (đồng)', 'declaredTotal'),
      ...Array.from({ length: MOST_YEARS }, (_unused, index) =>
        Object.entries(SOURCES).map(([source, title]) =>
          money(`${title} năm ${index + 1}`, `capital.${source}${index + 1}`),
        ),
      ).flat(),
      word('Trạng thái', 'state', words.PLAN_STATES),
      day('Ngày duyệt', 'approvedOn'),
      text('Số văn bản duyệt', 'approvalDocument'),
      text('Cơ quan duyệt', 'approvalBody', 30),
    ],
  },
];
