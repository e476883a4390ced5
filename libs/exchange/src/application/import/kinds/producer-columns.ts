import type { Column } from '../../../domain/import/columns';

const KINDS = {
  household: ['Hộ', 'Hộ gia đình', 'Hộ kinh doanh', 'Cơ sở', 'Hộ sản xuất', 'Hộ SXKD'],
  'cooperative-group': ['THT', 'Tổ hợp tác', 'Nhóm hộ', 'Tổ hội'],
  cooperative: ['HTX', 'Hợp tác xã', 'Liên hiệp HTX', 'Liên hiệp hợp tác xã'],
  company: ['Doanh nghiệp', 'Công ty', 'DN', 'Công ty TNHH', 'Công ty cổ phần', 'Doanh nghiệp tư nhân', 'DNTN'],
} as const;

/** How a sheet names the place of something: by code or name of its day, with the district where the name was shared. */
export const UNIT_COLUMNS: readonly Column[] = [
  {
    key: 'unit',
    title: 'Xã, phường',
    also: ['Xã', 'Xã/phường', 'Xã phường thị trấn', 'Đơn vị', 'Mã xã', 'Xã/phường/thị trấn', 'Địa bàn'],
    type: { kind: 'text', max: 120 },
    required: true,
    hint: 'Tên hoặc mã 5 số của xã, phường hiện nay hoặc của thời điểm đó (xem trang "Xã phường").',
    example: 'Xã Hương Khê',
  },
  {
    key: 'district',
    title: 'Huyện (nếu là đơn vị cũ)',
    also: ['Huyện', 'Huyện, thị xã, thành phố', 'Quận huyện', 'Huyện/thị xã/thành phố'],
    type: { kind: 'text', max: 120 },
    hint: 'Chỉ cần khi nhiều xã cũ trùng tên.',
    example: '',
  },
];

/** Which producer a row is about. */
export const PRODUCER_KEY_COLUMNS: readonly Column[] = [
  {
    key: 'taxCode',
    title: 'Mã số thuế chủ thể',
    also: ['Mã số thuế', 'MST', 'MST chủ thể'],
    type: { kind: 'text', max: 20 },
    hint: 'Có mã số thuế thì tìm chủ thể theo mã; không có thì theo tên và xã, phường.',
    example: '3001234567',
  },
  {
    key: 'producer',
    title: 'Tên chủ thể',
    also: ['Chủ thể', 'Chủ thể sản xuất', 'Tên cơ sở', 'Tên chủ thể OCOP'],
    type: { kind: 'text', max: 200 },
    hint: 'Chủ thể phải có sẵn trong hệ thống (nhập loại "Chủ thể" trước).',
    example: 'Hợp tác xã Bưởi Phúc Trạch',
  },
  { ...UNIT_COLUMNS[0], required: false } as Column,
  UNIT_COLUMNS[1] as Column,
];

export const PRODUCER_COLUMNS: readonly Column[] = [
  {
    key: 'kind',
    title: 'Loại hình',
    also: ['Loại chủ thể', 'Loại hình chủ thể', 'Loại hình tổ chức'],
    type: { kind: 'choice', words: KINDS },
    required: true,
    hint: 'HTX, THT, Hộ hoặc Doanh nghiệp.',
    example: 'HTX',
  },
  {
    key: 'name',
    title: 'Tên chủ thể',
    also: ['Chủ thể', 'Tên cơ sở', 'Tên tổ chức', 'Tên chủ thể OCOP'],
    type: { kind: 'text', max: 200, min: 2 },
    required: true,
    example: 'Hợp tác xã Bưởi Phúc Trạch',
  },
  {
    key: 'taxCode',
    title: 'Mã số thuế',
    also: ['MST'],
    type: { kind: 'text', max: 20 },
    hint: '10 số, hoặc 10 số và 3 số của chi nhánh. Định dạng cột là văn bản để giữ số 0 ở đầu.',
    example: '3001234567',
  },
  ...UNIT_COLUMNS,
  {
    key: 'address',
    title: 'Địa chỉ',
    also: ['Địa chỉ sản xuất', 'Địa chỉ cụ thể'],
    type: { kind: 'text', max: 300 },
    example: 'Thôn 3',
  },
  {
    key: 'phone',
    title: 'Điện thoại',
    also: ['Số điện thoại', 'SĐT', 'ĐT'],
    type: { kind: 'text', max: 30 },
    example: '0912345678',
  },
  {
    key: 'email',
    title: 'Email',
    also: ['Thư điện tử', 'E-mail'],
    type: { kind: 'text', max: 200 },
    example: 'htx@vidu.vn',
  },
  {
    key: 'representative',
    title: 'Người đại diện',
    also: ['Họ tên người đại diện', 'Đại diện', 'Chủ cơ sở', 'Người đại diện theo pháp luật'],
    type: { kind: 'text', max: 120, min: 2 },
    hint: 'Bỏ trống được (danh sách xuất ra không có); bổ sung sau ở trang chủ thể.',
    example: 'Nguyễn Thị Hoa',
  },
  {
    key: 'identityNo',
    title: 'Số căn cước',
    also: ['CCCD', 'Căn cước công dân', 'Số CCCD'],
    type: { kind: 'text', max: 20 },
    hint: '12 số, định dạng văn bản.',
    example: '042180000001',
  },
  {
    key: 'gender',
    title: 'Giới tính',
    type: { kind: 'choice', words: { female: ['Nữ', 'Bà'], male: ['Nam', 'Ông'] } },
    example: 'Nữ',
  },
  {
    key: 'isMinority',
    title: 'Dân tộc thiểu số',
    also: ['Người dân tộc thiểu số', 'DTTS'],
    type: { kind: 'yes-no' },
    hint: 'Chỉ ghi khi người đại diện tự nguyện cung cấp.',
    example: 'Không',
  },
  {
    key: 'isDisabled',
    title: 'Khuyết tật',
    also: ['Người khuyết tật', 'NKT'],
    type: { kind: 'yes-no' },
    hint: 'Chỉ ghi khi người đại diện tự nguyện cung cấp.',
    example: 'Không',
  },
];
