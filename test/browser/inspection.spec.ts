import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { DESK, deviceFolder, Journey, PHONE, shoot, type Visitor } from '../support/browser';
import { inspectedProvince, openedInspection, type InspectedProvince } from '../support/inspection';
import { expectSound } from '../support/page-steps';

jest.setTimeout(240_000); // a real browser on a busy machine

describe('an inspection where the network drops', () => {
  let journey: Journey;
  let at: InspectedProvince;
  let picture: Buffer;

  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
    at = await inspectedProvince(journey.app, [
      { name: 'Kẹo cu đơ Phong Nga', sum: 240, count: 3, star: 4 },
      { name: 'Mật ong Hương Sơn', sum: 240, count: 3, star: 4 },
    ]);
    picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b07a08' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .toBuffer();
  });
  afterAll(() => journey.close());

  const item = (page: Page, number: number) => page.getByRole('region', { name: new RegExp(`^${number}\\. `) });
  const say = (page: Page, number: number, verdict: string) =>
    item(page, number).getByRole('button', { name: verdict, exact: true }).click();
  const attach = async (page: Page, number: number, count: number) => {
    const files = { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: picture };
    await item(page, number).locator('input[type=file]').setInputFiles(Array<typeof files>(count).fill(files));
    await item(page, number)
      .getByRole('img')
      .nth(count - 1)
      .waitFor();
  };
  const kept = (page: Page) => page.getByText('Nội dung đang nhập được giữ trên máy này.').waitFor();
  /** The inspector's phone, whose clock is five days fast. */
  const device = async (folder: string) => {
    const phone = await journey.device(at.inspector, folder);
    await phone.page.clock.install({ time: Date.now() + 5 * 86_400_000 });
    return phone;
  };
  /** A second window shows what the first one entered, and the first one what the second adds; nothing is overwritten. */
  const bothWindows = async (page: Page, address: string) => {
    const second = await page.context().newPage();
    await second.goto(journey.app.url + address);
    await second.getByText('Đã trả lời 19 trên 19 mục').waitFor();
    await item(second, 1).getByRole('textbox', { name: 'Ghi chú' }).fill('Cửa sổ hai');
    await kept(second);
    while ((await item(page, 1).getByRole('textbox', { name: 'Ghi chú' }).inputValue()) !== 'Cửa sổ hai')
      await second.waitForTimeout(100);
    await item(page, 2).getByRole('textbox', { name: 'Ghi chú' }).fill('Cửa sổ một');
    while ((await item(second, 2).getByRole('textbox', { name: 'Ghi chú' }).inputValue()) !== 'Cửa sổ một')
      await second.waitForTimeout(100);
    await second.close();
  };
  /** The phone finds no network: its outbox goes as a locked file to a computer of the office, where the inspector logs in. */
  const handedInElsewhere = async (page: Page) => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất hộp gửi thành tệp' }).click();
    const file = await (await saving).path();
    expect(readFileSync(file, 'utf8')).not.toMatch(/In 5 sao|Kẹo cu đơ/);
    const office = await journey.visit(at.inspector, DESK);
    await journey.open(office, '/kiem-tra');
    await office.page.getByText('Gửi biên bản mang từ máy khác bằng tệp').click();
    await office.page.locator('input[type="file"]').setInputFiles(file);
    await office.page.getByText('Đã nhận 1 việc, 0 việc đã có.').waitFor();
    await expectSound(office, 'visit-file-taken-1280');
  };
  /** What the page asked for in vain is told on the page; the browser also logs it. */
  const quiet = (visitor: Visitor) => {
    const real = visitor.complaints.filter((text) => !text.includes('Không nối được với máy chủ'));
    visitor.complaints.splice(0, visitor.complaints.length, ...real);
  };

  it('a visit is taken along, done without a network in two windows of a browser that is killed twice and whose clock is wrong, and arrives once', async () => {
    const [certificate] = at.certificates;
    const inspection = await openedInspection(journey.app, at, certificate?.productId ?? '');
    const address = `/kiem-tra/${inspection.id}/hien-truong`;
    const folder = deviceFolder();
    const start = await device(folder);
    await journey.open(start, address);
    await start.page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.active.state)');
    await start.page.getByText(/^Đã mang theo lúc/).waitFor();
    await expectSound(start, 'visit-taken-along-390');
    await start.kill();

    const field = await device(folder);
    await field.page.context().setOffline(true);
    await journey.open(field, address);
    await field.page.getByText(/^Đang mất mạng: dùng bản mang theo/).waitFor();
    for (let number = 1; number <= 19; number += 1) await say(field.page, number, 'Đạt');
    await say(field.page, 5, 'Không đạt');
    await item(field.page, 5).getByRole('textbox', { name: 'Tồn tại', exact: true }).fill('In 5 sao trên bao bì');
    await attach(field.page, 5, 2);
    await kept(field.page);
    await bothWindows(field.page, address);
    await shoot(field.page, 'visit-offline-390');
    await field.crash();

    const again = await device(folder);
    await again.page.context().setOffline(true);
    await journey.open(again, address);
    await again.page.getByText('Đã trả lời 19 trên 19 mục').waitFor();
    expect(await item(again.page, 5).getByRole('img').count()).toBe(2);
    await again.page.getByRole('textbox', { name: 'Kết luận của đoàn' }).fill('Cần in lại bao bì.');
    await again.page.getByRole('textbox', { name: 'Người ký của chủ thể' }).fill('Nguyễn Thị Hoa');
    await again.page.getByRole('textbox', { name: 'Chức vụ, quan hệ với cơ sở' }).fill('Chủ cơ sở');
    await kept(again.page);
    quiet(again);
    await expectSound(again, 'visit-ready-390');
    await again.page.getByRole('button', { name: 'Lưu biên bản', exact: true }).click();
    await again.page.getByRole('dialog').getByRole('button', { name: 'Lưu biên bản', exact: true }).click();
    await again.page.getByRole('button', { name: '1 chờ gửi' }).click();
    await again.page.getByText('Biên bản kiểm tra: Kẹo cu đơ Phong Nga').waitFor();
    await shoot(again.page, 'outbox-waiting-390');
    const read = async () => (await journey.app.get(`/api/inspections/${inspection.id}`, { as: at.office })).body;
    expect((await read()).record).toBeNull();
    await handedInElsewhere(again.page);
    await again.crash();
    while ((await read()).record === null) await new Promise((resolve) => setTimeout(resolve, 100));

    const home = await journey.device(at.inspector, folder);
    await journey.open(home, '/');
    await home.page.getByRole('button', { name: 'Đã gửi hết' }).waitFor();
    await home.kill();
    const seen = await read();
    expect([seen.state, seen.version, seen.photoIds.length, seen.findingList.length]).toEqual([
      'remedy-awaited',
      2,
      2,
      1,
    ]);
    expect(seen.record.answers.find(({ code }: { code: string }) => code === inspection.items[0]?.code).note).toBe(
      'Cửa sổ hai',
    );
    expect(Math.abs(Date.parse(seen.record.receivedAt) - Date.parse(seen.record.endedAt))).toBeLessThan(600_000);
    const last = await journey.device(at.inspector, folder);
    await journey.open(last, '/');
    await last.page.getByRole('button', { name: 'Đã gửi hết' }).waitFor();
    const left = await last.page.evaluate<number[]>(`new Promise((resolve, reject) => {
      const open = indexedDB.open('ocop-sao');
      open.onerror = reject;
      open.onsuccess = async () => {
        const count = (name) => new Promise((done) => {
          const asked = open.result.transaction(name).objectStore(name).count();
          asked.onsuccess = () => done(asked.result);
        });
        resolve([await count('photos'), await count('copies'), await count('drafts')]);
      };
    })`);
    expect(left).toEqual([0, 0, 0]);

    const desk = await journey.visit(at.office, DESK);
    await journey.open(desk, `/kiem-tra/${inspection.id}`);
    await desk.page.getByText('In 5 sao trên bao bì').waitFor();
    await expectSound(desk, 'inspection-1280');
    const phone = await journey.visit(at.office, PHONE);
    await journey.open(phone, `/kiem-tra/${inspection.id}`);
    await expectSound(phone, 'inspection-390');
    await journey.open(phone, '/kiem-tra');
    await expectSound(phone, 'inspections-390');
    await journey.open(desk, '/kiem-tra');
    await expectSound(desk, 'inspections-1280');
  });

  it('a record that the server refuses is held, says why, and can be saved as a file', async () => {
    const certificate = at.certificates[1];
    const inspection = await openedInspection(journey.app, at, certificate?.productId ?? '');
    const phone = await journey.device(at.inspector, deviceFolder());
    await journey.open(phone, `/kiem-tra/${inspection.id}/hien-truong`);
    for (let number = 1; number <= 19; number += 1) await say(phone.page, number, 'Đạt');
    await phone.page.getByRole('textbox', { name: 'Kết luận của đoàn' }).fill('Đạt.');
    await phone.page.getByRole('textbox', { name: 'Người ký của chủ thể' }).fill('Nguyễn Thị Hoa');
    await phone.page.getByRole('textbox', { name: 'Chức vụ, quan hệ với cơ sở' }).fill('Chủ cơ sở');
    await journey.app.post(`/api/inspections/${inspection.id}/cancel`, {
      as: at.office,
      ifMatch: 1,
      body: { reason: 'Lịch thay đổi' },
    });
    await phone.page.getByRole('button', { name: 'Lưu biên bản', exact: true }).click();
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Lưu biên bản', exact: true }).click();
    await phone.page.getByRole('button', { name: '1 bị giữ lại' }).click();
    await phone.page.getByText(/^Cuộc kiểm tra này đã bị hủy/).waitFor();
    await shoot(phone.page, 'outbox-held-390');
    const [file] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('button', { name: 'Lưu thành tệp' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^hop-gui-.*\.json$/);
    await phone.kill();
  });
});
