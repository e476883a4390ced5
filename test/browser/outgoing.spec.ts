import type { TestUser } from '../support/app';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot } from '../support/browser';

describe('what goes out, in the browser', () => {
  let journey: Journey;
  let office: TestUser;

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    office = await journey.app.user('provincial-office', { name: 'Lê Thị Văn Phòng' });
  }, 120_000);
  afterAll(() => journey.close());

  it('another system is added with its secret shown once, tables, archives and the own calendar are at hand', async () => {
    const visitor = await journey.visit(office, DESK);
    const { page } = visitor;
    await journey.open(visitor, '/ket-noi');
    await page.getByRole('button', { name: 'Thêm hệ thống' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên hệ thống').fill('Cổng dữ liệu tỉnh');
    await dialog.getByLabel('Địa chỉ nhận tin').fill('https://127.0.0.1/ocop');
    await dialog.getByLabel('Giấy chứng nhận được cấp').check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Địa chỉ này nằm trong mạng nội bộ').waitFor();
    await shoot(page, 'webhook-refused-1280');
    await dialog.getByLabel('Địa chỉ nhận tin').fill('https://khong-co.example/ocop');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    const secret = page.getByRole('dialog', { name: 'Khóa bí mật của kết nối' });
    expect(await secret.getByLabel('Khóa bí mật').inputValue()).toMatch(/^whsec_/);
    await secret.getByRole('button', { name: 'Tôi đã lưu lại' }).click();
    await page.getByText('Cổng dữ liệu tỉnh').click();
    await page.getByText('Chưa gửi tin nào').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'webhook-1280');
    await page.setViewportSize(PHONE);
    expect(await isTooWide(page)).toBe(false);
    await shoot(page, 'webhook-390');
    for (const [path, words, name] of [
      ['/bieu-gui-bo', 'Biểu 05. Điểm giới thiệu và bán sản phẩm OCOP', 'ministry'],
      ['/luu-tru-dot', 'Chưa có tệp lưu trữ', 'archives'],
      ['/lich-cua-toi', 'Hiện chưa có địa chỉ nào.', 'calendar'],
    ] as const) {
      await journey.open(visitor, path);
      await page.getByText(words).waitFor();
      expect(await isTooWide(page)).toBe(false);
      await shoot(page, `${name}-390`);
    }
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    expect(await page.getByRole('dialog').getByLabel('Địa chỉ lịch').inputValue()).toMatch(/\.ics$/);
    await page.setViewportSize(DESK);
    await journey.open(visitor, '/bieu-gui-bo');
    await page
      .getByText(/^0 dòng\./)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'ministry-1280');
  });
});
