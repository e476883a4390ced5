import type { Random } from '../random';

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phan',
  'Võ',
  'Đặng',
  'Bùi',
  'Hồ',
  'Dương',
  'Trương',
  'Đinh',
  'Thái',
  'Phạm',
  'Hoàng',
];
const MIDDLE = { female: ['Thị', 'Thị Thu', 'Thị Minh', 'Ngọc'], male: ['Văn', 'Đình', 'Hữu', 'Quang', 'Xuân'] };
const GIVEN = {
  female: ['Hoa', 'Lan', 'Hương', 'Thảo', 'Nhung', 'Loan', 'Hạnh', 'Yến', 'Phượng', 'Mai', 'Tuyết', 'Ngân'],
  male: ['Hòa', 'Sơn', 'Hùng', 'Lâm', 'Thắng', 'Dũng', 'Nghĩa', 'Phúc', 'Quý', 'Tường', 'Vinh', 'Đạt'],
};

export interface NamedPerson {
  readonly name: string;
  readonly gender: 'female' | 'male';
}

/** An invented name: nobody real is meant. */
export function inventName(random: Random): NamedPerson {
  const gender = random.chance(0.45) ? 'female' : 'male';
  return { name: `${random.pick(SURNAMES)} ${random.pick(MIDDLE[gender])} ${random.pick(GIVEN[gender])}`, gender };
}
