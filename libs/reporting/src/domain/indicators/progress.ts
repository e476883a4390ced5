import { COUNT, type Cut, type Indicator } from '../indicator';
import { OF_PLACE, OF_PRODUCER } from './development';

const OF_DOSSIER: readonly Cut[] = [...OF_PLACE, 'round', 'group', ...OF_PRODUCER];

/** Between the proposal and the star, and towards the end of a certificate. */
export const PROGRESS: readonly Indicator[] = [
  {
    key: 'products-scored',
    subject: 'Đánh giá, phân hạng',
    label: 'Sản phẩm đã được hội đồng chấm xong',
    unit: 'sản phẩm',
    format: 'count',
    counts:
      'Hồ sơ mà mọi hội đồng đã nhận đều chấm xong, theo ngày đóng gần nhất; không kể hồ sơ đánh giá lại. Điểm số không hiện ở đây.',
    source: 'Phiên chấm của hội đồng',
    view: 'scored',
    measure: COUNT,
    cuts: ['kind', ...OF_DOSSIER],
    kindLabels: { first: 'Lần đầu', upgrade: 'Nâng hạng' },
    page: '/ho-so/',
  },
  {
    key: 'products-rated-first',
    subject: 'Đánh giá, phân hạng',
    label: 'Sản phẩm được công nhận lần đầu hoặc nâng hạng',
    unit: 'sản phẩm',
    format: 'count',
    counts: 'Kết quả từ 3 sao trong quyết định đã công bố, theo ngày công bố; không kể đánh giá lại.',
    source: 'Quyết định công nhận',
    view: 'rating',
    where: `f.kind <> 'reassessment'`,
    measure: COUNT,
    cuts: ['star', ...OF_DOSSIER],
    page: '/quyet-dinh/',
  },
  {
    key: 'certificates-ending',
    subject: 'Giấy chứng nhận',
    label: 'Giấy chứng nhận hết hạn trong kỳ',
    unit: 'giấy',
    format: 'count',
    counts:
      'Giấy có ngày cuối (kể cả thời gian hoãn, được dùng tiếp) trong kỳ; giấy bị tạm dừng, thu hồi, thay thế và giấy đang hoãn chưa rõ ngày không tính.',
    source: 'Giấy chứng nhận',
    view: 'certificate_ending',
    measure: COUNT,
    cuts: ['star', ...OF_PLACE, 'day', 'round', 'group', ...OF_PRODUCER],
    page: '/chung-nhan/',
  },
];
