import type { TestUser } from '../support/app';
import { Journey, PHONE } from '../support/browser';
import { certified } from '../support/certified';
import { choose, confirm, expectSound, expectSoundAtBothWidths, find, step, write } from '../support/page-steps';

describe('withdrawing a certificate, and the settings of the office', () => {
  let journey: Journey;
  let people: { office: TestUser; leader: TestUser };
  let token: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    const { app } = journey;
    people = {
      office: await app.user('provincial-office', { name: 'Nguyễn Thị Văn Phòng' }),
      leader: await app.user('approving-leader', { name: 'Trần Văn Lãnh Đạo' }),
    };
    const results = ['Cu đơ Hà Tĩnh', 'Bưởi Phúc Trạch'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    const law = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };
    const { certificates } = await certified(app, people, results, { law });
    token = certificates[0]?.token ?? '';
  });
  afterAll(() => journey?.close());

  it('is drafted, handed in, approved by another person and published; the public page says so', async () => {
    const office = await journey.visit(people.office);
    const { page } = office;
    await journey.open(office, '/quyet-dinh-hieu-luc');
    await expectSound(office, 'withdrawals-empty');
    await journey.open(office, '/quyet-dinh-hieu-luc/lap');
    await page.getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
    await page.getByText('Hãy chọn ít nhất một giấy chứng nhận.').waitFor();
    await find(page, 'Thêm giấy chứng nhận', 'Cu đơ');
    await choose(page, 'Căn cứ', 'Sử dụng sai nhãn hiệu, biểu trưng OCOP');
    await write(page, { 'Nội dung cụ thể': 'Bao bì in 5 sao; biên bản số 02/BB-KT ngày 20/8/2026.' });
    await expectSound(office, 'withdrawal-draft-form');
    await page.getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
    await page.waitForURL(/quyet-dinh-hieu-luc\/[0-9a-f]/);
    const address = new URL(page.url()).pathname;
    await page.getByRole('heading', { name: 'Thu hồi: dự thảo quyết định' }).waitFor();
    await step(page, 'Trình phê duyệt');
    await page.getByText('Chờ phê duyệt').first().waitFor();

    const leader = await journey.visit(people.leader, PHONE);
    await journey.open(leader, address);
    await expectSound(leader, 'withdrawal-phone');
    await leader.page.getByRole('button', { name: 'Phê duyệt…' }).click();
    await write(leader.page.getByRole('dialog'), { 'Số quyết định': '301/QĐ-UBND', 'Ngày quyết định': '24/08/2026' });
    await confirm(leader.page, 'Phê duyệt');

    await page.reload();
    await step(page, 'Công bố');
    await page.getByText('Đã công bố').first().waitFor();
    await expectSound(office, 'withdrawal-published');
    const shopper = await journey.visit(undefined, PHONE);
    await shopper.page.goto(`${journey.app.url}/v/${token}`);
    await shopper.page.getByText('Đã bị thu hồi').first().waitFor();
  });

  it('one search over everything leads to the product', async () => {
    const office = await journey.visit(people.office, PHONE);
    await journey.open(office, '/');
    await office.page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await office.page.getByRole('textbox', { name: 'Tìm trong mọi mục' }).fill('buoi phuc trach');
    await office.page.getByRole('link', { name: 'Bưởi Phúc Trạch' }).first().waitFor();
    await expectSound(office, 'search-phone');
    await office.page.getByRole('link', { name: 'Bưởi Phúc Trạch' }).first().click();
    await office.page
      .getByRole('heading', { name: /Bưởi Phúc Trạch/ })
      .first()
      .waitFor();
    expect(office.complaints).toEqual([]);
  });

  it('settings name their basis and are confirmed or changed', async () => {
    const office = await journey.visit(people.office);
    await journey.open(office, '/thiet-lap');
    await expectSoundAtBothWidths(office, 'settings');
    const { page } = office;
    await page.getByRole('button', { name: 'Sửa: Cách tính ngày cuối cùng có hiệu lực' }).click();
    await expectSoundAtBothWidths(office, 'setting-dialog');
    await confirm(page, 'Xác nhận giá trị này');
    await page.getByText('Văn phòng đã xác nhận').first().waitFor();
  });
});
