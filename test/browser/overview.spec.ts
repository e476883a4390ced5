import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';
import { certified } from '../support/certified';
import type { TestUser } from '../support/app';
import { closedRound } from '../support/results';
import { pointBody } from '../support/sales-world';
import { unitOf } from '../support/flow';

const SMALL = { width: 360, height: 640 };
const LAW = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };
const PICTURES = [
  'Sao theo đơn vị khi được công nhận',
  'Từ ý tưởng đến sao',
  'Vốn theo nguồn và năm',
  'Lịch hết hạn giấy chứng nhận',
  'Tiến độ các đợt đánh giá',
  'Điểm giới thiệu và bán sản phẩm',
];

describe('overview and home in pictures', () => {
  let journey: Journey;
  let office: TestUser;
  let trade: TestUser;
  let producer: TestUser;
  let secretary: TestUser;

  beforeAll(async () => {
    journey = await Journey.start('2026-08-24T02:00:00Z');
    const { app } = journey;
    office = await app.user('provincial-office', { name: 'Lê Thị Văn Thư' });
    trade = await app.user('trade-department');
    const leader = await app.user('approving-leader');
    const results = [4, 3, 3, 4, 3].map((star, index) => ({
      name: `Mật ong số ${index + 1}`,
      sum: star === 4 ? 240 : 180,
      count: 3,
      star,
    }));
    const { round } = await certified(app, { office, leader }, results, { law: LAW });
    producer = round.producers[0]?.user ?? office;
    const waiting = await closedRound(app, office, [{ name: 'Cam Khe Mây', sum: 243, count: 3, star: 4 }], 1, {
      ...LAW,
      number: 2,
    });
    secretary = await app.user('council-secretary', { kind: 'council', id: waiting.councilId, name: 'Hội đồng' });
    const unitId = await unitOf(app, 'Xã Hương Sơn', 'commune', '2026-08-01');
    await app.post('/api/sales-points', { as: trade, body: pointBody(unitId) });
  }, 90_000);
  afterAll(() => journey?.close());

  const looksRight = async (visitor: Visitor, name: string): Promise<void> => {
    await visitor.page.waitForLoadState('networkidle');
    expect([name, await seriousFindings(visitor.page)]).toEqual([name, []]);
    expect([name, await isTooWide(visitor.page)]).toEqual([name, false]);
    expect([name, visitor.complaints]).toEqual([name, []]);
    await shoot(visitor.page, name);
  };

  it('the office sees every picture, its table, its files, and sends the address on', async () => {
    const visitor = await journey.visit(office);
    const { page } = visitor;
    await journey.open(visitor, '/tong-quan');
    for (const title of PICTURES) await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page
      .getByText('Đến ngày 24/08/2026: 5 giấy chứng nhận còn hiệu lực ở 1 đơn vị: 3 sản phẩm 3 sao, 2 sản phẩm 4 sao.')
      .waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await looksRight(visitor, 'overview-desk');
    const stars = page.getByRole('region', { name: PICTURES[0] ?? '', exact: true });
    await stars.getByRole('button', { name: 'Xem bảng' }).click();
    expect(await stars.getByRole('row').last().innerText()).toMatch(/Tổng số\s+3\s+2\s+0\s+5/);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      stars.getByRole('button', { name: /^Tải hình PNG/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${PICTURES[0] ?? ''}.png`);
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      stars.getByRole('link', { name: /CSV/ }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe('Sao theo đơn vị.csv');
    await page.getByRole('combobox', { name: 'Đơn vị trên bản đồ' }).click();
    await page.getByRole('option', { name: 'Hiện nay' }).click();
    await page.getByRole('heading', { name: 'Sao theo đơn vị hiện nay' }).waitFor();
    await page.getByText('mỗi vòng gộp các xã, phường quanh trung tâm đó').waitFor();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toContain('theo=hien-nay');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').count()).toBe(await page.locator('.hinh:has(svg)').count());
    expect(await page.locator('header').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(PHONE);
    await looksRight(visitor, 'overview-phone');
  });

  it('each role finds its own numbers and pictures at home, and no points', async () => {
    const homes: readonly (readonly [string, TestUser, string])[] = [
      ['council', secretary, 'Tiến độ các đợt đánh giá'],
      ['trade', trade, 'Điểm giới thiệu và bán sản phẩm'],
      ['producer', producer, 'Lịch hết hạn giấy chứng nhận'],
    ];
    for (const [name, user, title] of homes) {
      const visitor = await journey.visit(user, PHONE);
      await journey.open(visitor, '/');
      await visitor.page.getByRole('heading', { name: title }).waitFor();
      await visitor.page.getByRole('list', { name: 'Số liệu của tôi' }).waitFor();
      expect(await visitor.page.locator('main').innerText()).not.toMatch(/81[,.]00|243|Vốn theo/);
      await looksRight(visitor, `home-${name}`);
      await visitor.page.setViewportSize(DESK);
      await looksRight(visitor, `home-${name}-desk`);
    }
  });

  it('work by last day: the address keeps the choice, the words say the working days left', async () => {
    const visitor = await journey.visit(trade);
    const { page } = visitor;
    await journey.open(visitor, '/');
    await page.getByRole('link', { name: 'Việc theo hạn' }).click();
    await page.getByLabel('Tìm sản phẩm, chủ thể, nội dung').fill('cho khao sat');
    await page.getByRole('combobox', { name: 'Thời hạn' }).click();
    await page.getByRole('option', { name: 'Sau (1)' }).click();
    const row = page.getByRole('table').getByRole('row', { name: /^Chờ khảo sát/ });
    expect(await row.innerText()).toMatch(/Còn 5 ngày làm việc\s+hết ngày 31\/08\/2026/);
    await page.waitForURL((url) => url.search.includes('tim=cho') && url.search.includes('han=later'));
    await looksRight(visitor, 'work-desk');
    await page.reload();
    await page.setViewportSize(PHONE);
    await page
      .getByRole('listitem')
      .getByRole('link', { name: /^Chờ khảo sát/ })
      .waitFor();
    await looksRight(visitor, 'work-phone');
    await page.getByRole('combobox', { name: 'Thời hạn' }).click();
    await page.getByRole('option', { name: 'Quá hạn (0)' }).click();
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }).click();
    await page.getByRole('link', { name: /^Chờ khảo sát/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('a promotion names its products by name without accents, never by id', async () => {
    const visitor = await journey.visit(office, PHONE);
    const { page } = visitor;
    await journey.open(visitor, '/so-theo-doi?so=promotion');
    await page.getByRole('button', { name: /^Ghi/ }).first().click();
    const picker = page.getByRole('combobox', { name: 'Sản phẩm tham gia' });
    await picker.fill('mat ong so 2');
    await page.getByRole('option', { name: /Mật ong số 2/ }).click();
    await page.getByRole('button', { name: 'Mật ong số 2' }).waitFor();
    await looksRight(visitor, 'promotion-products');
  });

  it('anybody reads the public figures on a small phone without script', async () => {
    const plain = await journey.visit(undefined, SMALL, { javaScriptEnabled: false });
    await plain.page.goto(`${journey.app.url}/so-lieu-cong-khai`);
    await plain.page.getByRole('heading', { name: 'Sao theo đơn vị' }).waitFor();
    await shoot(plain.page, 'public-figures-small');
    const visitor = await journey.visit(undefined, SMALL);
    await journey.open(visitor, '/so-lieu-cong-khai');
    await looksRight(visitor, 'public-figures');
  });
});
