import type { Column } from '../../../domain/import/columns';
import { UNIT_COLUMNS } from './producer-columns';

const KINDS = {
  centre: ['Trung tâm', 'Trung tâm OCOP', 'Trung tâm giới thiệu sản phẩm'],
  shop: ['Cửa hàng', 'Cửa hàng OCOP', 'Điểm bán'],
  stall: ['Quầy hàng', 'Quầy', 'Quầy OCOP'],
  corner: ['Góc trong siêu thị', 'Góc OCOP trong siêu thị', 'Góc siêu thị', 'Góc OCOP'],
  booth: ['Gian hàng hội chợ', 'Gian hàng'],
} as const;

const PLACES = {
  station: ['Nhà ga, bến xe, sân bay, cảng', 'Nhà ga, sân bay, bến cảng', 'Nhà ga', 'Bến xe', 'Sân bay', 'Cảng'],
  highway: ['Trạm dừng trên đường cao tốc, quốc lộ', 'Điểm dừng nghỉ đường bộ', 'Trạm dừng nghỉ'],
  market: ['Trung tâm thương mại, siêu thị, chợ', 'Siêu thị', 'Chợ', 'Trung tâm thương mại'],
  tourism: ['Khu du lịch, nhà hàng, khách sạn', 'Khu du lịch', 'Nhà hàng', 'Khách sạn'],
  'craft-village': ['Làng nghề'],
  service: ['Trung tâm dịch vụ, cụm công nghiệp', 'Trung tâm dịch vụ', 'Cụm công nghiệp'],
  fair: ['Trung tâm hội chợ', 'Hội chợ'],
  'post-office': ['Bưu điện'],
} as const;

const STATES = {
  recognised: ['Đã công nhận', 'Được công nhận', 'Đang hoạt động', 'Hoạt động'],
  suspended: ['Đang tạm dừng', 'Tạm dừng'],
  revoked: ['Đã thu hồi công nhận', 'Đã thu hồi', 'Thu hồi'],
  closed: ['Đã đóng', 'Đã đóng cửa', 'Ngừng hoạt động'],
} as const;

/** What a register of sales points says of one (domain page §6). */
export const SALES_POINT_COLUMNS: readonly Column[] = [
  {
    key: 'name',
    title: 'Tên điểm',
    also: ['Tên điểm bán', 'Điểm bán', 'Tên điểm giới thiệu và bán sản phẩm'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Cửa hàng OCOP Phố Châu',
  },
  {
    key: 'kind',
    title: 'Loại điểm',
    also: ['Loại', 'Loại hình', 'Loại điểm bán'],
    type: { kind: 'choice', words: KINDS },
    required: true,
    example: 'Cửa hàng',
  },
  {
    key: 'placeKind',
    title: 'Vị trí',
    also: ['Nơi đặt', 'Loại vị trí', 'Địa điểm đặt'],
    type: { kind: 'choice', words: PLACES },
    required: true,
    hint: 'Một trong tám loại vị trí của quy định.',
    example: 'Trung tâm thương mại, siêu thị, chợ',
  },
  {
    key: 'areaM2',
    title: 'Diện tích',
    also: ['Diện tích m2', 'Diện tích m²'],
    type: { kind: 'int', min: 1, max: 100_000 },
    required: true,
    hint: 'Mét vuông, số nguyên. Dưới mức của quy định ngày đó thì được nhắc, vẫn nhập được.',
    example: '64',
  },
  {
    key: 'address',
    title: 'Địa chỉ',
    type: { kind: 'text', max: 300, min: 2 },
    required: true,
    example: 'Chợ Phố Châu',
  },
  ...UNIT_COLUMNS.map((column) => (column.key === 'unit' ? { ...column, example: 'Xã Hương Sơn' } : column)),
  {
    key: 'operator',
    title: 'Đơn vị phụ trách',
    also: ['Chủ điểm bán', 'Đơn vị quản lý', 'Tổ chức, cá nhân phụ trách', 'Đơn vị kinh doanh'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Hợp tác xã Nông nghiệp Phố Châu',
  },
  {
    key: 'contact',
    title: 'Người liên hệ',
    also: ['Người đại diện'],
    type: { kind: 'text', max: 120 },
    example: 'Nguyễn Thị Lành',
  },
  {
    key: 'phone',
    title: 'Điện thoại',
    also: ['Số điện thoại', 'SĐT'],
    type: { kind: 'text', max: 20 },
    example: '0912345678',
  },
  {
    key: 'number',
    title: 'Số quyết định công nhận',
    also: ['Số quyết định', 'Quyết định công nhận', 'Quyết định số', 'Số QĐ'],
    type: { kind: 'text', max: 60 },
    required: true,
    example: '30/QĐ-SCT',
  },
  {
    key: 'recognisedOn',
    title: 'Ngày công nhận',
    also: ['Ngày quyết định', 'Ngày QĐ'],
    type: { kind: 'date' },
    required: true,
    example: '15/06/2024',
  },
  {
    key: 'through',
    title: 'Công nhận đến hết ngày',
    also: ['Hết hạn', 'Có giá trị đến hết ngày'],
    type: { kind: 'date' },
    hint: 'Bỏ trống thì tính theo quy định của ngày công nhận.',
    example: '14/06/2027',
  },
  {
    key: 'publishedOn',
    title: 'Ngày công bố',
    type: { kind: 'date' },
    hint: 'Có ngày công bố thì điểm hiện trên bản đồ công khai; bỏ trống thì chờ công bố.',
    example: '20/06/2024',
  },
  {
    key: 'state',
    title: 'Trạng thái',
    also: ['Tình trạng', 'Hiện trạng'],
    type: { kind: 'choice', words: STATES },
    hint: 'Bỏ trống là đang được công nhận.',
    example: 'Đã công nhận',
  },
  {
    key: 'endedOn',
    title: 'Từ ngày',
    also: ['Ngày tạm dừng', 'Ngày thu hồi', 'Ngày đóng', 'Ngày đóng cửa'],
    type: { kind: 'date' },
    hint: 'Chỉ khi đã tạm dừng, thu hồi hoặc đóng.',
    example: '',
  },
  {
    key: 'endedNumber',
    title: 'Số quyết định tạm dừng, thu hồi',
    also: ['Số quyết định thu hồi', 'Số quyết định tạm dừng'],
    type: { kind: 'text', max: 60 },
    example: '',
  },
  { key: 'reason', title: 'Lý do', type: { kind: 'text', max: 500 }, example: '' },
];
