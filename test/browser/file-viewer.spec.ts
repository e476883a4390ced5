import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@app/kernel';
import { renderPdf } from '@app/platform/pdf';
import type { Page } from 'playwright-core';
import { DESK, Journey, PHONE } from '../support/browser';
import {
  fileDossier,
  openRound,
  producerWithUser,
  readyDossier,
  unitOf,
  uploadFile,
  type ProducerOfTest,
} from '../support/flow';
import { expectSound } from '../support/page-steps';

jest.setTimeout(180_000); // a real browser on a busy machine

/** How many points of the first page are dark: has anything been drawn? */
const INK = `(() => {
  const canvas = document.querySelector('[role="dialog"] canvas');
  if (canvas === null) return 0;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 1 && value < 128 && data[index + 2] === 255).length;
})()`;

/** Asks the page until the answer is more than nothing; its policy forbids the browser's own waiting for an expression. */
async function until(page: Page, expression: string): Promise<number> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = Number(await page.evaluate(expression));
    if (answer > 0) return answer;
    await page.waitForTimeout(100);
  }
  throw new Error(`never: ${expression}`);
}

describe('papers are looked at where they are', () => {
  let journey: Journey;
  let producer: ProducerOfTest;
  let address: string;
  let roundId: string;

  beforeAll(async () => {
    journey = await Journey.start('2020-08-01T02:00:00Z');
    const { app } = journey;
    const office = await app.user('provincial-office');
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-08-31' },
      { level: 'district', task: 'send-up', dueOn: '2020-09-25' },
      { level: 'province', task: 'finish', dueOn: '2020-10-10' },
    ];
    roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
    const as = producer.user;
    const product = { name: 'Bưởi Phúc Trạch', sheetNo: 1, description: 'Bưởi quả tươi' };
    const { body } = await app.post(`/api/producers/${producer.producerId}/products`, { as, body: product });
    const dossier = await app.post('/api/dossiers', { as, body: { productId: body.id, roundId, kind: 'first' } });
    const dossierId = dossier.body.id as string;
    const paper = { kind: 'certificate', title: 'Giấy chứng nhận an toàn thực phẩm', criteria: [] };
    const made = await app.post(`/api/dossiers/${dossierId}/papers`, { as, body: paper });
    expect(made.status).toBe(201);
    const target = { dossierId, paperId: made.body.id as string };
    const options = { title: 'Hai trang', createdAt: '2020-08-01T02:00:00Z' as Instant };
    const two = await renderPdf(options, (sheet) => {
      sheet.title('Giấy chứng nhận', 'Cơ sở đủ điều kiện an toàn thực phẩm');
      sheet.newPage();
      sheet.paragraph('Trang thứ hai có phụ lục.');
    });
    await uploadFile(app, as, { ...target, name: 'Hai trang.pdf' }, two);
    const scan = readFileSync(join(__dirname, '..', 'fixtures', 'scan-jpeg2000.pdf'));
    await uploadFile(app, as, { ...target, name: 'Bản quét.pdf' }, scan);
    address = `/ho-so/${dossierId}`;
  });
  afterAll(() => journey?.close());

  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a PDF is read, made larger and turned, by keyboard too, on a %s', async (width, viewport) => {
    const visitor = await journey.visit(producer.user, viewport);
    const { page } = visitor;
    await journey.open(visitor, address);
    const link = page.getByRole('link', { name: /Hai trang\.pdf/ });
    await link.click();
    const dialog = page.getByRole('dialog', { name: 'Hai trang.pdf' });
    const first = dialog.getByRole('img', { name: 'Trang 1 trên 2' });
    expect(await until(page, INK)).toBeGreaterThan(100);
    await dialog.getByText('Cơ sở đủ điều kiện an toàn thực phẩm').waitFor({ state: 'attached' });
    await expectSound(visitor, `file-viewer-${width}`);
    const plain = (await first.boundingBox()) ?? { width: 0, height: 0 };
    await page.keyboard.press('+');
    await dialog.getByText('150%').waitFor();
    const large = (await first.boundingBox()) ?? { width: 0 };
    expect(large.width / plain.width).toBeCloseTo(1.5, 1);
    await page.keyboard.press('-');
    await dialog.getByRole('button', { name: 'Xoay một góc vuông' }).click();
    await until(
      page,
      `document.querySelector('[role="dialog"] canvas').getBoundingClientRect().height < ${plain.width}`,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Hai trang.pdf');
  });

  it('the picture of a scanner is shown, too', async () => {
    const visitor = await journey.visit(producer.user, PHONE);
    const { page } = visitor;
    await journey.open(visitor, address);
    await page.getByRole('link', { name: /Bản quét\.pdf/ }).click();
    await page.getByRole('img', { name: 'Trang 1 trên 1' }).waitFor();
    expect(await until(page, INK)).toBeGreaterThan(1000);
    await expectSound(visitor, 'file-viewer-scan');
  });

  it('a desk accepts several at once, takes it back on the same day, and asks the producer', async () => {
    const { app } = journey;
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district, name: 'Thư ký huyện' });
    let filed = '';
    for (const name of ['Cam Khe Mây', 'Trầm hương']) {
      const { id } = await readyDossier(app, producer, roundId, { name });
      await fileDossier(app, producer, id);
      filed = id;
    }
    const desk = await journey.visit(secretary, DESK);
    await journey.open(desk, '/ho-so?cho-toi=co');
    await desk.page.getByRole('checkbox', { name: 'Chọn tất cả mục đang hiện' }).check();
    await expectSound(desk, 'bulk-picked');
    await desk.page.getByRole('button', { name: /^Tiếp nhận \(2\)/ }).click();
    const preview = desk.page.getByRole('dialog', { name: 'Xem trước: Tiếp nhận hồ sơ' });
    await preview.getByText('Sẽ thực hiện: 2').waitFor();
    await expectSound(desk, 'bulk-preview');
    await preview.getByRole('button', { name: 'Tiếp nhận 2 mục' }).click();
    const done = desk.page.getByRole('dialog', { name: 'Tiếp nhận hồ sơ', exact: true });
    await done.getByText('Đã thực hiện cả 2 mục.').waitFor();
    await done.getByRole('link', { name: 'Xem kết quả và hoàn tác' }).click();
    await desk.page.getByRole('button', { name: 'Hoàn tác 2 mục' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác 2 mục' }).click();
    await desk.page.getByText('Đã hoàn tác 2 mục.').waitFor();
    await expectSound(desk, 'bulk-undone');

    await journey.open(desk, `/ho-so/${filed}`);
    await desk.page.getByRole('button', { name: 'Cần bổ sung', exact: true }).first().click();
    await desk.page.getByLabel(/^Cần bổ sung gì/).fill('Bản có chữ ký');
    await desk.page.getByLabel('Nội dung').focus();
    await desk.page.getByText('Thư ký huyện, 01/08/2020').waitFor();
    await journey.open(desk, `/ho-so/${filed}`);
    await desk.page.getByRole('button', { name: 'Yêu cầu bổ sung…' }).click();
    const asking = desk.page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
    expect(await asking.getByLabel(/^Cần bổ sung gì/).inputValue()).toBe('Bản có chữ ký');
    expect(await asking.getByLabel('Hạn cuối').inputValue()).toBe('07/08/2020');
    await expectSound(desk, 'supplement');
    const reason = asking.getByLabel('Lý do chung');
    await reason.fill('Bản cũ đã mờ');
    await desk.page.keyboard.press('Escape');
    await asking.waitFor({ state: 'hidden' });
    await desk.page.getByRole('button', { name: 'Yêu cầu bổ sung…' }).click();
    while ((await reason.inputValue()) !== 'Bản cũ đã mờ') await desk.page.waitForTimeout(50);
    expect(await asking.getByLabel(/^Cần bổ sung gì/).inputValue()).toBe('Bản có chữ ký');
    await asking.getByRole('button', { name: 'Thôi' }).click();
    await asking.waitFor({ state: 'hidden' });
    await desk.page.getByRole('radio', { name: /^Hỏi chủ thể/ }).check();
    await desk.page.getByLabel('Nội dung').fill('Phiếu kiểm nghiệm của lô nào?');
    await desk.page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await desk.page.getByText('Chờ chủ thể trả lời').waitFor();
    await expectSound(desk, 'comments-desk');
    const phone = await journey.visit(producer.user, PHONE);
    await journey.open(phone, `/ho-so/${filed}`);
    await phone.page.getByText('Phiếu kiểm nghiệm của lô nào?').waitFor();
    await expectSound(phone, 'comments-phone');
  });
});
