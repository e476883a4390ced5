import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { deviceFolder, DESK, Journey, PHONE, shoot, type Visitor } from '../support/browser';
import { moveCase, moveSitting, type MemberOfTest } from '../support/council';
import { choose, confirm, expectSound, expectSoundAtBothWidths, tick } from '../support/page-steps';
import { sheetDay, type SheetDay } from '../support/sheet-day';

jest.setTimeout(240_000); // a real browser on a busy machine

const TABLET = { width: 820, height: 1180 };
const DAYS = 86_400_000;
const NAMES = Array.from({ length: 12 }, (_each, index) => `Mật ong số ${index + 1}`);
/** What is ticked on each sheet; the last one differs from product to product. */
const ticksOf = (index: number): Record<string, number> => ({ 'A.1.1': 0, 'A.1.2': 0, 'A.1.3': index % 2 });

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nộp phiếu chấm', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const sampleCodeOf = async (journey: Journey, as: MemberOfTest, caseId: string): Promise<string> => {
  const { items } = (await journey.app.get('/api/takeaways', { as })).body;
  const products = items.flatMap((each: { products: unknown[] }) => each.products);
  return products.find((each: { caseId: string }) => each.caseId === caseId).sampleCode;
};

/** A paper of the product opens over the sheet; its bytes come from this device. */
async function opensPaper(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /\.pdf \(/ })
    .first()
    .click();
  const own = page.getByRole('dialog').locator('a[href^="blob:"]').first();
  await own.waitFor();
  const address = (await own.getAttribute('href')) ?? '';
  expect(await page.evaluate(`fetch('${address}').then((answer) => answer.text())`)).toMatch(/^%PDF/);
  await page.getByRole('dialog').getByRole('alert').waitFor(); // what is said of a file that is no real PDF: the reader works
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
}

/** The secretary asks for a sheet that was entered for the wrong product; its member confirms on a phone. */
async function moveWrongSheet(
  journey: Journey,
  { secretary, member, from, to }: { secretary: MemberOfTest; member: Visitor; from: string; to: string },
): Promise<void> {
  const desk = await journey.visit(secretary, DESK);
  await journey.open(desk, `/chot-diem/${from}`);
  await desk.page.getByRole('button', { name: 'Đề nghị chuyển phiếu nhập nhầm' }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Phiếu của thành viên' }).click();
  await desk.page
    .getByRole('option', { name: /^Thành viên 1 / })
    .first()
    .click();
  await choose(desk.page, 'Đúng ra là của sản phẩm', new RegExp(`^${to} \\(`));
  await dialog.getByRole('textbox', { name: 'Vì sao cho là nhầm' }).fill('Hai mẫu để lẫn nhãn');
  await expectSound(desk, 'sheet-move-asking-1280');
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await desk.page.getByText('Chờ thành viên xác nhận').waitFor();
  await expectSoundAtBothWidths(desk, 'sheet-move-asked');
  await journey.open(member, `/cham-diem/${from}`);
  await member.page.getByRole('region', { name: 'Đề nghị chuyển phiếu' }).waitFor();
  await expectSound(member, 'sheet-move-question-390');
  await member.page.getByRole('button', { name: 'Đúng, chuyển phiếu' }).click();
  await confirm(member.page, 'Chuyển phiếu');
  await member.page.getByText(`Phiếu nhập nhầm ở đây đã chuyển sang “${to}”`).waitFor();
  await expectSound(member, 'sheet-move-done-390');
}

/** Everything that the device keeps, as text; locked bytes come out as they lie there. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const db = await new Promise((resolve, reject) => {
      const asked = indexedDB.open('ocop-sao');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const texts = [];
    for (const store of db.objectStoreNames) {
      const rows = await new Promise((resolve) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
      });
      texts.push(store + ' ' + JSON.stringify(rows, (_key, each) => {
        if (each instanceof ArrayBuffer) return new TextDecoder().decode(each);
        return each instanceof CryptoKey ? 'key ' + each.extractable : each;
      }));
    }
    db.close();
    return texts.join('\\n');
  })()`);

describe("the council's day without a network", () => {
  let journey: Journey;
  let day: SheetDay;
  let member: MemberOfTest;
  const caseOf = (index: number): string => day.caseIds[index] ?? '';

  beforeAll(async () => {
    journey = await Journey.start('2026-07-01T02:00:00Z');
    day = await sheetDay(journey.app, [...NAMES, 'Mật ong hai thẻ']);
    member = day.group.voters[1] ?? day.group.chair;
  });
  afterAll(() => journey?.close());

  const ballots = () =>
    journey.app.uow.read((tx) =>
      tx.query<{ caseId: string; version: number; ticks: object }>(
        `select case_id as "caseId", version, ticks from evaluation.ballot where member_id = $1`,
        [member.memberId],
      ),
    );

  it('scenario 10: twelve sheets without a network, one product withdrawn meanwhile, the browser killed while sending: 11 once, 1 held', async () => {
    const folder = deviceFolder();
    const before = await journey.device(member, folder, TABLET);
    await before.page.clock.install({ time: Date.now() + 5 * DAYS }); // its clock is five days fast
    await journey.open(before, '/cham-diem');
    await before.page.getByRole('button', { name: 'Mang theo phiên họp' }).waitFor();
    await expectSound(before, 'offline-council-1-list-820');
    await before.page.getByRole('button', { name: 'Mang theo phiên họp' }).click();
    await before.page.getByText('Đã mang theo: mất mạng vẫn chấm được').waitFor();
    await before.page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.active.state)');
    await before.page.context().setOffline(true);
    await before.page.goto(`${journey.app.url}/cham-diem`);
    await before.page.getByText('đây là 13 sản phẩm đã mang theo').waitFor();
    await shoot(before.page, 'offline-council-2-without-network-820');
    await before.page.goto(`${journey.app.url}/mau/${await sampleCodeOf(journey, member, caseOf(3))}`);
    await before.page.getByRole('heading', { level: 1, name: `Phiếu chấm: ${NAMES[3]}` }).waitFor();
    await opensPaper(before.page);
    await before.page.goto(`${journey.app.url}/cham-diem`);
    for (const [index, name] of NAMES.entries()) {
      await before.page.getByRole('link', { name: new RegExp(`^${name}\\b`) }).click();
      await before.page.getByRole('heading', { level: 1, name: `Phiếu chấm: ${name}` }).waitFor();
      for (const [key, option] of Object.entries(ticksOf(index))) await tick(before.page, key, option);
      if (index === 0) await shoot(before.page, 'offline-council-3-sheet-820');
      await handIn(before.page);
      await before.page.getByText('Phiếu đã ghi vào Hộp gửi').waitFor();
      await before.page.getByRole('link', { name: /^Chấm tiếp: Mật ong/ }).waitFor();
      await before.page.getByText(`Còn ${NAMES.length - index} sản phẩm chờ phiếu của bạn.`).waitFor();
      await before.page.getByRole('link', { name: 'Chấm điểm', exact: true }).first().click();
      await before.page.getByText('sản phẩm đã mang theo').first().waitFor();
    }
    await shoot(before.page, 'offline-council-4-all-waiting-820');
    expect(await onDisk(before.page)).not.toMatch(/Mật ong|A\.1\.1/);
    expect((await moveCase(journey.app, day.secretary, caseOf(6), 'withdraw', 'Chủ thể xin rút')).status).toBe(200);
    expect(await ballots()).toEqual([]);

    // Sheets go out slowly, so that the browser dies between two of them.
    await before.page.context().route(/\/ballot$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue().catch(() => undefined); // the browser may be gone
    });
    await before.page.getByRole('button', { name: /chờ gửi/ }).click();
    await before.page.context().setOffline(false);
    for (let press = 0; press < 2; press += 1)
      await before.page
        .getByRole('button', { name: 'Gửi ngay' })
        .click({ timeout: 3000 })
        .catch(() => undefined);
    while ((await ballots()).length < 3) await before.page.waitForTimeout(50);
    await before.kill();
    const arrived = (await ballots()).length;
    expect(arrived).toBeLessThan(11);

    const after = await journey.device(member, folder, TABLET);
    await after.page.clock.install({ time: Date.now() - 2 * DAYS }); // now it is slow
    await journey.open(after, '/cham-diem');
    await after.page.getByRole('button', { name: '1 bị giữ lại' }).click();
    const panel = after.page.getByRole('dialog', { name: 'Hộp gửi' });
    await panel.getByText('Sản phẩm đã rút khỏi danh sách chấm.').waitFor();
    if (await panel.getByRole('button', { name: 'Gửi ngay' }).isVisible())
      await panel.getByRole('button', { name: 'Gửi ngay' }).click();
    while ((await ballots()).length < 11) await after.page.waitForTimeout(50);
    await expectSound(after, 'offline-council-5-held-820');

    const found = await ballots();
    expect(
      found
        .map(({ caseId, version }) => [day.caseIds.indexOf(caseId), version])
        .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    ).toEqual([0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11].map((index) => [index, 1]));
    for (const { caseId, ticks } of found) expect(ticks).toEqual(ticksOf(day.caseIds.indexOf(caseId)));
    expect(await panel.getByText('Mật ong số 7').count()).toBeGreaterThan(0);

    await after.page.getByRole('button', { name: 'Đóng' }).click();
    await after.page.getByRole('button', { name: /^Tài khoản/ }).click();
    await after.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await after.page.waitForURL(/dang-nhap/);
    const left = await onDisk(after.page);
    expect(left).not.toMatch(/Mật ong|A\.1\.1|"live":"key/);
    expect(left).toMatch(/copies \[\]\n/);
    expect(left).toMatch(/"state":"held"/);
  });

  it('scenario 11: two tabs keep what both ticked; the same criterion is a choice between two values', async () => {
    const caseId = caseOf(12);
    const second = day.group.voters[2] ?? day.group.chair; // the first one has logged out
    const a = await journey.visit(second, DESK);
    await journey.open(a, `/cham-diem/${caseId}`);
    const b: Visitor = { page: await a.page.context().newPage(), complaints: [] };
    const other = await journey.visit(second, PHONE);
    for (const visitor of [b, other]) await journey.open(visitor, `/cham-diem/${caseId}`);
    const points = (visitor: Visitor) => visitor.page.getByRole('region', { name: 'Tóm tắt phiếu chấm' });
    for (const visitor of [a, b, other]) await points(visitor).waitFor();

    await tick(a.page, 'A.1.1', 0);
    await points(a)
      .getByText(/^Đã lưu/)
      .waitFor();
    await tick(b.page, 'A.1.2', 0);
    await points(b)
      .getByText(/^Đã lưu/)
      .waitFor();
    const checked = (page: Page, key: string, option: number) =>
      page.locator(`input[type="radio"][value="${key}:${option}"]`).isChecked();
    expect([await checked(b.page, 'A.1.1', 0), await checked(b.page, 'A.1.2', 0)]).toEqual([true, true]);

    await tick(other.page, 'A.1.1', 1);
    await other.page.getByText('1 tiêu chí được chấm khác nhau ở hai nơi').waitFor();
    await expectSound(other, 'two-tabs-choice-390');
    expect(await other.page.getByRole('button', { name: 'Nộp phiếu chấm', exact: true }).isDisabled()).toBe(true);
    expect(await checked(other.page, 'A.1.1', 0)).toBe(true);
    await other.page.getByRole('button', { name: /^Lấy / }).click();
    await other.page.getByText('được chấm khác nhau').waitFor({ state: 'hidden' });
    expect(await checked(other.page, 'A.1.1', 1)).toBe(true);
    const kept = await journey.app.get(`/api/cases/${caseId}/sheet`, { as: second });
    expect([kept.body.ticks, kept.body.clashes]).toEqual([{ 'A.1.1': 1, 'A.1.2': 0 }, []]);

    await tick(a.page, 'A.2.1', 0);
    await points(a)
      .getByText(/^Đã lưu/)
      .waitFor();
    await a.page.bringToFront(); // behind another tab colours stop half-way
    await a.page.waitForTimeout(500);
    await expectSound(a, 'two-tabs-sheet-1280');
    expect(b.complaints).toEqual([]);
  });

  it('what one device cannot send is handed in at another as a file, once; after the session nothing stays on the device', async () => {
    const chair = day.group.chair;
    const caseId = caseOf(12);
    const tablet = await journey.device(chair, deviceFolder(), TABLET);
    await journey.open(tablet, '/cham-diem');
    await tablet.page.getByRole('checkbox', { name: 'Kèm giấy tờ' }).uncheck();
    await tablet.page.getByRole('button', { name: 'Mang theo phiên họp' }).click();
    await tablet.page.getByText('Đã mang theo: mất mạng vẫn chấm được').waitFor();
    await tablet.page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.active.state)');
    await tablet.page.context().setOffline(true);
    await tablet.page.goto(`${journey.app.url}/cham-diem/${caseId}`);
    await tick(tablet.page, 'A.1.1', 0);
    await handIn(tablet.page);
    await tablet.page.getByText('Phiếu đã ghi vào Hộp gửi').waitFor();
    await tablet.page.getByRole('button', { name: /chờ gửi/ }).click();
    await shoot(tablet.page, 'outbox-file-820');
    const saving = tablet.page.waitForEvent('download');
    await tablet.page.getByRole('button', { name: 'Xuất hộp gửi thành tệp' }).click();
    const file = await (await saving).path();
    expect(readFileSync(file, 'utf8')).not.toMatch(/Mật ong|A\.1\.1/);

    const cast = async () => (await journey.app.get(`/api/cases/${caseId}/sheet`, { as: chair })).body;
    const office = await journey.visit(chair, PHONE);
    await journey.open(office, '/cham-diem');
    await office.page.getByText('Nộp phiếu mang từ máy khác bằng tệp').click();
    await office.page.locator('input[type="file"]').setInputFiles(file);
    await office.page.getByText('Đã nhận 2 việc, 0 việc đã có.').waitFor();
    await expectSound(office, 'outbox-file-taken-390');
    while ((await cast()).cast === null) await office.page.waitForTimeout(100);

    await tablet.page.context().setOffline(false);
    await tablet.page.getByRole('button', { name: 'Gửi ngay' }).click();
    await tablet.page.getByRole('button', { name: /chờ gửi/ }).waitFor({ state: 'hidden' });
    expect(await cast()).toMatchObject({ ticks: { 'A.1.1': 0 }, cast: { version: 1 } });

    await moveWrongSheet(journey, { secretary: day.secretary, member: office, from: caseId, to: 'Mật ong số 1' });
    for (const [index, each] of day.caseIds.entries())
      if (index !== 6) await moveCase(journey.app, day.secretary, each, 'withdraw', 'Họp xong');
    expect((await moveSitting(journey.app, day.secretary, day.sittingId, 'close')).status).toBe(200);
    expect(await onDisk(tablet.page)).toMatch(/tasks \[\{/);
    await journey.open(tablet, '/cham-diem');
    while (!/tasks \[\]/.test(await onDisk(tablet.page))) await tablet.page.waitForTimeout(100);
    const left = await onDisk(tablet.page);
    expect([left.match(/files \[\]/)?.length, left.match(/copies \[\]/)?.length]).toEqual([1, 1]);
  });
});
