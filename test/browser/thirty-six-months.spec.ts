import { addDays, localDate } from '@app/kernel';
import type { TestUser } from '../support/app';
import { DESK, Journey, PHONE, type Visitor } from '../support/browser';
import { confirm, expectSound, expectSoundAtBothWidths, step, write } from '../support/page-steps';
import { LAW_26, ReassessWorld } from '../support/reassess';
import { unitOf } from '../support/flow';
import { openPoint } from '../support/sales-world';

jest.setTimeout(300_000); // a real browser on a busy machine

const END = localDate('2029-08-23');
const LAST_SECOND = '2029-08-23T16:59:59Z';
const MIDNIGHT = '2029-08-23T17:00:00Z'; // 00:00 of 24/8/2029 in Viet Nam
const LADDER = [210, 180, 150, 120, 90, 30, 7, 0];
/** The one whose clock never stops. */
const FREE = 13;
const left = (days: number): string => addDays(END, -days);
const shown = (day: string): string => day.split('-').reverse().join('/');

describe('scenario 14: 36 months on real pages', () => {
  let journey: Journey;
  let world: ReassessWorld;
  let office: Visitor;
  let anyone: Visitor;
  let trade: TestUser;
  let pointPath = '';

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    const { app } = journey;
    world = await ReassessWorld.make(app, 14, { law: LAW_26, producers: 2 });
    trade = await app.user('trade-department', { name: 'Chuyên viên Sở Công Thương' });
    office = await journey.visit(world.people.office, DESK);
    anyone = await journey.visit(undefined, PHONE);
  });
  afterAll(async () => {
    await world?.close();
    await journey?.close();
  });

  const productsOf = (indexes: readonly number[]): string[] => indexes.map((index) => world.at(index).productId);
  /** Opens a page in a new window; business time is set at the moment at which the page asks, as the clock runs on. */
  const lookAt = async (time: string, path: string, asks: RegExp, user?: TestUser): Promise<Visitor> => {
    const visitor = await journey.visit(user, user ? DESK : PHONE);
    await visitor.page.route(asks, async (route) => {
      await journey.app.database.setTime(time);
      await route.continue();
    });
    await journey.open(visitor, path);
    return visitor;
  };
  /** What the three places say about a product at this moment. */
  const saidAt = async (time: string, index: number): Promise<string[]> => {
    const { productName, token } = world.at(index);
    const code = await lookAt(time, `/v/${token}`, /\/v\//);
    const register = await lookAt(time, `/san-pham?q=${encodeURIComponent(productName)}`, /\/san-pham\?/);
    const shelf = await lookAt(time, pointPath, /\/api\/sales-points\/[0-9a-f-]{36}$/, trade);
    const line = shelf.page.getByRole('table', { name: 'Hàng hóa OCOP' }).getByRole('row', { name: productName });
    await line.waitFor();
    for (const [name, visitor] of Object.entries({ code, register, shelf }))
      await expectSound(visitor, `36-${name}-${index}-${time.slice(11, 19).replaceAll(':', '')}`);
    return [
      await code.page.locator('p.state').innerText(),
      await register.page.locator('li.card', { hasText: productName }).locator('.chip').innerText(),
      await line.getByRole('cell').nth(3).innerText(),
    ];
  };

  it('scenario 14: a hold on 12 products, made on the pages, lists them as held and the public page says so', async () => {
    const { page } = office;
    await world.day('2027-03-01');
    await journey.open(office, '/danh-gia-lai/tam-dung/moi');
    await write(page, {
      'Số văn bản': '1234/BNN-VPĐP',
      'Ngày văn bản': '20/02/2027',
      'Cơ quan ban hành': 'Bộ Nông nghiệp và Môi trường',
      'Lý do': 'Chờ hướng dẫn đánh giá lại',
      'Tạm dừng từ ngày': '01/03/2027',
    });
    await page.getByRole('checkbox', { name: 'Chọn tất cả 14' }).check();
    for (const index of [12, FREE]) await page.getByRole('checkbox', { name: world.at(index).productName }).uncheck();
    await page.getByText('Đã chọn 12.').waitFor();
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tạm dừng theo 1234/BNN-VPĐP' }).waitFor();
    await step(page, 'Bắt đầu tạm dừng');
    await page.getByText('Đang dừng đồng hồ').first().waitFor();
    await world.background.drain();
    await journey.open(office, '/danh-gia-lai?trang-thai=held');
    const table = page.getByRole('table', { name: 'Giấy chứng nhận theo ngày hết hạn' });
    await table.getByText('Đang dừng đồng hồ').first().waitFor();
    expect(await table.getByText('Đang dừng đồng hồ').count()).toBe(12);
    expect(await table.innerText()).not.toContain(world.at(FREE).productName);
    await expectSound(office, '36-held-list-desk');
    await journey.open(anyone, `/v/${world.at(0).token}`);
    await anyone.page.getByText('Còn hiệu lực, tạm dừng tính thời hạn').first().waitFor();
    await expectSound(anyone, '36-held-public-phone');
    await journey.open(anyone, `/v/${world.at(FREE).token}`);
    expect(await anyone.page.locator('main').innerText()).not.toContain('tạm dừng');
  });

  it('the pages around certificates are sound on a phone and on a desk', async () => {
    const visitor = await journey.visit(world.people.office);
    const look = async (address: string, name: string, wait: string): Promise<void> => {
      await journey.open(visitor, address);
      await visitor.page.getByText(wait).locator('visible=true').first().waitFor();
      await expectSoundAtBothWidths(visitor, `36-${name}`);
    };
    await look('/danh-gia-lai/tam-dung', 'holds', '1234/BNN-VPĐP');
    await visitor.page.getByRole('link', { name: '1234/BNN-VPĐP' }).click();
    await visitor.page.getByRole('button', { name: 'Kết thúc tạm dừng' }).waitFor();
    await expectSoundAtBothWidths(visitor, '36-hold');
    await look('/danh-gia-lai/tam-dung/moi', 'new-hold', 'Chọn tất cả 2');
    await look('/danh-gia-lai/radar', 'radar', 'Theo địa bàn');
    await look('/danh-gia-lai/lap-ho-so', 'open-many', 'Không có sản phẩm');
    await look('/danh-gia-lai/thu', 'letters', 'Thư');
    await look('/danh-gia-lai/het-han', 'lapsed', 'Không có sản phẩm nào');
    await look(`/danh-gia-lai/${world.at(0).cycleId}`, 'cycle-held', '1234/BNN-VPĐP');
    await look('/chung-nhan', 'certificates', 'Sản phẩm số 14');
    await look('/chu-the', 'producers', 'Hợp tác xã');
  });

  it('scenario 14: the hold ends on its page after ten days', async () => {
    const { page } = office;
    await world.day('2027-03-11');
    await journey.open(office, '/danh-gia-lai/tam-dung');
    await page.getByRole('link', { name: '1234/BNN-VPĐP' }).click();
    await page.getByRole('button', { name: 'Kết thúc tạm dừng' }).click();
    await write(page.getByRole('dialog'), { 'Ngày dừng cuối cùng': '10/03/2027' });
    await confirm(page, 'Kết thúc');
    await world.background.drain();
    await world.nightly();
    await journey.open(office, `/danh-gia-lai/${world.at(0).cycleId}`);
    await page.getByText('Ngày cuối sau khi cộng thời gian tạm dừng').waitFor();
    expect(await page.locator('main').innerText()).toContain(shown(left(-10)));
  });

  it('scenario 14: the page of the cycle shows each reminder once', async () => {
    for (const days of LADDER) {
      await world.day(left(days));
      await world.remind();
      expect(await world.remind()).toBe(0);
    }
    const { page } = office;
    await journey.open(office, `/danh-gia-lai/${world.at(FREE).cycleId}`);
    const table = page.getByRole('table', { name: 'Các lần nhắc' });
    await table.getByText('Trong ứng dụng').first().waitFor();
    for (const days of [180, 120, 90, 30]) {
      const row = table.getByRole('row').filter({ hasText: `Trước ${days} ngày` });
      expect(await row.count()).toBe(1);
      const text = await row.innerText();
      expect(text).toContain(shown(left(days)));
      // the producer and two officers, each once by each channel
      expect(text.match(/\(chủ thể\)/g)).toHaveLength(1);
      expect(text.match(/\(cán bộ\)/g)).toHaveLength(2);
      expect(text.match(/Trong ứng dụng: đã đến/g)).toHaveLength(3);
      expect(text.match(/Thư điện tử: đã đến/g)).toHaveLength(3);
    }
    await expectSound(office, '36-reminders-desk');
    const phone = await journey.visit(world.producerOf(FREE).user, PHONE);
    await journey.open(phone, `/danh-gia-lai/${world.at(FREE).cycleId}`);
    await phone.page.getByText('Trước 180 ngày').waitFor();
    await expectSound(phone, '36-reminders-phone');
  });

  it('scenario 14: in force to 23:59:59, expired at 00:00:00, on the public page, the register and the shelf', async () => {
    const { app } = journey;
    await world.day(left(1));
    const unitId = await unitOf(app, 'Xã Hương Sơn', 'commune', left(1));
    const { id } = await openPoint(app, { trade, unitId, certificates: [], ...world.people });
    pointPath = `/diem-ban/${id}`;
    const goods = { productIds: productsOf([0, FREE]), otherItems: 1 };
    const saved = await app.put(`/api/sales-points/${id}/goods`, { as: trade, body: goods });
    expect(saved.status).toBe(200);

    const last = 'Còn hiệu lực, sắp hết hạn';
    expect(await saidAt(LAST_SECOND, FREE)).toEqual([last, last, 'Sắp hết hạn']);
    expect(await saidAt(MIDNIGHT, FREE)).toEqual(['Đã hết hạn', 'Đã hết hạn', 'Đã hết hạn']);
    // those of the hold live on for its ten days
    expect(await saidAt(MIDNIGHT, 0)).toEqual([last, last, 'Sắp hết hạn']);
    await journey.open(office, `/danh-gia-lai/${world.at(FREE).cycleId}`);
    const facts = await office.page.locator('dl').first().innerText();
    expect(facts).toContain('Đã hết hạn');
    const phone = await journey.visit(world.people.office, PHONE);
    await journey.open(phone, '/danh-gia-lai/lap-ho-so?nhom=missed');
    await phone.page.getByRole('checkbox').first().waitFor();
    await expectSound(phone, '36-open-many-full-phone');
    await world.nightly();
    await journey.open(phone, '/danh-gia-lai/het-han');
    await phone.page.getByText(world.at(FREE).productName).waitFor();
    await expectSound(phone, '36-lapsed-full-phone');
  });
});
