import { PublicReports } from '../../libs/inspection/src/application/public-reports';
import { DESK, Journey, type Visitor } from '../support/browser';
import { inspectedProvince, type InspectedProvince } from '../support/inspection';
import {
  choose,
  confirm,
  expectSound,
  expectSoundAtBothWidths,
  find,
  follow,
  step,
  write,
} from '../support/page-steps';
import type { TestUser } from '../support/app';

jest.setTimeout(240_000); // a real browser on a busy machine

describe('plans, reports and withdrawals at the desk', () => {
  let journey: Journey;
  let at: InspectedProvince;

  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
    at = await inspectedProvince(journey.app, [
      { name: 'Kẹo cu đơ Phong Nga', sum: 240, count: 3, star: 4 },
      { name: 'Mật ong Hương Sơn', sum: 240, count: 3, star: 4 },
      { name: 'Nhung hươu Hương Sơn', sum: 180, count: 3, star: 3 },
    ]);
  });
  afterAll(() => journey.close());

  /** Looks at a page on a desk and on a phone. */
  const both = async (user: TestUser, path: string, name: string): Promise<Visitor> => {
    const desk = await journey.visit(user, DESK);
    await journey.open(desk, path);
    await desk.page.waitForLoadState('networkidle');
    await expectSoundAtBothWidths(desk, name);
    return desk;
  };

  it('a single inspection is opened outside a plan by the trade department', async () => {
    const trade = await both(at.trade, '/kiem-tra/moi', 'inspection-new');
    await trade.page.getByText('Chưa làm được: chưa chọn sản phẩm').waitFor();
    await find(trade.page, 'Sản phẩm', 'Nhung hươu');
    await choose(trade.page, 'Cách kiểm tra', 'Báo trước, ngoài kế hoạch');
    await write(trade.page, { 'Lý do': 'Chủ thể đề nghị xem lại quy trình' });
    await find(trade.page, 'Thêm người vào đoàn', 'Phan Văn Kiểm');
    await write(trade.page, { 'Đơn vị của Phan Văn Kiểm': 'Chi cục Quản lý chất lượng' });
    await expectSound(trade, 'inspection-new-filled-1280');
    await trade.page.getByRole('button', { name: 'Mở cuộc kiểm tra' }).click();
    await trade.page.waitForURL(/\/kiem-tra\/[0-9a-f-]{36}$/);
    await trade.page.getByText('Báo trước, ngoài kế hoạch').first().waitFor();
    await both(at.trade, '/kiem-tra', 'inspections');
  });

  it('a plan by lot is drafted, approved by another person, and its draw can be repeated', async () => {
    const office = await both(at.office, '/kiem-tra-ke-hoach/moi', 'plan-new');
    await write(office.page, { 'Tên kế hoạch': 'Kiểm tra đột xuất quý III', 'Số sản phẩm': '2' });
    await office.page.getByRole('combobox', { name: 'Cách chọn sản phẩm' }).click();
    await office.page.getByRole('option', { name: 'Đột xuất, bốc thăm' }).click();
    await find(office.page, 'Thêm người vào đoàn', 'Phan Văn Kiểm');
    await write(office.page, { 'Đơn vị của Phan Văn Kiểm': 'Chi cục Quản lý chất lượng' });
    await office.page.getByRole('button', { name: 'Bốc thăm và lập' }).click();
    await office.page.waitForURL(/\/kiem-tra-ke-hoach\/[0-9a-f-]{36}$/);
    await office.page.getByText('Hệ thống vừa bốc lại và được đúng các sản phẩm này.').waitFor();
    const path = new URL(office.page.url()).pathname;
    const leader = await both(at.leader, path, 'plan');
    await step(leader.page, 'Phê duyệt');
    await leader.page.getByText('Đã phê duyệt').first().waitFor();
    await both(at.trade, '/kiem-tra-ke-hoach', 'plans');
  });

  it('a shopper reports without a script on a small phone; the trade department opens an inspection', async () => {
    const token = at.certificates[0]?.token ?? '';
    const shopper = await journey.visit(undefined, { width: 360, height: 720 });
    await journey.open(shopper, `/bao-cao/${token}`);
    await expectSound(shopper, 'report-form-360');
    const stamp = journey.app.app.get(PublicReports).stamp(Date.now() - 10_000);
    await shopper.page.locator('input[name=ts]').evaluate((field, value) => field.setAttribute('value', value), stamp);
    await write(shopper.page, { 'Bạn thấy gì?': 'Bao bì in 5 sao', 'Ở đâu? (không bắt buộc)': 'Chợ Hà Tĩnh' });
    await shopper.page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await shopper.page.getByText(/PA-[0-9A-Z]{10}/).waitFor();
    await expectSound(shopper, 'report-received-360');
    const desk = await both(at.trade, '/phan-anh', 'reports');
    await desk.page.getByRole('link', { name: 'Kẹo cu đơ Phong Nga' }).click();
    await desk.page.getByText('Chợ Hà Tĩnh').waitFor();
    await expectSound(desk, 'report-1280');
  });

  it('the office reads a checklist and publishes a new version of it', async () => {
    const office = await both(at.office, '/kiem-tra/bang-kiem', 'checklists');
    await follow(office.page, 'Phần chung cho mọi sản phẩm', /bang-kiem\/chung$/);
    await both(at.office, '/kiem-tra/bang-kiem/chung', 'checklist');
    await follow(office.page, 'Soạn phiên bản mới', /chung\/moi$/);
    await office.page.getByRole('button', { name: 'Bỏ câu 10' }).click();
    await write(office.page, { 'Nội dung câu 9': 'Giấy đăng ký kinh doanh còn hạn' });
    await write(office.page, { 'Lý do sửa, theo văn bản nào': 'Rà soát tháng 9' });
    await office.page.getByRole('button', { name: 'Ban hành phiên bản 2' }).click();
    await office.page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
    await office.page.getByText('Phiên bản 2 · 9 câu hỏi').waitFor();
    await both(at.office, '/kiem-tra/bang-kiem/chung?phien-ban=1', 'checklist-old');
    await both(at.office, '/kiem-tra/bang-kiem/chung/moi', 'checklist-edit');
  });

  it('a withdrawal case shows its last day, waits for the producer, and goes to the decision', async () => {
    const office = await both(at.office, '/thu-hoi/moi', 'withdrawal-new');
    await find(office.page, 'Giấy chứng nhận', 'Mật ong');
    await office.page.getByRole('combobox', { name: 'Căn cứ của pháp luật' }).click();
    await office.page.getByRole('option', { name: /^Sử dụng sai/ }).click();
    await write(office.page, {
      'Sự việc': 'In 5 sao trên bao bì sản phẩm 4 sao.',
      'Cơ quan kết luận hoặc xã xác nhận': 'Đội Quản lý thị trường số 1',
      'Số văn bản': '12/KL-QLTT',
    });
    await office.page.getByRole('button', { name: 'Lập vụ thu hồi' }).click();
    await office.page.getByText('Còn 15 ngày').first().waitFor();
    await office.page.getByText(/chủ thể còn được giải trình đến hết ngày 06\/09\/2026/).waitFor();
    const path = new URL(office.page.url()).pathname;
    const producer = await both(at.producer, path, 'withdrawal');
    await producer.page.getByRole('button', { name: 'Giải trình', exact: true }).click();
    await producer.page.getByRole('dialog').getByRole('textbox').fill('Lô bao bì cũ đã thu hồi hết.');
    await confirm(producer.page, 'Gửi giải trình');
    await journey.open(office, path);
    await step(office.page, 'Đề nghị thu hồi');
    await office.page.getByRole('link', { name: 'Mở quyết định' }).waitFor();
    await expectSound(office, 'withdrawal-proposed-1280');
    await both(at.office, '/thu-hoi', 'withdrawals');
  });
});
