import { shoot, type Journey, type Visitor } from '../browser';
import { assign, council, moveSitting, scoreAndClose, sitting } from '../council';
import { unitOf } from '../flow';
import { choose, confirm, expectSound, fillSheet, find, follow, step, write } from '../page-steps';
import { ticksWithTotal } from '../ticks';
import { COUNCIL, PRODUCT, ROUND, SHEET, type People } from './people';

const TABLET = { width: 820, height: 1180 };

export async function setUpCouncil(journey: Journey, district: Visitor, people: People): Promise<void> {
  const { page } = district;
  await journey.open(district, '/hoi-dong');
  await follow(page, 'Lập hội đồng', /\/hoi-dong\/moi$/);
  await write(page, {
    'Số quyết định thành lập': '120/QĐ-UBND',
    'Ngày quyết định': '20/08/2020',
    'Tên hội đồng': COUNCIL,
  });
  await find(page, 'Địa bàn', 'Huyện Hương Khê');
  for (const { name, seat, user } of people.members) {
    await page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const dialog = page.getByRole('dialog');
    await write(dialog, {
      'Họ và tên': name,
      'Email hoặc số điện thoại': `${user.userId}@thu.example`,
      'Đơn vị công tác': 'UBND huyện',
    });
    await choose(page, 'Vai trò trong hội đồng', seat);
    await confirm(page, 'Thêm thành viên');
  }
  await page.getByRole('button', { name: 'Lập hội đồng' }).click();
  await page.getByRole('heading', { name: COUNCIL }).waitFor();
  await page.getByRole('button', { name: 'Đưa hồ sơ vào danh sách' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: PRODUCT }).check();
  await confirm(page, 'Đưa 1 hồ sơ vào danh sách');
  await page.getByText('Chờ đưa ra chấm').first().waitFor();
}

export async function holdSession(district: Visitor, people: People): Promise<string> {
  const { page } = district;
  await page.getByRole('button', { name: 'Lên lịch phiên họp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await choose(page, 'Đợt đánh giá', ROUND);
  await write(dialog, { 'Ngày họp': '02/09/2020', 'Nơi họp': 'Hội trường UBND huyện' });
  await dialog.getByRole('button', { name: 'Lên lịch' }).click();
  await page.waitForURL(/\/phien-hop\//);
  for (const { name } of people.members) await page.getByRole('button', { name: `Điểm danh: ${name}` }).click();
  await step(page, 'Khai mạc phiên họp');
  await page.getByRole('checkbox', { name: PRODUCT }).check();
  await page.getByRole('button', { name: 'Đưa 1 sản phẩm ra chấm' }).click();
  await page.getByText('Đang chấm').first().waitFor();
  await expectSound(district, '04-session');
  return new URL(page.url()).pathname;
}

export async function scoreAsMembers(journey: Journey, people: People): Promise<void> {
  for (const [index, { user }] of people.members.entries()) {
    const member = await journey.visit(user, TABLET);
    const { page } = member;
    await journey.open(member, '/cham-diem');
    await follow(page, new RegExp(PRODUCT), /\/cham-diem\/[0-9a-f-]+$/);
    const total = 78 + 2 * index;
    await fillSheet(page, ticksWithTotal(SHEET, total));
    await page.getByRole('button', { name: 'Nộp phiếu chấm', exact: true }).click();
    await confirm(page, 'Nộp phiếu');
    await page.getByText(new RegExp(`Bạn đã nộp phiếu ${total} điểm`)).waitFor();
    expect(member.complaints).toEqual([]);
  }
}

export async function closeProduct(journey: Journey, people: People): Promise<void> {
  const chair = await journey.visit(people.members[0]?.user, TABLET);
  await journey.open(chair, '/hoi-dong');
  await follow(chair.page, COUNCIL, /\/hoi-dong\/[0-9a-f-]+$/);
  await follow(chair.page, PRODUCT, /\/chot-diem\/[0-9a-f-]+$/);
  await step(chair.page, 'Mở thảo luận');
  await chair.page.getByText('80,00 điểm').first().waitFor();
  await step(chair.page, 'Chốt điểm');
  await chair.page.getByText('Đã chốt điểm').first().waitFor();
  await expectSound(chair, '05-closed-tablet');
}

export async function endSessionAndSendUp(journey: Journey, district: Visitor, sittingPage: string): Promise<void> {
  const { page } = district;
  await journey.open(district, sittingPage);
  await step(page, 'Bế mạc');
  await follow(page, COUNCIL, /\/hoi-dong\/[0-9a-f-]+$/);
  await follow(page, 'Gửi kết quả lên cấp trên', /\/gui-len/);
  await page.getByRole('button', { name: 'Lập tờ trình và gửi' }).click();
  await write(page.getByRole('dialog'), { 'Số tờ trình': '12/TTr-HĐ' });
  await confirm(page, 'Gửi');
  await page.getByText('12/TTr-HĐ').first().waitFor();
}

/** What the district sent up is accepted already: the office finds it among its dossiers, with the province's desk. */
export async function seeDossierAtProvince(journey: Journey, office: Visitor): Promise<void> {
  await journey.open(office, '/ho-so');
  await follow(office.page, PRODUCT, /\/ho-so\/[0-9a-f-]+$/);
  await office.page.getByRole('heading', { level: 1, name: PRODUCT }).waitFor();
  await office.page.getByText('Hồ sơ đã được tiếp nhận, chờ hội đồng.').waitFor();
  await shoot(office.page, '06-dossier-at-province');
}

/** The second council works as the first did; its pages are not walked through again. */
export async function scoreInProvince(journey: Journey, { office }: People, dossierId: string): Promise<void> {
  const { app } = journey;
  const rounds = await app.get('/api/rounds', { as: office });
  const roundId = rounds.body[0].id as string;
  const unitId = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province');
  const panel = await council(app, office, { level: 'province', unitId, seats: ['chair', 'member', 'member'] });
  const [caseId = ''] = await assign(app, office, panel.id, roundId, [dossierId]);
  const day = { councilId: panel.id, roundId, heldOn: '2020-09-28' };
  const sittingId = await sitting(app, office, day, panel.voters);
  await moveSitting(app, office, sittingId, 'open');
  await app.post(`/api/sittings/${sittingId}/call`, { as: office, body: { caseIds: [caseId] } });
  const ballots = panel.voters.map((member, index) => ({ member, ticks: ticksWithTotal(SHEET, 84 + index) }));
  expect((await scoreAndClose(app, panel.chair, caseId, ballots)).status).toBe(200);
  expect((await moveSitting(app, panel.chair, sittingId, 'close')).status).toBe(200);
}
