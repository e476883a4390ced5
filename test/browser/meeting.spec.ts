import type { Page } from 'playwright-core';
import {
  agreeToAll,
  assign,
  attend,
  cast,
  council,
  moveCase,
  moveSitting,
  sitting,
  type CouncilOfTest,
} from '../support/council';
import { acceptedAtProvince, provincialRound, type ProvincialRound } from '../support/provincial-round';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';
import { agreedBest, sheetOf, ticksWithTotal } from '../support/ticks';

jest.setTimeout(180_000); // a real browser on a busy machine

const SHEET = sheetOf('26-2026', 1);
const WALL = { width: 1920, height: 1080 };

/** Presses a step and confirms it in its dialog. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('the meeting in the room', () => {
  let journey: Journey;
  let round: ProvincialRound;
  let group: CouncilOfTest;
  let sittingId: string;
  let caseIds: string[];

  beforeAll(async () => {
    journey = await Journey.start('2026-07-01T02:00:00Z');
    const { app } = journey;
    round = await provincialRound(app);
    const seats = ['chair', 'deputy', ...Array.from({ length: 7 }, () => 'member'), 'secretary'];
    group = await council(app, round.office, { level: 'province', unitId: round.provinceId, on: '2026-06-15', seats });
    const dossiers = [];
    for (const name of ['Mật ong Vũ Quang', 'Cam Khe Mây', 'Nước mắm Cương Gián'])
      dossiers.push(await acceptedAtProvince(app, round, name));
    caseIds = await assign(app, round.office, group.id, round.roundId, dossiers);
    sittingId = await sitting(
      app,
      round.office,
      { councilId: group.id, roundId: round.roundId, heldOn: '2026-07-02' },
      group.voters.slice(0, 6),
    );
  });
  afterAll(() => journey?.close());

  const sound = async (visitor: Visitor, picture: string): Promise<void> => {
    await shoot(visitor.page, picture);
    expect(await isTooWide(visitor.page)).toBe(false);
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  };
  const path = (): string => `/phien-hop/${sittingId}`;

  it('scenario 7: six of nine are told "còn thiếu 1"; the seventh checks in by code; the chair leaves and the product pauses until a deputy presides by his word', async () => {
    const { app } = journey;
    const secretary = await journey.visit(group.others[0]);
    const { page } = secretary;
    await journey.open(secretary, path());
    expect(await page.getByRole('button', { name: 'Khai mạc phiên họp', exact: true }).isDisabled()).toBe(true);
    await page.getByText('cần ít nhất 7: còn thiếu 1.').first().waitFor();
    await page.getByRole('checkbox', { name: 'Chọn tất cả 3' }).click();
    await page.getByRole('button', { name: 'Đưa 3 sản phẩm vào chương trình' }).click();
    const down = page.getByRole('button', { name: /^Đưa xuống: / }).first();
    const first = (await down.getAttribute('aria-label'))?.replace('Đưa xuống: ', '') ?? '';
    await down.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`2. ${first}`).waitFor();
    await sound(secretary, 'sitting-before');

    const wall = await journey.visit(group.others[0], WALL);
    await wall.page.goto(app.url + `${path()}/man-chieu`);
    await wall.page.getByRole('img', { name: 'Mã QR điểm danh của phiên họp' }).waitFor();
    await sound(wall, 'projector-check-in');
    const shown = await app.get(`/api/sittings/${sittingId}/check-in`, { as: group.chair });
    const seventh = await journey.visit(group.voters[6], PHONE);
    await seventh.page.goto(app.url + (shown.body.path as string));
    await seventh.page.getByText('cần ít nhất 7: đủ túc số.').first().waitFor();
    await sound(seventh, 'sitting-member-phone');

    await page.getByText('đủ túc số').first().waitFor();
    await step(page, 'Khai mạc phiên họp');
    await page.getByRole('button', { name: 'Đưa ra chấm: Cam Khe Mây' }).click();
    await seventh.page.getByRole('link', { name: 'Mở phiếu chấm của tôi' }).waitFor();
    await cast(app, group.voters[2] ?? group.chair, caseIds[1] ?? '', ticksWithTotal(SHEET, 82));
    await wall.page.getByText('1 trên 7 phiếu đã nộp').waitFor();
    const onWall = await wall.page.locator('main').innerText();
    expect(onWall).toContain('Cam Khe Mây');
    expect(onWall).not.toMatch(/\b82\b/);
    await sound(wall, 'projector-scoring');

    // The network drops: the wall keeps what it has, says so, and catches up by itself.
    await wall.page.context().setOffline(true);
    await wall.page.getByText('Mất kết nối, đang nối lại…').waitFor();
    expect(await wall.page.getByText('1 trên 7 phiếu đã nộp').isVisible()).toBe(true);
    await cast(app, group.voters[3] ?? group.chair, caseIds[1] ?? '', ticksWithTotal(SHEET, 83));
    await wall.page.context().setOffline(false);
    await wall.page.getByText('2 trên 7 phiếu đã nộp').waitFor();

    await page.getByRole('button', { name: 'Ghi rời họp: Thành viên 1' }).first().click();
    await page.getByText('Phiên họp đang tạm dừng: Người chủ trì rời phiên họp.').waitFor();
    await wall.page.getByRole('heading', { name: 'Tạm dừng' }).waitFor();
    await sound(wall, 'projector-paused');
    expect(await page.getByRole('button', { name: 'Họp tiếp', exact: true }).isDisabled()).toBe(true);
    const refused = await cast(app, group.voters[4] ?? group.chair, caseIds[1] ?? '', ticksWithTotal(SHEET, 80));
    expect(refused.body.code).toBe('evaluation.sitting_not_open');

    await attend(app, round.office, sittingId, group.voters[7] ?? group.chair); // still seven, now without the chair
    const chair = await journey.visit(group.chair, PHONE);
    await journey.open(chair, path());
    await chair.page.getByRole('button', { name: 'Ủy quyền chủ trì…' }).click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByLabel('Số văn bản ủy quyền').fill('05/UQ-HĐ');
    const scan = { name: 'uy-quyen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await dialog.locator('input[type="file"]').setInputFiles(scan);
    await dialog.getByText('Chưa có bản quét').waitFor({ state: 'hidden' });
    await sound(chair, 'delegation-phone');
    await dialog.getByRole('button', { name: 'Ghi ủy quyền' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await chair.page.getByRole('link', { name: 'Xem văn bản' }).waitFor();
    await page.getByText('Chủ trì: Thành viên 2').first().waitFor();
    await step(page, 'Họp tiếp');
    await wall.page.getByText('2 trên 7 phiếu đã nộp').waitFor();
    await sound(secretary, 'sitting-in-session');
  });

  it('who has a conflict of interest is sent out; the chair reveals the results in one act', async () => {
    const { app } = journey;
    const conflicted = group.voters[4] ?? group.chair;
    await app.post(`/api/cases/${caseIds[1]}/recusal`, { as: conflicted, body: { reason: 'Người nhà của chủ thể' } });
    const out = await journey.visit(conflicted, PHONE);
    await journey.open(out, path());
    await out.page.getByText('Mời bạn tạm rời phòng họp').waitFor();
    expect(await out.page.locator('main').innerText()).not.toContain('Cam Khe Mây');
    await sound(out, 'sitting-leave-phone');

    await attend(app, round.office, sittingId, group.chair);
    for (const index of [0, 1, 5, 6, 7])
      await cast(app, group.voters[index] ?? group.chair, caseIds[1] ?? '', ticksWithTotal(SHEET, 84));
    const minutes = await journey.visit(group.others[0]);
    await journey.open(minutes, `/chot-diem/${caseIds[1]}`);
    await minutes.page.getByText(/^Mọi thành viên có mặt đã nộp phiếu. Bước tiếp theo: .+ mở thảo luận/).waitFor();
    await moveCase(app, group.chair, caseIds[1] ?? '', 'discuss');
    const chair = await journey.visit(group.chair, DESK);
    await journey.open(chair, `/chot-diem/${caseIds[1]}`);
    await chair.page.getByRole('button', { name: 'Tới tiêu chí chưa thống nhất' }).click();
    expect(await chair.page.evaluate('document.activeElement?.id')).toMatch(/^thong-nhat-/);
    await chair.page
      .getByRole('button', { name: /^Chọn khác ở / })
      .first()
      .click();
    const options = chair.page.getByRole('radiogroup', { name: /^Lựa chọn thống nhất / });
    const proposed = options.getByRole('radio', { checked: true });
    const proposal = await proposed.getAttribute('value');
    await options.getByRole('radio', { name: /^Không đạt mức nào/ }).check();
    const record = chair.page.getByRole('button', { name: /^Ghi nhận \d+ lựa chọn thống nhất$/ });
    await record.click();
    await chair.page.getByText('Hãy ghi lý do.').waitFor(); // another option than the proposed one
    await sound(chair, 'closing-agreed-options');
    await options.locator(`input[value="${proposal}"]`).check();
    await record.click();
    await chair.page.getByText('Đã thống nhất mọi tiêu chí').waitFor();
    await step(chair.page, 'Chốt điểm');
    const wall = await journey.visit(group.others[0], WALL);
    await wall.page.goto(app.url + `${path()}/man-chieu`);
    await wall.page.getByRole('heading', { name: 'Chuẩn bị sản phẩm tiếp theo' }).waitFor();
    await journey.open(chair, path());
    await chair.page.getByRole('button', { name: 'Công bố 1 kết quả trong phòng họp' }).click();
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click();
    await wall.page.getByText('83,57 điểm').waitFor();
    await sound(wall, 'projector-revealed');
    await sound(chair, 'sitting-revealed');
    await chair.page.getByRole('button', { name: /^Đưa ra tiếp: / }).click(); // the next of the order, without looking for it
    await wall.page.getByText(/^0 trên \d phiếu đã nộp/).waitFor();

    // The day ends: everybody is checked out, the wall says when it goes on, and it does so with a quorum of that day only.
    await chair.page.getByRole('button', { name: 'Hoãn sang ngày khác…' }).click();
    const adjourning = chair.page.getByRole('dialog');
    await adjourning.getByLabel('Ngày họp tiếp').fill('03/07/2026');
    await adjourning.getByRole('textbox', { name: 'Lý do' }).fill('Hết giờ làm việc');
    await adjourning.getByRole('button', { name: 'Hoãn phiên họp' }).click();
    await wall.page.getByRole('heading', { name: 'Họp tiếp ngày 03/07/2026' }).waitFor();
    await chair.page.getByText('Họp tiếp ngày 03/07/2026 (Hết giờ làm việc); điểm danh lại hôm đó.').waitFor();
    expect(await chair.page.getByRole('button', { name: 'Họp tiếp', exact: true }).count()).toBe(0);
    for (const voter of group.voters.slice(0, 7)) await attend(app, round.office, sittingId, voter);
    await chair.page.getByText('đủ túc số').first().waitFor();
    await step(chair.page, 'Họp tiếp');
    await chair.page.getByRole('button', { name: 'Hoãn sang ngày khác…' }).waitFor();
  });

  it('the council is kept from year to year: invitation, conflicts, own strictness, the next one from this one', async () => {
    const { app } = journey;
    const member = await journey.visit(group.voters[5], PHONE);
    await journey.open(member, `/hoi-dong/${group.id}`);
    await member.page.getByRole('button', { name: 'Nhận lời' }).click();
    await member.page.getByRole('button', { name: 'Nhận lời' }).waitFor({ state: 'hidden' });
    await member.page.getByText(/trung bình bạn chấm/).waitFor();
    await sound(member, 'council-member-phone');
    const office = await journey.visit(round.office);
    await journey.open(office, `/hoi-dong/${group.id}`);
    await office.page.getByText('Người nhà của chủ thể (thành viên tự khai)').waitFor();
    await sound(office, 'council-office');
    await office.page.getByRole('link', { name: 'Lập hội đồng mới từ hội đồng này' }).click();
    await office.page.getByText('Cần làm mới:').waitFor();
    expect(await office.page.getByRole('button', { name: /^Bỏ Thành viên/ }).count()).toBe(10);
    await sound(office, 'council-from-last');
    await office.page.locator('input[name="decisionNo"]').fill('99/QĐ-UBND');
    await office.page.reload();
    await office.page.locator('input[name="decisionNo"][value="99/QĐ-UBND"]').waitFor();

    const body = { roundId: round.roundId, level: 'province', unitId: round.provinceId };
    const { id } = (await app.post('/api/decisions', { as: round.office, body })).body as { id: string };
    await app.post(`/api/decisions/${id}/prepare`, { as: round.office, ifMatch: 1 });
    const leader = await app.user('approving-leader');
    const signing = await journey.visit(leader);
    await journey.open(signing, `/quyet-dinh/${id}`);
    await signing.page.getByText('1 thành viên không tham gia chấm do xung đột lợi ích.').waitFor();
    await sound(signing, 'decision-leader');
    const signed = { number: '99/QĐ-UBND', decidedOn: '2026-07-01' };
    await app.post(`/api/decisions/${id}/approve`, { as: leader, ifMatch: 2, body: signed });
    await journey.open(office, `/quyet-dinh/${id}`);
    await office.page.getByRole('button', { name: 'Hẹn giờ công bố…' }).click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel('Ngày').fill('06/07/2026');
    await dialog.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
    await office.page.getByText(/Tự công bố lúc .*06\/07\/2026/).waitFor();
    await sound(office, 'decision-publish-at');
  });

  /** Nine before one product; the last belongs to the consultant of its producer. */
  const withConsultant = async (name: string) => {
    const { app } = journey;
    const { office, producer, provinceId, roundId } = round;
    const party = { relation: 'consultant', name: 'Công ty tư vấn Sao Mai', taxCode: '3009876543' };
    await app.post(`/api/producers/${producer.producerId}/parties`, { as: office, body: party });
    const people = [];
    for (let index = 1; index < 9; index += 1) people.push(await app.userWith([], `Ủy viên ${index}`));
    const consultant = await app.userWith([], 'Lê Văn Tư Vấn');
    await app.uow.run((tx) =>
      tx.execute(
        `insert into identity.user_affiliation (user_id, tax_code, relation) values ($1, '3009876543', 'member')`,
        [consultant.userId],
      ),
    );
    const seats = ['chair', 'deputy', ...Array.from({ length: 7 }, () => 'member')];
    const place = { level: 'province', unitId: provinceId, on: '2026-06-15' };
    const nine = await council(app, office, { ...place, seats, people: [...people, consultant] });
    const dossierId = await acceptedAtProvince(app, round, name);
    const [caseId = ''] = await assign(app, office, nine.id, roundId, [dossierId]);
    const at = await sitting(app, office, { councilId: nine.id, roundId, heldOn: '2026-07-02' }, nine.voters);
    await moveSitting(app, office, at, 'open');
    await app.post(`/api/sittings/${at}/call`, { as: office, body: { caseIds: [caseId] } });
    return { nine, consultant, caseId, dossierId };
  };

  it("scenario 5: the consultant's member finds the product nowhere; eight sheets come to 90,13: passed on to the ministry, and the star hangs on one sheet", async () => {
    const { app } = journey;
    const { nine, consultant, caseId, dossierId } = await withConsultant('Mật ong xung đột');
    const out = await journey.visit(consultant, PHONE);
    for (const [address, says] of [
      ['/cham-diem?tim=xung%20dot', 'Không có dòng nào khớp'],
      ['/tim-kiem?q=xung%20dot', 'Không tìm thấy gì'],
      [`/cham-diem/${caseId}`, /^Không tìm thấy/],
      [`/chot-diem/${caseId}`, /^Không tìm thấy/],
      [`/ho-so/${dossierId}`, /^Không tìm thấy/],
    ] as const) {
      await out.page.goto(app.url + address);
      await out.page.getByText(says).first().waitFor();
      expect(await out.page.locator('main').innerText()).not.toContain('xung đột');
    }
    const file = `${app.url}/api/exports/san-pham-cham.csv`;
    expect(await (await out.page.request.get(file)).text()).not.toContain('xung đột');

    const office = await journey.visit(round.office);
    expect(await (await office.page.request.get(file)).text()).toContain('Mật ong xung đột');
    await journey.open(office, `/chot-diem/${caseId}`);
    await office.page.getByText('Lê Văn Tư Vấn: Là đơn vị hoặc người tư vấn, đào tạo của chủ thể').waitFor();

    for (const [index, total] of [91, 90, 89, 92, 90, 88, 91, 90].entries())
      await cast(app, nine.voters[index] ?? nine.chair, caseId, ticksWithTotal(SHEET, total));
    await moveCase(app, nine.chair, caseId, 'discuss');
    await agreeToAll(app, nine.chair, caseId, agreedBest(SHEET));
    const chair = await journey.visit(nine.chair);
    await journey.open(chair, `/chot-diem/${caseId}`);
    await chair.page.getByText('721 điểm / 8 phiếu').waitFor();
    await chair.page.getByText('90,13 điểm').first().waitFor();
    await chair.page.getByText('Hạng 5 sao phụ thuộc vào một phiếu:').waitFor();
    await chair.page.getByText('không có phiếu của Ủy viên 4: 89,86 điểm, 4 sao').waitFor();
    await chair.page.getByText('Cấp này không công nhận 5 sao: kết quả được đề nghị chuyển Trung ương').waitFor();
    await sound(chair, 'closing-hangs-on-one-sheet');
    await step(chair.page, 'Chốt điểm');

    await journey.open(office, '/xep-hang'); // opens where something waits
    const row = office.page.getByRole('row').filter({ hasText: 'Mật ong xung đột' });
    expect(await row.innerText()).toMatch(/90,13 điểm[^]*Chuyển Trung ương/);
    expect(await row.innerText()).not.toContain('5 sao');
    await sound(office, 'ranking-waiting');
  });
});
