import { workerModules } from '../../apps/worker/src/domain-modules';
import type { TestUser } from '../support/app';
import { DESK, Journey, PHONE } from '../support/browser';
import { choose, expectSound, expectSoundAtBothWidths, write } from '../support/page-steps';

const PERIOD_2020 = 'tu=2020-01-01&den=2020-09-30';
const PERIOD_2022 = 'tu=2022-01-01&den=2022-12-31';

describe('the figures of the reports on the screen', () => {
  let journey: Journey;
  let office: TestUser;

  beforeAll(async () => {
    journey = await Journey.startInDemonstration(workerModules);
    office = await journey.app.user('provincial-office', { name: 'Nguyễn Thị Văn Phòng' });
  }, 600_000);
  afterAll(() => journey?.close());

  it('scenario 18: the figures of both reports, their differences and the records behind them', async () => {
    const visitor = await journey.visit(office);
    const { page } = visitor;
    await journey.open(visitor, `/so-lieu?chi-so=plan-capital&${PERIOD_2020}&tach=kind`);
    await page.getByText('630.087.000.000').first().waitFor();
    for (const amount of ['411.439.000.000', '98.752.000.000', '113.386.000.000', '6.510.000.000'])
      await page.getByText(amount).first().waitFor();
    await expectSoundAtBothWidths(visitor, 'figures-capital');

    await journey.open(visitor, `/so-lieu?chi-so=products-proposed&${PERIOD_2020}&tach=unit`);
    await page.getByText('báo cáo giấy ghi 20, hồ sơ cho 19, chênh lệch -1').waitFor();
    await page.getByRole('heading', { name: 'Hồ sơ đứng sau con số' }).waitFor();
    await page.getByText('Đã hiện hết 19 dòng').waitFor();
    await expectSoundAtBothWidths(visitor, 'figures-proposed');
    await page.getByRole('button', { name: '9: xem hồ sơ của Huyện Thạch Hà' }).click();
    await page.getByRole('heading', { name: 'Hồ sơ: Huyện Thạch Hà' }).waitFor();
    await page.getByText('Đã hiện hết 9 dòng').waitFor();
    await page
      .getByText(/9 (mục|dòng|kết quả)|Tất cả 9|9/)
      .last()
      .waitFor();
    await expectSoundAtBothWidths(visitor, 'figures-records');

    await journey.open(visitor, `/so-lieu?chi-so=ideas-approved&${PERIOD_2022}`);
    await page.getByText('139; kỳ này bằng 56,8%').waitFor();
    await journey.open(visitor, `/so-lieu?chi-so=products-proposed&${PERIOD_2022}`);
    await page.getByText('ít nhất 50; đạt 90%').waitFor();
    await page.getByText('báo cáo giấy ghi 44,4%, hồ sơ cho 44,6%').waitFor();
    await expectSoundAtBothWidths(visitor, 'figures-2022');
    await journey.open(visitor, `/so-lieu?chi-so=ideas-approved&${PERIOD_2022}&tach=minority`);
    await page.getByText('Ô có ít chủ thể được ẩn').waitFor();
  });

  it('a class is written into its register', async () => {
    const visitor = await journey.visit(office);
    const { page } = visitor;
    await journey.open(visitor, '/so-theo-doi?so=training');
    await page.getByText('Truy xuất nguồn gốc cho cán bộ và chủ cơ sở').waitFor();
    await expectSoundAtBothWidths(visitor, 'registers');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Nội dung', 'Quản trị, tiếp thị');
    await write(dialog, {
      'Tên, nội dung': 'Bán hàng trên mạng',
      'Từ ngày': '10/01/2026',
      'Lượt người tham gia': '40',
    });
    await expectSoundAtBothWidths(visitor, 'register-dialog');
    await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill('Tỉnh Hà Tĩnh');
    await page.getByRole('option', { name: 'Tỉnh Hà Tĩnh', exact: true }).click();
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Bán hàng trên mạng' }).click();
    await page.getByRole('heading', { name: 'Các lần ghi' }).waitFor();
    await page.getByText('lượt người tham gia: 40').waitFor();
    await expectSoundAtBothWidths(visitor, 'register-entry');
  });

  it('a producer tells the year on a phone, in five fields', async () => {
    const { app } = journey;
    const producer = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select producer_id as id from plans.plan where state = 'approved' order by id limit 1`),
    );
    const user = await app.user('producer', { kind: 'organisation', id: producer.id, name: 'Trần Thị Chủ Thể' });
    const visitor = await journey.visit(user, PHONE);
    const { page } = visitor;
    await journey.open(visitor, '/ket-qua-nam/moi');
    await write(page, {
      '1. Doanh thu cả năm': '850000000',
      '2. Lãi (hoặc lỗ)': '20000000',
      '3. Số lao động trực tiếp': '14',
    });
    await page.getByLabel('Năm đó lỗ').check();
    const kept = async (): Promise<unknown> =>
      (await app.get('/api/journeys/unsent/new-result', { as: user })).body.content;
    while (!String(await kept()).includes('"isLoss":true')) await page.waitForTimeout(100);
    await page.close();
    const again = await journey.visit(user, PHONE);
    await journey.open(again, '/ket-qua-nam');
    await again.page.getByRole('link', { name: 'Khai tiếp kết quả đang dở' }).first().click();
    await again.page.getByText(/Bạn đang viết dở phiếu này/).waitFor();
    expect(await again.page.getByLabel('1. Doanh thu cả năm').inputValue()).toBe('850.000.000');
    await again.page.getByLabel('Năm đó lỗ').and(again.page.locator(':checked')).waitFor();
    await expectSound(again, 'yearly-result-form-phone');
    await again.page.getByRole('button', { name: 'Gửi kết quả' }).click();
    await again.page.waitForURL(/ket-qua-nam\/[0-9a-f-]{36}$/);
    await again.page.getByText('20.000.000 đồng').waitFor();
    expect(await kept()).toBeNull();
    await expectSound(again, 'yearly-result-phone');
    const desk = await journey.visit(office, DESK);
    await journey.open(desk, '/ket-qua-nam?nam=2022');
    await desk.page.getByRole('table').waitFor();
    await expectSound(desk, 'yearly-results-desk');
  });
});
