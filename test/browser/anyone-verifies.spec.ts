import { Buffer } from 'node:buffer';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';
import { signWithToken, token } from '../support/authority-token';
import { certified, publishedStatus, type Certified } from '../support/certified';
import type { TestUser } from '../support/app';

const SMALL = { width: 360, height: 640 };
const NAMES = ['Bưởi Phúc Trạch loại một', 'Cam Khe Mây', 'Mật ong rừng Hương Khê', 'Trà xanh'];

describe('scenario 13: anyone verifies', () => {
  let journey: Journey;
  let office: TestUser;
  let made: Certified[];

  beforeAll(async () => {
    journey = await Journey.start('2020-10-12T02:00:00Z');
    const { app } = journey;
    office = await app.user('provincial-office', { name: 'Lê Thị Văn Thư' });
    const leader = await app.user('approving-leader');
    const results = NAMES.map((name, index) => ({ name, sum: 255 - index, count: 3, star: 4 }));
    ({ certificates: made } = await certified(app, { office, leader }, results));
    await app.database.setTime('2021-03-01T02:00:00Z');
    const decide = (kind: string, name: string, ground: string, number: string) =>
      publishedStatus(
        app,
        { office, leader },
        { kind, items: [{ certificateId: of(name).id, ground, explanation: 'Biên bản kiểm tra số 5' }] },
        number,
      );
    await decide('suspension', 'Cam Khe Mây', 'inspection', '11/QĐ-UBND');
    await decide('withdrawal', 'Mật ong rừng Hương Khê', 'mark-misuse', '12/QĐ-UBND');
  });
  afterAll(() => journey?.close());

  const of = (name: string): Certified => {
    const found = made.find((each) => each.productName === name);
    if (!found) throw new Error(name);
    return found;
  };
  const looksRight = async (visitor: Visitor, name: string): Promise<void> => {
    await shoot(visitor.page, name);
    expect(await isTooWide(visitor.page)).toBe(false);
    expect(visitor.complaints).toEqual([]);
  };
  const file = async (id: string): Promise<Buffer> => {
    const answer = await fetch(`${journey.app.url}/api/certificates/${id}/file`, {
      headers: { cookie: office.cookie },
    });
    return Buffer.from(await answer.arrayBuffer());
  };

  it('scenario 13: the office takes in the signed file, adds a picture and finds the code for labels', async () => {
    const certificate = of('Bưởi Phúc Trạch loại một');
    const visitor = await journey.visit(office);
    await journey.open(visitor, '/chung-nhan');
    await looksRight(visitor, 'certificates-desk');
    await visitor.page.getByRole('link', { name: certificate.productName }).first().click();
    await visitor.page.getByRole('heading', { name: 'Chữ ký số của cơ quan' }).waitFor();
    const signed = await signWithToken(await file(certificate.id), await token(), {
      at: new Date('2020-10-12T03:00:00Z'),
    });
    const choose = (label: string, name: string, mimeType: string, buffer: Buffer) =>
      visitor.page.getByLabel(label).and(visitor.page.locator('input')).setInputFiles({ name, mimeType, buffer });
    const changed = Buffer.from(signed);
    changed[500] = (changed[500] ?? 0) ^ 1;
    await choose('Nhập tệp đã ký', 'sua.pdf', 'application/pdf', changed);
    await visitor.page.getByText('không phải tệp đã cấp').waitFor();
    await choose('Nhập tệp đã ký', 'ky.pdf', 'application/pdf', signed);
    await visitor.page.getByText('Đã nhập tệp có chữ ký số.').waitFor();
    const picture = await visitor.page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } });
    await choose('Thêm ảnh', 'anh.png', 'image/png', picture);
    await visitor.page.getByAltText(`Ảnh sản phẩm ${certificate.productName}`).waitFor();
    await looksRight(visitor, 'certificate-desk');
    expect(await seriousFindings(visitor.page)).toEqual([]);
    const phone = await journey.visit(office, PHONE);
    await journey.open(phone, `/chung-nhan/${certificate.id}`);
    await phone.page.getByAltText(`Ảnh sản phẩm ${certificate.productName}`).waitFor();
    await looksRight(phone, 'certificate-phone');
    const code = await fetch(`${journey.app.url}/api/certificates/${certificate.id}/qr.svg`, {
      headers: { cookie: office.cookie },
    });
    expect([code.status, code.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it.each([
    ['valid', 'Bưởi Phúc Trạch loại một', ['Còn hiệu lực', '4 sao OCOP', '11/10/2023', 'Đã ký số bởi']],
    ['suspended', 'Cam Khe Mây', ['Đang tạm dừng hiệu lực', '01/03/2021', '11/QĐ-UBND']],
    ['withdrawn', 'Mật ong rừng Hương Khê', ['Đã bị thu hồi', '01/03/2021', '12/QĐ-UBND']],
  ])('scenario 13: a small old phone without script shows what is %s', async (name, product, words) => {
    const visitor = await journey.visit(undefined, SMALL, { javaScriptEnabled: false });
    await visitor.page.goto(`${journey.app.url}/v/${of(product).token}`);
    const text = await visitor.page.locator('main').innerText();
    for (const word of words) expect(text).toContain(word);
    await looksRight(visitor, `verify-${name}-360`);
  });

  it('scenario 13: the answer stands in the first screen of an old phone, also large, in English, with a light picture', async () => {
    const visitor = await journey.visit(undefined, SMALL, { javaScriptEnabled: false });
    const { page } = visitor;
    let bytes = 0;
    let requests = 0;
    page.on('response', (answer) => {
      requests += 1;
      void answer.body().then((body) => (bytes += body.length));
    });
    const lowest = async (selectors: readonly string[]): Promise<number> => {
      const boxes = await Promise.all(selectors.map((each) => page.locator(each).first().boundingBox()));
      return Math.max(...boxes.map((box) => (box ? box.y + box.height : Infinity)));
    };
    for (const name of NAMES)
      for (const language of ['', '?lang=en']) {
        await page.goto(`${journey.app.url}/v/${of(name).token}${language}`);
        const answer = ['.state', '.until', 'h1', '.stars', '.answer p:not(.state):not(.until)'];
        expect([name, (await lowest(answer)) < 560]).toEqual([name, true]);
        expect(await isTooWide(page)).toBe(false);
      }
    expect(bytes / (2 * NAMES.length)).toBeLessThan(300_000);
    expect(requests / (2 * NAMES.length)).toBeLessThanOrEqual(3); // page, picture, icon
    for (const [path, first] of [
      ['/san-pham', '.rows .card h2'],
      ['/d', 'form button'],
      ['/ban-do', 'main p'],
      ['/so-lieu-cong-khai', '.card p'],
      ['/kiem-tra-pdf', 'form button'],
      ['/bao-cao', 'form button'],
    ] as const) {
      await page.goto(`${journey.app.url}${path}`);
      expect([path, (await lowest([first])) < 640]).toEqual([path, true]);
    }
    const large = await journey.visit(undefined, SMALL);
    await large.page.goto(`${journey.app.url}/v/${of('Mật ong rừng Hương Khê').token}`);
    await large.page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    await shoot(large.page, 'verify-large-letters-360');
    expect(await isTooWide(large.page)).toBe(false);
    const state = await large.page.locator('.state').boundingBox();
    expect((state?.y ?? 0) + (state?.height ?? 0)).toBeLessThan(640);
    await large.page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFindings(large.page)).toEqual([]);
  });

  it('scenario 13: one byte of the PDF changed: "chữ ký không hợp lệ", without script', async () => {
    const bytes = await file(of('Trà xanh').id);
    const visitor = await journey.visit(undefined, SMALL, { javaScriptEnabled: false });
    const check = async (buffer: Buffer): Promise<string> => {
      await visitor.page.goto(`${journey.app.url}/kiem-tra-pdf`);
      await visitor.page.locator('#tep').setInputFiles({ name: 'giay.pdf', mimeType: 'application/pdf', buffer });
      await visitor.page.locator('button').click();
      return visitor.page.locator('.state').innerText();
    };
    expect(await check(bytes)).toBe('Tệp đúng bản đã cấp');
    await looksRight(visitor, 'pdf-genuine-360');
    const changed = Buffer.from(bytes);
    changed[2000] = (changed[2000] ?? 0) ^ 4;
    expect(await check(changed)).toBe('Chữ ký không hợp lệ');
    await looksRight(visitor, 'pdf-altered-360');
  });

  it('the register, the map and the open data are readable at every width without script', async () => {
    for (const [width, viewport] of [
      ['360', SMALL],
      ['1280', DESK],
    ] as const) {
      const visitor = await journey.visit(undefined, viewport, { javaScriptEnabled: false });
      for (const [name, path] of [
        ['register', '/san-pham?state=in-force'],
        ['map', '/ban-do'],
        ['open-data', '/open-data'],
        ['sales-points', '/d'],
        ['report', `/bao-cao/${of('Trà xanh').token}`],
      ] as const) {
        await visitor.page.goto(`${journey.app.url}${path}`);
        await looksRight(visitor, `${name}-${width}`);
      }
    }
    const visitor = await journey.visit();
    for (const path of [
      `/v/${of('Trà xanh').token}`,
      '/kiem-tra-pdf',
      '/san-pham',
      '/ban-do',
      '/open-data',
      '/d',
      '/bao-cao',
    ]) {
      await visitor.page.goto(`${journey.app.url}${path}`);
      expect([path, await seriousFindings(visitor.page)]).toEqual([path, []]);
    }
    await journey.open(visitor, '/san-pham-ocop');
    await looksRight(visitor, 'register-app-1280');
  });
});
