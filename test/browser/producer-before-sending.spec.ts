import { Journey, PHONE, type Visitor } from '../support/browser';
import { openRound, pdfBytes, producerWithUser, readyDossier, unitOf, uploadFile } from '../support/flow';
import type { DossierOfTest, ProducerOfTest } from '../support/flow';
import { expectSound } from '../support/page-steps';
import { bestTicks, sheetOf } from '../support/ticks';
import type { TestUser } from '../support/app';

jest.setTimeout(240_000); // a real browser on a busy machine

describe('a producer on the phone', () => {
  let journey: Journey;
  let producer: ProducerOfTest;
  let dossier: DossierOfTest;
  let phone: Visitor;
  let helper: TestUser;

  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
    const { app } = journey;
    const office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-09-01');
    producer = await producerWithUser(app, office, commune);
    helper = await app.user('commune-officer', { kind: 'unit', id: commune, name: 'Nguyễn Thị An' });
    const deadlines = [
      { level: 'commune', task: 'file', dueOn: '2026-10-30' },
      { level: 'province', task: 'finish', dueOn: '2026-12-30' },
    ];
    const roundId = await openRound(app, office, { year: 2026, number: 2, procedureId: '26-2026', deadlines });
    dossier = await readyDossier(app, producer, roundId);
    const ticks: Record<string, number> = { ...bestTicks(sheetOf('26-2026', 1)), 'B.4.1': 2, 'A.1.3': 1 };
    for (const key of ['A.2.3', 'C.9']) Reflect.deleteProperty(ticks, key);
    const as = producer.user;
    await app.put(`/api/dossiers/${dossier.id}/self-score`, { as, ifMatch: 0, body: { ticks } });
    const body = { kind: 'vsattp', title: 'Giấy an toàn thực phẩm', expiresOn: '2026-12-29', criteria: ['C.10'] };
    const paper = await app.post(`/api/dossiers/${dossier.id}/papers`, { as, body });
    await uploadFile(app, as, { dossierId: dossier.id, paperId: paper.body.id as string }, pdfBytes('attp'));
    phone = await journey.visit(producer.user, PHONE);
  });
  afterAll(() => journey?.close());

  it('scenario 3: two stars now, four after two things are mended; the paper that ends before the council is marked', async () => {
    const { page } = phone;
    await journey.open(phone, `/ho-so/${dossier.id}`);
    await page.getByText('Hiện nay có thể đạt:').waitFor();
    await page.getByText(/Sau khi khắc phục A\.2\.3 .*; C\.9 .*:/).waitFor();
    const advice = page.locator('#truoc-khi-nop');
    expect(await advice.innerText()).toMatch(/Hiện nay có thể đạt:\s+2 sao[\s\S]*Sau khi khắc phục[\s\S]*4 sao/);
    await advice.getByText(/Hết hạn trước ngày hội đồng \(1\)/).waitFor();
    await advice.getByText(/Giấy an toàn thực phẩm.*29\/12\/2026/).waitFor();
    await expectSound(phone, 'producer-before-sending-phone');
  });

  it('goes on where it was left after the browser was killed, on the way of the product', async () => {
    const { app } = journey;
    const body = { producerId: producer.producerId, productName: 'Mứt bưởi', isNewProduct: true, sheetNo: 1 };
    const idea = await app.post('/api/ideas', { as: producer.user, body });
    const address = `/y-tuong/${idea.body.id}`;
    await journey.open(phone, address);
    const { page } = phone;
    await page.getByLabel('Mô tả').first().fill('Mứt từ vỏ bưởi, sấy dẻo.');
    await page.waitForTimeout(2000);
    const kept = await app.get(`/api/ideas/${idea.body.id}`, { as: producer.user });
    expect(kept.body.description).toBe('Mứt từ vỏ bưởi, sấy dẻo.');
    await page.close();
    const again = await journey.visit(producer.user, PHONE);
    await journey.open(again, `/hanh-trinh/${idea.body.id}`);
    await again.page.getByRole('link', { name: 'Làm tiếp từ chỗ đang dở' }).waitFor();
    await expectSound(again, 'producer-journey-phone');
    await again.page.getByRole('link', { name: 'Làm tiếp từ chỗ đang dở' }).click();
    await again.page.locator('textarea[name="description"]:focus').waitFor();
    phone = again;
  });

  it('a helper types the code, fills in under a constant banner, and stops', async () => {
    await journey.open(phone, '/lam-thay');
    const { page } = phone;
    await page.getByLabel('Cho sản phẩm').click();
    await page.getByRole('option', { name: 'Bưởi Phúc Trạch', exact: true }).click();
    await page.getByLabel('Đến hết ngày').first().fill('31/10/2026');
    await page.getByRole('button', { name: 'Đồng ý và lấy mã' }).click();
    const code = await page.getByTestId('ma-lam-thay').innerText();
    await expectSound(phone, 'producer-mandate-code-phone');
    const desk = await journey.visit(helper, PHONE);
    await journey.open(desk, '/lam-thay');
    await desk.page.getByLabel('Mã của chủ thể').fill(code.toLowerCase());
    await desk.page.getByRole('button', { name: 'Nhận làm thay' }).click();
    await desk.page.getByRole('button', { name: 'Bắt đầu làm thay' }).click();
    const banner = desk.page.getByRole('region', { name: 'Đang làm thay' });
    await banner.getByText('Hợp tác xã Bưởi Phúc Trạch').first().waitFor();
    await desk.page.getByText('Bưởi Phúc Trạch').first().waitFor();
    await expectSound(desk, 'helper-journeys-phone');
    await banner.getByRole('button', { name: 'Thôi làm thay' }).click();
    await banner.waitFor({ state: 'hidden' });
  });
});
