import { day, money, number, text } from './columns';
import type { ListExport } from './list-export';

const STARS = [number('3 sao', 'three'), number('4 sao', 'four'), number('5 sao', 'five'), number('Tổng số', 'total')];

/** The rows that the pictures of the overview are drawn from: the same figures, to the same person. */
export const PICTURE_LISTS: readonly ListExport[] = [
  {
    name: 'hinh-sao-theo-don-vi',
    title: 'Sao theo đơn vị',
    path: '/api/pictures/stars-by-unit',
    isWhole: true,
    columns: [text('Đơn vị', 'label', 32), ...STARS],
  },
  {
    name: 'hinh-tu-y-tuong-den-sao',
    title: 'Từ ý tưởng đến sao',
    path: '/api/pictures/funnel',
    isWhole: true,
    columns: [
      text('Bước', 'label', 30),
      number('Số lượng', 'count'),
      text('So với bước đầu (%)', 'sharePercent', 20),
      text('Số ngày từ bước trước (trung vị)', 'medianDays', 30),
      number('Số được tính ngày', 'timed'),
    ],
  },
  {
    name: 'hinh-von-theo-nguon',
    title: 'Vốn theo nguồn',
    path: '/api/pictures/capital',
    isWhole: true,
    columns: [
      text('Năm của phương án', 'label', 20),
      money('Vốn chủ cơ sở (đồng)', 'owner'),
      money('Vốn vay (đồng)', 'loan'),
      money('Ngân sách hỗ trợ (đồng)', 'state'),
      money('Vốn khác (đồng)', 'other'),
      money('Tổng số (đồng)', 'total'),
    ],
  },
  {
    name: 'hinh-lich-het-han',
    title: 'Lịch hết hạn',
    path: '/api/pictures/endings',
    isWhole: true,
    columns: [day('Tháng, từ ngày', 'firstDay'), ...STARS],
  },
  {
    name: 'hinh-tien-do-dot',
    title: 'Tiến độ các đợt',
    path: '/api/pictures/rounds',
    isWhole: true,
    columns: [
      text('Đợt', 'label', 30),
      number('Đang soạn', 'draft'),
      number('Chờ tiếp nhận', 'submitted'),
      number('Chờ bổ sung', 'supplementAsked'),
      number('Đã tiếp nhận', 'accepted'),
      number('Ở hội đồng', 'inCouncil'),
      number('Đã chấm xong', 'scored'),
      number('Được công nhận', 'recognised'),
      number('Chuyển Trung ương', 'forwarded'),
      number('Không công nhận', 'notRecognised'),
      number('Không tiếp nhận', 'refused'),
      number('Đã rút', 'withdrawn'),
      number('Tổng số', 'total'),
    ],
  },
  {
    name: 'hinh-diem-ban',
    title: 'Điểm bán theo tình trạng',
    path: '/api/pictures/sales-points',
    isWhole: true,
    columns: [
      text('Loại điểm', 'label', 24),
      number('Mới đăng ký', 'registered'),
      number('Đã khảo sát', 'surveyed'),
      number('Được công nhận', 'recognised'),
      number('Tạm dừng', 'suspended'),
      number('Bị thu hồi', 'revoked'),
      number('Đóng cửa', 'closed'),
      number('Tổng số', 'total'),
      number('Quá hạn kiểm tra', 'overdue'),
    ],
  },
];
