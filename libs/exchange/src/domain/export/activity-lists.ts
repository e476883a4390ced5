import { day, money, number, text, UNIT, word } from './columns';
import type { ExportColumn, ListExport } from './list-export';
import { YES_NO } from './office-words';

const register = (
  file: string,
  title: string,
  register: string,
  kindTitle: string,
  more: readonly ExportColumn[],
): ListExport => ({
  name: `so-${file}`,
  title,
  path: `/api/activities/registers/${register}/entries`,
  columns: [
    text('Nội dung', 'title', 44),
    text(kindTitle, 'kindText', 26),
    UNIT,
    day('Từ ngày', 'fromOn'),
    day('Đến ngày', 'toOn'),
    ...more,
    text('Văn bản', 'document', 26),
    text('Ghi chú', 'note', 30),
    text('Lý do rút', 'retractedReason', 26),
  ],
});

const ITEMS = number('Số lượng', 'items');
const PEOPLE = number('Số người', 'participants');

/** The small registers, yearly results and the records behind a figure. */
export const ACTIVITY_LISTS: readonly ListExport[] = [
  register('tap-huan', 'Sổ tập huấn', 'training', 'Chủ đề', [ITEMS, PEOPLE, number('Trong đó nữ', 'women')]),
  register('truyen-thong', 'Sổ truyền thông', 'communication', 'Hình thức', [
    ...[ITEMS, PEOPLE, day('Ngày phát sóng', 'broadcastOn'), number('Tuần thi', 'week')],
  ]),
  register('xuc-tien', 'Sổ xúc tiến thương mại', 'promotion', 'Hoạt động', [
    ITEMS,
    text('Thị trường', 'market', 24),
    number('Số sản phẩm', 'products'),
    number('Số chủ thể', 'producers'),
    money('Giá trị (đồng)', 'value'),
  ]),
  register('doan-the', 'Sổ đoàn thể hướng dẫn', 'guidance', 'Tổ chức', [ITEMS, number('Số sản phẩm', 'products')]),
  register('chi-tieu', 'Sổ chỉ tiêu', 'target', 'Chỉ tiêu', [number('Năm', 'year'), text('Số giao', 'amount', 14)]),
  register('so-lieu-cong-bo', 'Sổ số liệu trong văn bản', 'declared', 'Số liệu', [
    number('Năm', 'year'),
    text('Số công bố', 'amount', 14),
    text('Đối tượng', 'subject', 24),
  ]),
  register('ghi-chu', 'Sổ ghi chú', 'note', 'Loại', []),
  {
    name: 'ket-qua-nam',
    title: 'Kết quả sản xuất kinh doanh hằng năm',
    path: '/api/producer-results',
    columns: [
      text('Chủ thể', 'producerName', 32),
      UNIT,
      number('Năm', 'year'),
      money('Doanh thu (đồng)', 'revenue'),
      money('Lợi nhuận (đồng)', 'profit'),
      number('Số lao động', 'jobs'),
      money('Giá trị xuất khẩu (đồng)', 'exportValue'),
      word('Bán trên sàn điện tử', 'sellsOnline', YES_NO),
    ],
  },
  {
    name: 'ban-ghi-cua-so-lieu',
    title: 'Bản ghi phía sau số liệu',
    path: '/api/indicators/{key}/records',
    columns: [
      day('Ngày', 'day'),
      text('Bản ghi', 'title', 40),
      text('Chủ thể', 'producerName', 30),
      UNIT,
      text('Lượng', 'amount', 18),
    ],
  },
];
