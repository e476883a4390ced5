import type { TestUser } from '../app';
import type { Journey } from '../browser';
import { producerWithUser, unitOf } from '../flow';
import { sheetOf } from '../ticks';

export const PRODUCT = 'Bưởi Phúc Trạch hữu cơ';
export const PRODUCER = 'Hợp tác xã Bưởi Phúc Trạch';
export const COUNCIL = 'Hội đồng đánh giá, phân hạng sản phẩm OCOP huyện Hương Khê';
export const ROUND = 'Đợt 1 năm 2020';
export const SHEET = sheetOf('1048-2019', 1);

/** Those who have accounts before the product's way begins; the district's council is not yet set up. */
export interface People {
  readonly producer: TestUser;
  readonly district: TestUser;
  readonly office: TestUser;
  readonly leader: TestUser;
  readonly members: readonly { readonly name: string; readonly seat: string; readonly user: TestUser }[];
}

export async function peopleOf({ app }: Journey): Promise<People> {
  const office = await app.user('provincial-office');
  const districtId = await unitOf(app, 'Huyện Hương Khê', 'district');
  const { user: producer } = await producerWithUser(
    app,
    office,
    await unitOf(app, 'Xã Phúc Trạch', 'commune'),
    PRODUCER,
  );
  const seats = [
    ['Nguyễn Thị Chủ Trì', 'Chủ tịch'],
    ['Lê Văn Nông Nghiệp', 'Ủy viên'],
    ['Phan Thị Công Thương', 'Ủy viên'],
  ] as const;
  const members = [];
  for (const [name, seat] of seats) members.push({ name, seat, user: await app.userWith([], name) });
  return {
    ...{ office, producer, members },
    district: await app.user('district-secretary', { kind: 'unit', id: districtId, name: 'Trần Thị Thư Ký' }),
    leader: await app.user('approving-leader', { name: 'Võ Văn Lãnh Đạo' }),
  };
}
