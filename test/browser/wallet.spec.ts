import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { DESK, deviceFolder, Journey, shoot, type Visitor } from '../support/browser';
import { openRound, pdfBytes, producerWithUser, unitOf, type ProducerOfTest } from '../support/flow';
import { confirm, expectSound } from '../support/page-steps';
import { intoWallet } from '../support/wallet-way';

jest.setTimeout(240_000); // a real browser on a busy machine

const MB = 1024 * 1024;
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that begin as a video does; no two are alike. */
const video = (size: number): Buffer => Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), randomBytes(size - 12)]);

describe('the paper wallet on a phone', () => {
  let journey: Journey;
  let producer: ProducerOfTest;
  let dossierId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
    const { app } = journey;
    const office = await app.user('provincial-office');
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Sơn Giang', 'commune', '2026-09-01'));
    const deadlines = [
      { level: 'commune', task: 'send-up', dueOn: '2026-10-29' },
      { level: 'province', task: 'finish', dueOn: '2026-12-29' },
    ];
    const roundId = await openRound(app, office, { year: 2026, number: 2, procedureId: '26-2026', deadlines });
    const make = async (name: string): Promise<string> => {
      const body = { name, sheetNo: 1, description: 'Bưởi quả tươi' };
      const made = await app.post(`/api/producers/${producer.producerId}/products`, { as: producer.user, body });
      const dossier = { productId: made.body.id as string, roundId, kind: 'first' };
      return (await app.post('/api/dossiers', { as: producer.user, body: dossier })).body.id as string;
    };
    dossierId = await make('Bưởi Phúc Trạch');
    await make('Mứt bưởi');
  });
  afterAll(() => journey.close());

  /** What the page asked for in vain is told on the page; the browser also logs it. */
  const quiet = (visitor: Visitor) => {
    const real = visitor.complaints.filter((text) => !text.includes('Không nối được với máy chủ'));
    visitor.complaints.splice(0, visitor.complaints.length, ...real);
  };
  const stored = () =>
    journey.app.uow.read((tx) =>
      tx.query<{ sha256: string; title: string }>(
        `select f.sha256, p.title from dossiers.paper_file f join dossiers.paper p on p.id = f.paper_id where p.producer_id = $1`,
        [producer.producerId],
      ),
    );
  const until = async (page: Page, count: number) => {
    while ((await stored()).length < count) await page.waitForTimeout(50);
  };
  const dropLine = async (page: Page) => {
    await page.context().setOffline(true);
    await page.waitForTimeout(700);
    await page.context().setOffline(false);
  };

  it('scenario 2: 38 files, the line breaks three times, the browser is closed at file 17: all there, none twice, nothing typed lost', async () => {
    const files = Array.from({ length: 38 }, (_none, index) => ({
      name: `Minh chứng ${String(index + 1).padStart(2, '0')}${index === 11 ? ' (video)' : ''}.${index === 11 ? 'mp4' : 'pdf'}`,
      buffer: index === 11 ? video(40 * MB) : pdfBytes(`minh chứng ${index} ${'x'.repeat(5_000)}`),
    }));
    const [folder, pictures] = [deviceFolder(), deviceFolder()];
    const paths = files.map((file) => join(pictures, file.name));
    await Promise.all(files.map((file, index) => writeFile(paths[index] ?? '', file.buffer)));

    const first = await intoWallet(journey.app, producer, pdfBytes('đang ghi'), { title: 'Phiếu kiểm nghiệm' });
    const phone = await journey.device(producer.user, folder);
    await journey.open(phone, '/tu-giay-to');
    await phone.page.locator('input[type=file]').setInputFiles(paths);
    await phone.page.getByText('Đã giữ 38 tệp trên máy này').waitFor();
    await until(phone.page, 5);
    await dropLine(phone.page);
    await until(phone.page, 9);
    await journey.open(phone, `/tu-giay-to/${first.paperId}`);
    await phone.page.getByRole('button', { name: 'Sửa thông tin' }).click();
    const typed = {
      'Số hiệu (không bắt buộc)': '12/2026/KN',
      'Nơi cấp (không bắt buộc)': 'Trung tâm Kiểm nghiệm Hà Tĩnh',
    };
    for (const [name, text] of Object.entries(typed)) await phone.page.getByRole('textbox', { name }).fill(text);
    await phone.page.waitForTimeout(2_000);
    await until(phone.page, 18); // the paper from before, and 17 of the 38
    await phone.kill();
    const atKill = await stored();
    expect(atKill.length).toBeLessThan(39);

    const again = await journey.device(producer.user, folder);
    await journey.open(again, `/tu-giay-to/${first.paperId}`);
    for (const [name, text] of Object.entries(typed))
      expect(await again.page.getByRole('dialog').getByRole('textbox', { name }).inputValue()).toBe(text);
    await until(again.page, atKill.length + 2);
    await dropLine(again.page);
    await until(again.page, atKill.length + 6);
    await dropLine(again.page);
    await confirm(again.page, 'Lưu');
    await again.page.getByText('12/2026/KN').waitFor();
    await until(again.page, 39);
    await journey.open(again, '/tu-giay-to');
    await again.page.getByText('Đã gửi hết 38 tệp.').waitFor();
    const now = (await stored()).map((row) => row.sha256);
    expect(new Set(now).size).toBe(39);
    expect(now).toEqual(expect.arrayContaining(files.map((file) => sha(file.buffer))));
    quiet(again);
    await expectSound(again, 'wallet-sent-390');

    // The same files once more: nothing is sent, nothing comes twice.
    await again.page.locator('input[type=file]').setInputFiles(paths.slice(0, 3));
    await again.page.getByText('đã có sẵn trong giấy tờ').first().waitFor();
    expect(await stored()).toHaveLength(39);
    const left = await again.page.evaluate<number[]>(`new Promise((resolve, reject) => {
      const open = indexedDB.open('ocop-sao');
      open.onerror = reject;
      open.onsuccess = async () => {
        const count = (name) => new Promise((done) => {
          const asked = open.result.transaction(name).objectStore(name).count();
          asked.onsuccess = () => done(asked.result);
        });
        resolve([await count('photos'), await count('drafts')]);
      };
    })`);
    expect(left).toEqual([0, 0]);
    await again.kill();
  });

  it('pages are photographed, checked, ordered and become one PDF that stands at criteria of two products', async () => {
    const lines = Array.from(
      { length: 30 },
      (_n, i) => `<text x="60" y="${80 + i * 32}" font-size="24">Phiếu kết quả kiểm nghiệm ${i}</text>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100"><rect width="100%" height="100%" fill="#f4f1ea"/>${lines.join('')}</svg>`;
    const sharpPage = await sharp(Buffer.from(svg)).jpeg().toBuffer();
    const blurredPage = await sharp(Buffer.from(svg)).blur(9).jpeg().toBuffer();
    const phone = await journey.device(producer.user, deviceFolder());
    await journey.open(phone, `/tu-giay-to/chup?chu-the=${producer.producerId}`);
    const take = (buffer: Buffer) =>
      phone.page.locator('input[type=file]').setInputFiles({ name: 'trang.jpg', mimeType: 'image/jpeg', buffer });
    await take(sharpPage);
    await phone.page.getByText('Trang 1,').waitFor();
    await take(blurredPage);
    await phone.page.getByText('Ảnh nhòe, khó đọc').waitFor();
    await phone.page.getByRole('button', { name: 'Xoay trang 1' }).click();
    await phone.page.getByRole('button', { name: 'Chuyển trang 2 lên trước' }).click();
    await phone.page.getByRole('textbox', { name: 'Tên giấy tờ' }).fill('Phiếu kiểm nghiệm an toàn thực phẩm');
    await phone.page.getByRole('textbox', { name: 'Ngày hết hạn' }).fill('15/10/2026');
    for (const name of ['Bưởi Phúc Trạch', 'Mứt bưởi'])
      await phone.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    const criteria = phone.page.getByRole('combobox', { name: 'Minh chứng cho tiêu chí (Bưởi Phúc Trạch)' });
    await criteria.fill('A.1.1');
    await phone.page.getByRole('option').first().click();
    await criteria.press('Escape');
    await expectSound(phone, 'wallet-capture-390');
    await phone.page.getByRole('button', { name: 'Lưu vào tủ' }).click();
    await phone.page.waitForURL(/\/tu-giay-to\?/);
    const paper = phone.page.getByRole('link', { name: 'Phiếu kiểm nghiệm an toàn thực phẩm' });
    await paper.waitFor();
    await phone.page.getByText('Cần bản mới trước ngày 29/12/2026').waitFor();
    await expectSound(phone, 'wallet-390');
    await paper.click();
    await phone.page.getByRole('link', { name: /an toàn thực phẩm\.pdf/ }).waitFor();
    await expectSound(phone, 'wallet-paper-390');

    await phone.page.getByRole('button', { name: 'Thay bằng bản mới' }).click();
    await phone.page.getByRole('textbox', { name: 'Ngày hết hạn' }).fill('15/10/2027');
    await confirm(phone.page, 'Thay bản mới');
    await phone.page.getByText('Còn hạn đến 15/10/2027').waitFor();
    await phone.page.getByText('Chưa có tệp').waitFor();
    const hostile = { name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ chương trình') };
    await phone.page.locator('input[type=file]').setInputFiles(hostile);
    await phone.page.getByRole('alert').filter({ hasText: 'không được nhận' }).first().waitFor();
    await shoot(phone.page, 'wallet-hostile-390');
    await phone.kill();

    const desk = await journey.visit(producer.user, DESK);
    await journey.open(desk, '/tu-giay-to');
    await desk.page.getByRole('link', { name: 'Phiếu kiểm nghiệm an toàn thực phẩm' }).first().waitFor();
    await expectSound(desk, 'wallet-1280');
    await journey.open(desk, `/tu-giay-to/chup?chu-the=${producer.producerId}`);
    await expectSound(desk, 'wallet-capture-1280');
    await journey.open(desk, `/ho-so/${dossierId}`);
    await desk.page.getByRole('heading', { name: 'Phiếu kiểm nghiệm an toàn thực phẩm' }).waitFor();
    await desk.page.getByText('tiêu chí A.1.1').first().waitFor();

    await journey.open(desk, `/ho-so/${dossierId}/tu-cham`);
    await desk.page.getByRole('button', { name: 'Minh chứng cho A.1.2: 0 giấy tờ' }).click();
    await desk.page.getByRole('textbox', { name: 'Tìm tên, số hiệu, nơi cấp' }).fill('kiem nghiem an toan');
    await desk.page.getByRole('checkbox', { name: /^Phiếu kiểm nghiệm an toàn/ }).check();
    await expectSound(desk, 'wallet-pick-1280');
    await confirm(desk.page, 'Lưu minh chứng');
    await desk.page.getByRole('button', { name: 'Minh chứng cho A.1.2: 1 giấy tờ' }).waitFor();
  });
});
