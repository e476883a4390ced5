import type { TestUser } from '../support/app';
import { Journey, PHONE, type Visitor } from '../support/browser';
import { certified } from '../support/certified';
import { confirm, choose, expectSound, expectSoundAtBothWidths, find, follow, write } from '../support/page-steps';

describe('support of a product, its marks, and what its producer becomes', () => {
  let journey: Journey;
  let office: TestUser;
  let leader: TestUser;
  let producer: TestUser;
  let productId: string;
  let producerId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    const { app } = journey;
    office = await app.user('provincial-office', { name: 'Nguyễn Thị Văn Phòng' });
    leader = await app.user('approving-leader', { name: 'Trần Văn Lãnh Đạo' });
    const results = [{ name: 'Cu đơ Phong Nga', sum: 240, count: 3, star: 4 }];
    const law = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };
    const { certificates, round } = await certified(app, { office, leader }, results, { law });
    productId = certificates[0]?.productId ?? '';
    producerId = certificates[0]?.producerId ?? '';
    producer = round.producers[0]?.user ?? office;
  });
  afterAll(() => journey?.close());

  const seen = async (user: TestUser, path: string, name: string): Promise<void> => {
    const visitor = await journey.visit(user);
    await journey.open(visitor, path);
    await visitor.page.waitForLoadState('networkidle');
    await expectSoundAtBothWidths(visitor, name);
  };

  const resolution = async ({ page }: Visitor): Promise<void> => {
    await write(page, {
      ...{ Số: '51/2021/NQ-HĐND', 'Ngày ban hành': '16/12/2021', 'Hiệu lực từ ngày': '01/01/2022' },
      'Trích yếu': 'Chính sách khuyến khích phát triển nông nghiệp, nông thôn',
      ...{ 'Nội dung': 'Thưởng sản phẩm đạt 4 sao', 'Số tiền': '50000000' },
    });
    await page.getByRole('checkbox', { name: '4 sao' }).check();
    await page.getByRole('button', { name: 'Lưu nghị quyết' }).click();
    await page.getByRole('heading', { name: 'Nghị quyết 51/2021/NQ-HĐND' }).waitFor();
  };

  it('a resolution is kept, support proposed, decided by another person, paid in two pieces', async () => {
    const desk = await journey.visit(office);
    await journey.open(desk, '/ho-tro');
    await expectSound(desk, 'support-empty');
    await journey.open(desk, '/ho-tro/nghi-quyet/moi');
    await expectSound(desk, 'resolution-form');
    await resolution(desk);
    await expectSound(desk, 'resolution');
    await journey.open(desk, '/ho-tro/tong-hop');
    await desk.page.getByRole('button', { name: 'Thêm dự toán' }).click();
    const dialog = desk.page.getByRole('dialog');
    await write(dialog, {
      ...{ 'Số tiền': '1000000000', 'Số văn bản giao dự toán': '12/QĐ-UBND', 'Ngày văn bản': '05/01/2026' },
    });
    await confirm(desk.page, 'Lưu');

    await journey.open(desk, '/ho-tro/khoan/moi');
    await choose(desk.page, 'Nghị quyết', /51\/2021/);
    await choose(desk.page, 'Nội dung hỗ trợ', 'Thưởng sản phẩm đạt 4 sao');
    await find(desk.page, 'Sản phẩm', 'Cu đơ');
    await write(desk.page, { 'Số tiền đề nghị': '60000000' });
    await desk.page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await desk.page.getByText('Số tiền 60.000.000 đ vượt mức tối đa 50.000.000 đ.').first().waitFor();
    await expectSound(desk, 'grant-above-ceiling');
    await write(desk.page, { 'Số tiền đề nghị': '50000000' });
    await desk.page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await desk.page.waitForURL(/ho-tro\/khoan\/[0-9a-f-]{36}$/);
    const address = new URL(desk.page.url()).pathname;

    const chief = await journey.visit(leader, PHONE);
    await journey.open(chief, '/');
    await follow(chief.page, /Đề nghị hỗ trợ · Cu đơ/, /ho-tro\/khoan/);
    await chief.page.getByRole('button', { name: 'Quyết định hỗ trợ…' }).click();
    await write(chief.page.getByRole('dialog'), { 'Số quyết định': '812/QĐ-UBND', 'Ngày quyết định': '24/08/2026' });
    await confirm(chief.page, 'Ghi quyết định');
    await chief.page.getByText('Đã quyết định').first().waitFor();

    await journey.open(desk, address);
    for (const [voucher, amount] of [
      ['PC-01', '20000000'],
      ['PC-02', '30000000'],
    ]) {
      await desk.page.getByRole('button', { name: 'Ghi giải ngân…' }).click();
      await write(desk.page.getByRole('dialog'), {
        ...{ 'Số chứng từ': voucher ?? '', 'Ngày chi': '24/08/2026', 'Số tiền chi lần này': amount ?? '' },
      });
      await confirm(desk.page, 'Ghi lần chi');
      await desk.page.getByRole('row', { name: new RegExp(voucher ?? '') }).waitFor();
    }
    await seen(producer, address, 'grant');
    await seen(office, '/ho-tro', 'support');
    await seen(office, '/ho-tro/tong-hop?theo=resolution', 'support-figures');
  });

  it('a mark is kept on the product, stands out when it ends soon, and a wrong article number is refused', async () => {
    const visitor = await journey.visit(producer, PHONE);
    await journey.open(visitor, `/chu-the/san-pham/${productId}`);
    const { page } = visitor;
    const add = async (facts: Record<string, string>, kind: string) => {
      await page.getByRole('button', { name: 'Thêm', exact: true }).click();
      await choose(page, 'Loại', kind);
      await write(page.getByRole('dialog'), facts);
    };
    const facts = { 'Chủ sở hữu': 'Hợp tác xã số 1', 'Nơi cấp': 'Cục Sở hữu trí tuệ', 'Ngày cấp': '10/10/2016' };
    const ends = 'Có giá trị đến hết ngày (không bắt buộc)';
    await add({ ...facts, Tên: 'Cu đơ Phong Nga', 'Số hoặc mã': '4-2016-1', [ends]: '10/10/2026' }, 'Nhãn hiệu');
    await confirm(page, 'Lưu');
    await page.getByText('Sắp hết hạn').first().waitFor();
    await add({ ...facts, Tên: 'Hộp 10 cái', 'Số hoặc mã': '8936000000012' }, 'Mã vạch GTIN');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Mã GTIN cần 8, 12, 13 hoặc 14 số và đúng số kiểm tra.').first().waitFor();
    await write(page.getByRole('dialog'), { 'Số hoặc mã': '8936000000011' });
    await confirm(page, 'Lưu');
    await page.getByText('8936000000011').waitFor();
    await page.getByRole('button', { name: 'Thêm tệp' }).first().click();
    const pdf = { name: 'nhan-hieu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
    await page.locator('input[type=file]').setInputFiles(pdf);
    await page.getByRole('dialog').getByText('Đã tải').first().waitFor();
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('link', { name: /^Bản chụp/ }).waitFor();
    await seen(producer, `/chu-the/san-pham/${productId}`, 'product');
    await seen(office, '/nhan-hieu?trang-thai=expiring', 'marks');
  });

  it('the producer changes its kind, has a consultant, and gives personal facts that are read for a purpose', async () => {
    const desk = await journey.visit(office);
    const { page } = desk;
    await journey.open(desk, `/chu-the/${producerId}`);
    await page.getByRole('button', { name: 'Chuyển đổi loại hình' }).click();
    await choose(page, 'Loại chủ thể mới', 'Doanh nghiệp');
    await write(page.getByRole('dialog'), {
      ...{ 'Tên mới': 'Công ty TNHH Cu đơ Phong Nga', 'Số giấy đăng ký hoặc quyết định': '3002123456' },
      'Ngày của giấy': '20/08/2026',
    });
    await confirm(page, 'Ghi thay đổi');
    await page.getByRole('heading', { name: 'Công ty TNHH Cu đơ Phong Nga' }).first().waitFor();
    await journey.open(desk, '/tu-van');
    await page.getByRole('button', { name: 'Thêm đơn vị tư vấn' }).click();
    await write(page.getByRole('dialog'), {
      'Tên đơn vị hoặc người tư vấn': 'Công ty Tư vấn Sao Mai',
      'Mã số thuế (không bắt buộc)': '3009876543',
      'Địa chỉ': 'Thành phố Hà Tĩnh',
    });
    await confirm(page, 'Lưu');
    await follow(page, 'Công ty Tư vấn Sao Mai', /tu-van\//);
    const unit = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Thêm chủ thể' }).click();
    await find(page, 'Chủ thể', 'Công ty TNHH Cu đơ');
    await write(page.getByRole('dialog'), { 'Từ ngày': '01/02/2026' });
    await confirm(page, 'Thêm');
    await page.getByText('Đang tư vấn').first().waitFor();

    await journey.open(desk, `/chu-the/${producerId}`);
    await page.getByRole('button', { name: 'Xem…' }).click();
    await write(page.getByRole('dialog'), { 'Xem để làm gì': 'Báo cáo năm 2026' });
    await confirm(page, 'Xem');
    await page.getByRole('button', { name: 'Sửa hoặc xoá' }).click();
    await choose(page, 'Người dân tộc thiểu số (không bắt buộc)', 'Có');
    await confirm(page, 'Lưu');
    await expectSound(desk, 'personal-facts');
    await seen(office, unit, 'consulting-unit');
    await seen(producer, `/chu-the/${producerId}`, 'producer');
    await seen(office, '/chu-the?tim=hop%20tac%20xa%20so%201', 'producers-former-name');
  });

  it('a model product is registered and shown on its product', async () => {
    const desk = await journey.visit(office);
    const { page } = desk;
    await journey.open(desk, '/mo-hinh/moi');
    await write(page, {
      ...{ 'Tên mô hình': 'Cu đơ truyền thống gắn du lịch', 'Cơ quan chủ trì': 'Bộ Nông nghiệp và Môi trường' },
      ...{ 'Số quyết định': '01/QĐ-BNNMT', 'Ngày quyết định': '03/03/2026' },
    });
    await find(page, 'Chủ thể', 'Công ty TNHH Cu đơ');
    await page.getByRole('checkbox', { name: 'Cu đơ Phong Nga' }).check();
    await expectSound(desk, 'model-form');
    await page.getByRole('button', { name: 'Lưu mô hình' }).click();
    await page.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/);
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
    await write(page.getByRole('dialog'), { Ngày: '20/08/2026', 'Đã làm được gì': 'Đã lắp dây chuyền đóng gói.' });
    await confirm(page, 'Lưu');
    await page.getByText('Đã lắp dây chuyền đóng gói.').waitFor();
    await seen(office, new URL(page.url()).pathname, 'model');
    await seen(producer, '/mo-hinh', 'models');
    await journey.open(desk, `/chu-the/san-pham/${productId}`);
    await page.getByText('Cu đơ truyền thống gắn du lịch').waitFor();
  });
});
