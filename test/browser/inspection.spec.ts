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
  /** What the page asked for in vain is told on the page; the browser also logs it. */
  const quiet = (visitor: Visitor) => {
    const real = visitor.complaints.filter((text) => !text.includes('Không nối được với máy chủ'));
    visitor.complaints.splice(0, visitor.complaints.length, ...real);
  };

  it('a visit is taken along, done without a network in a browser that is killed twice, and sent once', async () => {
    const [certificate] = at.certificates;
    const inspection = await openedInspection(journey.app, at, certificate?.productId ?? '');
    const address = `/kiem-tra/${inspection.id}/hien-truong`;
    const folder = deviceFolder();
    const start = await journey.device(at.inspector, folder);
    await journey.open(start, address);
    await start.page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.active.state)');
    await start.page.getByRole('button', { name: 'Mang theo', exact: true }).click();
    await start.page.getByText(/^Đã mang theo lúc/).waitFor();
    await expectSound(start, 'visit-taken-along-390');
    await start.kill();

    const field = await journey.device(at.inspector, folder);
    await field.page.context().setOffline(true);
    await journey.open(field, address);
    await field.page.getByText(/^Đang mất mạng: dùng bản mang theo/).waitFor();
    for (let number = 1; number <= 19; number += 1) await say(field.page, number, 'Đạt');
    await say(field.page, 5, 'Không đạt');
    await item(field.page, 5).getByRole('textbox', { name: 'Tồn tại', exact: true }).fill('In 5 sao trên bao bì');
    await attach(field.page, 5, 2);
    await kept(field.page);
    await shoot(field.page, 'visit-offline-390');
    await field.kill();

    const again = await journey.device(at.inspector, folder);
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
    await again.kill();

    expect((await journey.app.get(`/api/inspections/${inspection.id}`, { as: at.office })).body.record).toBeNull();
    const home = await journey.device(at.inspector, folder);
    await journey.open(home, '/');
    await home.page.getByRole('button', { name: 'Đã gửi hết' }).waitFor();
    await home.kill();
    const seen = (await journey.app.get(`/api/inspections/${inspection.id}`, { as: at.office })).body;
    expect([seen.state, seen.version, seen.photoIds.length, seen.findingList.length]).toEqual([
      'remedy-awaited',
      2,
      2,
      1,
    ]);
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
    await phone.page.getByText('Không thể làm việc này ở trạng thái hiện tại.').waitFor();
    await shoot(phone.page, 'outbox-held-390');
    const [file] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('button', { name: 'Lưu thành tệp' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^hop-gui-.*\.json$/);
    await phone.kill();
  });
});
