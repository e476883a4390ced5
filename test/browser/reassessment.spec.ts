import { DESK, Journey, PHONE, type Visitor } from '../support/browser';
import { confirm, expectSound, follow, step, write } from '../support/page-steps';
import { LAW_148, ReassessWorld } from '../support/reassess';

describe('scenario 17: reassessment in the browser', () => {
  let journey: Journey;
  let world: ReassessWorld;
  let office: Visitor;
  let producer: Visitor;

  beforeAll(async () => {
    journey = await Journey.start('2024-01-01T02:00:00Z');
    world = await ReassessWorld.make(journey.app, 6, { law: LAW_148, producers: 2 });
    await world.day('2026-07-03');
    await world.openRound(2026);
    const unreached = world.producerOf(1).user.userId; // nobody writes a mail to this producer
    await journey.app.uow.run((tx) =>
      tx.execute(`update identity.app_user set email = null, phone = '+84912345678' where id = $1`, [unreached]),
    );
    office = await journey.visit(world.people.office, DESK);
    producer = await journey.visit(world.producerOf(0).user, PHONE);
  }, 120_000);
  afterAll(async () => {
    await world?.close();
    await journey?.close();
  });

  it('scenario 17: the day before the window there is nothing to do, on 4/7/2026 one button', async () => {
    const { page } = producer;
    await journey.open(producer, '/danh-gia-lai');
    await page.getByText('Kỳ nộp hồ sơ mở ngày 04/07/2026.').first().waitFor();
    await expectSound(producer, 're-01-producer-before-phone');
    await world.day('2026-07-04');
    expect(await world.remind()).toBe(6);
    await journey.open(producer, '/danh-gia-lai');
    await page.getByText('nộp trước khi hết ngày 02/09/2026.').first().waitFor();
    await expectSound(producer, 're-02-producer-open-phone');
    await page.getByRole('link', { name: 'Lập hồ sơ đánh giá lại: Sản phẩm số 01' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sản phẩm số 01' }).waitFor();
    await page.getByText('Trước 180 ngày').waitFor();
    await expectSound(producer, 're-03-cycle-phone');
    await page.getByRole('button', { name: 'Lập hồ sơ đánh giá lại' }).click();
    await confirm(page, 'Lập hồ sơ').catch(() => undefined); // the dialog goes with its page
    await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}$/);
    await page.locator('h1').first().waitFor();
    await expectSound(producer, 're-04-follow-up-dossier-phone');
    await journey.open(producer, `/danh-gia-lai/${world.at(0).cycleId}`);
    await follow(page, 'So sánh với hồ sơ lần trước', /\/ho-so\/[0-9a-f-]{36}#so-sanh$/);
  }, 120_000);

  it('the radar counts by month, place and state; one act opens dossiers for many', async () => {
    const { page } = office;
    await journey.open(office, '/danh-gia-lai/radar');
    await page.getByText('Quý IV/2026: 6 hết hạn, 0 đã nộp').waitFor();
    await expectSound(office, 're-05-radar');
    const phone = await journey.visit(world.officer, PHONE);
    await journey.open(phone, '/danh-gia-lai/radar');
    await phone.page.getByText('Quý IV/2026: 6 hết hạn').waitFor();
    await expectSound(phone, 're-05-radar-phone');
    await journey.open(phone, '/danh-gia-lai');
    await phone.page.getByText('Sản phẩm số 02').first().waitFor();
    await expectSound(phone, 're-06-list-phone');
    await follow(page, 'Lập hồ sơ hàng loạt', /lap-ho-so/);
    await page.getByText('Sản phẩm số 01: Đã có hồ sơ tiếp theo').waitFor();
    await page.getByRole('checkbox', { name: /Sản phẩm số 02/ }).check();
    await page.getByRole('checkbox', { name: /Sản phẩm số 03/ }).check();
    await expectSound(office, 're-07-open-many');
    await page.getByRole('button', { name: 'Lập hồ sơ cho 2 sản phẩm' }).click();
    await confirm(page, 'Lập hồ sơ');
    await page.getByText('Đã lập 2 hồ sơ.').waitFor();
    await page
      .getByText(/Còn thiếu: /)
      .first()
      .waitFor();
    await expectSound(office, 're-08-opened');
    await journey.open(office, '/danh-gia-lai');
    await page.getByText('Sản phẩm số 06').waitFor();
    await expectSound(office, 're-09-list');
  }, 120_000);

  it('letters for those whom no mail reaches are printed and marked as posted', async () => {
    const { page } = office;
    await journey.open(office, '/danh-gia-lai/thu');
    await expectSound(office, 're-10-letters');
    const href = (await page.getByRole('link', { name: 'In thư' }).first().getAttribute('href')) ?? '';
    const paper = await page.context().request.get(journey.app.url + href);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page
      .getByRole('button', { name: /^Ghi đã gửi/ })
      .first()
      .click();
    await confirm(page, 'Ghi đã gửi');
    await page.getByText('Người thử').first().waitFor();
    await expectSound(office, 're-11-letter-posted');
  }, 60_000);

  it('a hold is written down, looked at and started; the producer sees it', async () => {
    const { page } = office;
    await journey.open(office, '/danh-gia-lai/tam-dung/moi');
    await write(page, {
      'Số văn bản': '1234/BNN-VPĐP',
      'Ngày văn bản': '01/07/2026',
      'Cơ quan ban hành': 'Bộ Nông nghiệp và Môi trường',
      'Lý do': 'Chờ hướng dẫn đánh giá lại',
      'Tạm dừng từ ngày': '04/07/2026',
    });
    await page.getByRole('checkbox', { name: /Sản phẩm số 05/ }).check();
    await expectSound(office, 're-12-new-hold');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tạm dừng theo 1234/BNN-VPĐP' }).waitFor();
    await step(page, 'Bắt đầu tạm dừng');
    await page.getByText('Đang dừng đồng hồ').waitFor();
    await expectSound(office, 're-13-hold');
    await journey.open(producer, `/danh-gia-lai/${world.at(4).cycleId}`);
    await producer.page.getByText('đang tạm dừng theo văn bản').waitFor();
    await expectSound(producer, 're-14-held-phone');
    await journey.open(office, '/danh-gia-lai/tam-dung');
    await expectSound(office, 're-15-holds');
  }, 60_000);

  it('a producer leaves at its own wish and takes it back; lapsed certificates go into one decision', async () => {
    const { page } = producer;
    await journey.open(producer, `/danh-gia-lai/${world.at(2).cycleId}`);
    await step(page, 'Không đánh giá lại', 'Ngừng sản xuất từ tháng 10');
    await page.getByText('Có thể rút lại đến hết ngày 31/12/2026.').waitFor();
    await expectSound(producer, 're-16-leaving-phone');
    await world.day('2027-01-01');
    await world.nightly();
    await journey.open(office, '/danh-gia-lai/het-han');
    await office.page.getByText('Tự nguyện thôi').waitFor();
    await expectSound(office, 're-17-lapsed');
    await office.page.getByRole('button', { name: 'Lập dự thảo quyết định cho 5 sản phẩm' }).click();
    await office.page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
    await office.page.waitForURL(/\/quyet-dinh-hieu-luc\//);
    await office.page.getByText(/Ngừng sản xuất từ tháng 10/).waitFor();
    await expectSound(office, 're-18-draft-decision');
    await journey.open(office, `/danh-gia-lai/${world.at(2).cycleId}`);
    await expectSound(office, 're-19-cycle-left');
  }, 60_000);
});
