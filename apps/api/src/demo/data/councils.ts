import type { SeatSpec } from '../councils';

/** A seat that somebody new takes. */
const seat = (
  kind: SeatSpec['seat'],
  department: string,
  name: string,
  local: string,
  identityNo?: string,
): SeatSpec => ({
  seat: kind,
  department,
  invite: { name, email: `${local}@ocop.example`, ...(identityNo === undefined ? {} : { identityNo }) },
});

/** An expert of the provincial council who once advised a co-operative: he does not see its product. */
export const EXPERT = { name: 'Đinh Xuân Lộc', email: 'thanhvien4@ocop.example', identityNo: '042073009918' };

/** The provincial council of 2020; the office's secretary and advisers do not score. */
export const PROVINCE_SEATS: readonly SeatSpec[] = [
  seat('chair', 'Ủy ban nhân dân tỉnh', 'Võ Hữu Thành Nam', 'chutich'),
  seat('deputy', 'Sở Nông nghiệp và Phát triển nông thôn', 'Trương Thị Minh Hà', 'phochutich'),
  seat('member', 'Sở Công Thương', 'Dương Đình Khánh', 'thanhvien'),
  seat('member', 'Sở Y tế', 'Hồ Thị Ngọc Diệp', 'thanhvien2'),
  seat('member', 'Sở Khoa học và Công nghệ', 'Bùi Quang Huy Tuấn', 'thanhvien3'),
  seat('member', 'Chuyên gia chế biến nông sản', EXPERT.name, 'thanhvien4', EXPERT.identityNo),
  seat('member', 'Sở Văn hóa, Thể thao và Du lịch', 'Thái Thị Hoài Thương', 'thanhvien5'),
  seat('member', 'Liên minh Hợp tác xã tỉnh', 'Phạm Văn Trường Sinh', 'thanhvien6'),
  seat('member', 'Hội Nông dân tỉnh', 'Đặng Thị Kim Chi', 'thanhvien7'),
  seat('secretary', 'Văn phòng Điều phối nông thôn mới tỉnh', 'Lê Thị Quỳnh Trâm', 'thuky'),
  seat('adviser', 'Tổ tư vấn', 'Nguyễn Hữu Phước An', 'tuvan'),
  seat('adviser', 'Tổ tư vấn', 'Trần Thị Diệu Linh', 'tuvan2'),
];

const OFFICES = [
  ['chair', 'Ủy ban nhân dân huyện'],
  ['member', 'Phòng Nông nghiệp và Phát triển nông thôn'],
  ['member', 'Phòng Kinh tế và Hạ tầng'],
  ['member', 'Phòng Y tế'],
  ['member', 'Phòng Văn hóa và Thông tin'],
] as const;

/** Seats of a district's council but its secretary's. */
export const districtSeats = (local: string, names: readonly string[]): SeatSpec[] =>
  OFFICES.map(([kind, department], index) =>
    seat(kind, department, names[index] ?? '', `${kind === 'chair' ? 'chutich' : `thanhvien${index}`}.${local}`),
  );
