import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestUser } from '../support/app';
import { TestBackground } from '../support/background';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot } from '../support/browser';
import { ImportWay, ON_PAPER as RESULT, SCAN, workbook } from '../support/import-way';

const GOOD = {
  'Loại hình': 'HTX',
  'Tên chủ thể': 'HTX Bưởi Phúc Trạch',
  'Mã số thuế': '3001234567',
  'Xã, phường': 'Xã Phúc Trạch',
  Huyện: 'Hương Khê',
  'Người đại diện': 'Nguyễn Thị Hoa',
};

const ON_PAPER = { ...RESULT, 'Hạng sao': '3', 'Lý do hạng thấp hơn khung điểm': 'Chưa đạt điều kiện về bao bì' };

describe('import in the browser', () => {
  let journey: Journey;
  let background: TestBackground;
  let office: TestUser;
  const folder = mkdtempSync(join(tmpdir(), 'ocop-import-'));
  const fileOf = async (name: string, rows: Parameters<typeof workbook>[0]): Promise<string> => {
    writeFileSync(join(folder, name), await workbook(rows));
    return join(folder, name);
  };

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    background = await TestBackground.start(journey.app);
    office = await journey.app.user('provincial-office', { name: 'Lê Thị Văn Phòng' });
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await journey.close();
  });

  it('a file with a fault shows it; a good one is previewed, committed and undone', async () => {
    const visitor = await journey.visit(office, DESK);
    const { page } = visitor;
    await journey.open(visitor, '/nhap-du-lieu');
    await page.getByText('Tệp mẫu Excel kèm hướng dẫn').waitFor();
    await shoot(page, 'import-list-1280');
    expect(await seriousFindings(page)).toEqual([]);
    const bad = [GOOD, { ...GOOD, 'Tên chủ thể': 'HTX Cam', 'Loại hình': 'Tập đoàn', 'Xã, phường': 'Xã Không Có' }];
    await page.setInputFiles('input[type=file]', await fileOf('chu-the-loi.xlsx', bad));
    await page.getByText('Chờ đến lượt: 0%').waitFor();
    await background.drain();
    await page.getByText('1 trong 2 dòng có lỗi').waitFor();
    await page.getByText('Ghi một trong: Hộ, THT, HTX, Doanh nghiệp.').waitFor();
    await shoot(page, 'import-faulty-1280');
    expect(await seriousFindings(page)).toEqual([]);
    await journey.open(visitor, '/nhap-du-lieu');
    await page.setInputFiles('input[type=file]', await fileOf('chu-the.xlsx', [GOOD]));
    await page.getByText('Chờ đến lượt: 0%').waitFor();
    await background.drain();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText('Đang nhập vào hệ thống: 0%').waitFor();
    await background.drain();
    await page.getByText('Đã nhập 1 bản ghi.').waitFor();
    await shoot(page, 'import-committed-1280');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã nhập rồi hoàn tác').waitFor();
    expect(visitor.complaints).toEqual([]);
  }, 180_000);

  it("councils' results wait for their scanned minutes, and stand on the product's page", async () => {
    const way = new ImportWay(journey.app, background, office);
    await way.commit('producers', await workbook([GOOD]), 'truoc.xlsx');
    const product = { 'Mã số thuế': '3001234567', 'Tên sản phẩm': 'Bưởi Phúc Trạch' };
    await way.commit('products', await workbook([{ ...product, 'Bộ sản phẩm': 1 }]));
    const visitor = await journey.visit(office, DESK);
    const { page } = visitor;
    await journey.open(visitor, '/nhap-du-lieu');
    await page.getByText('Kết quả của hội đồng trên giấy', { exact: true }).click();
    await page.setInputFiles('input[type=file]', await fileOf('hoi-dong.xlsx', [{ ...product, ...ON_PAPER }]));
    await page.getByText('Chờ đến lượt: 0%').waitFor();
    await background.drain();
    await page.getByText('Hãy đính kèm bản quét trước.').waitFor();
    await page.getByText('1 dòng cần xem lại').waitFor();
    await shoot(page, 'import-council-1280');
    expect(await seriousFindings(page)).toEqual([]);
    writeFileSync(join(folder, 'bien-ban.pdf'), SCAN);
    await page.setInputFiles('input[type=file]', join(folder, 'bien-ban.pdf'));
    await page.getByText('Đã đính kèm: bien-ban.pdf').waitFor();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText('Đang nhập vào hệ thống: 0%').waitFor();
    await background.drain();
    await page.getByText('Đã nhập 1 bản ghi.').waitFor();
    const { items } = (await journey.app.get('/api/products', { as: office })).body;
    await journey.open(visitor, `/chu-the/san-pham/${items[0].id as string}`);
    await page.getByRole('heading', { name: 'Kết quả của hội đồng trên giấy' }).waitFor();
    await shoot(page, 'import-product-1280');
    expect(await seriousFindings(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  }, 180_000);

  it('on a phone nothing scrolls sideways', async () => {
    const visitor = await journey.visit(office, PHONE);
    const { page } = visitor;
    await journey.open(visitor, '/nhap-du-lieu');
    await page.getByText('chu-the-loi.xlsx').waitFor();
    expect(await isTooWide(page)).toBe(false);
    await shoot(page, 'import-list-390');
    await page.getByText('chu-the-loi.xlsx').click();
    await page.getByText('1 trong 2 dòng có lỗi').waitFor();
    expect(await isTooWide(page)).toBe(false);
    await shoot(page, 'import-faulty-390');
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);
});
