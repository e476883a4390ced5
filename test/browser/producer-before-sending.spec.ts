import type { Page, Request } from 'playwright-core';
import { deviceFolder, Journey, PHONE, type Visitor } from '../support/browser';
import { openRound, pdfBytes, producerWithUser, readyDossier, unitOf, uploadFile } from '../support/flow';
import type { DossierOfTest, ProducerOfTest } from '../support/flow';
import { confirm, expectSound, find, step, tick } from '../support/page-steps';
import { credentialsOf, endSessions } from '../support/password-way';
import { bestTicks, sheetOf } from '../support/ticks';
import type { TestUser } from '../support/app';

jest.setTimeout(240_000); // a real browser on a busy machine

describe('a producer on the phone', () => {
  let journey: Journey;
  let producer: ProducerOfTest;
  let dossier: DossierOfTest;
  let phone: Visitor;
  let helper: TestUser;

  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
    const { app } = journey;
    const office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-09-01');
    producer = await producerWithUser(app, office, commune);
    helper = await app.user('commune-officer', { kind: 'unit', id: commune, name: 'Nguyễn Thị An' });
    const deadlines = [
      { level: 'commune', task: 'file', dueOn: '2026-10-30' },
      { level: 'province', task: 'finish', dueOn: '2026-12-30' },
    ];
    const roundId = await openRound(app, office, { year: 2026, number: 2, procedureId: '26-2026', deadlines });
    dossier = await readyDossier(app, producer, roundId);
    const ticks: Record<string, number> = { ...bestTicks(sheetOf('26-2026', 1)), 'B.4.1': 2, 'A.1.3': 1 };
    for (const key of ['A.2.3', 'C.9']) Reflect.deleteProperty(ticks, key);
    const as = producer.user;
    await app.put(`/api/dossiers/${dossier.id}/self-score`, { as, ifMatch: 0, body: { ticks } });
    const body = { kind: 'vsattp', title: 'Giấy an toàn thực phẩm', expiresOn: '2026-12-29', criteria: ['C.10'] };
    const paper = await app.post(`/api/dossiers/${dossier.id}/papers`, { as, body });
    await uploadFile(app, as, { dossierId: dossier.id, paperId: paper.body.id as string }, pdfBytes('attp'));
    phone = await journey.visit(producer.user, PHONE);
  });
  afterAll(() => journey?.close());

  it('scenario 3: two stars now, four after two things are mended; the paper that ends before the council is marked', async () => {
    const { page } = phone;
    await journey.open(phone, `/ho-so/${dossier.id}`);
    await page.getByText('Hiện nay có thể đạt:').waitFor();
    await expectSound(phone, 'producer-dossier-phone');
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await page.getByRole('dialog').getByText('Dưới 3 sao thì chưa được công nhận').waitFor();
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('link', { name: 'Mở phiếu tự chấm' }).click();
    await page.getByText(/Sau khi khắc phục A\.2\.3 .*; C\.9 .*:/).waitFor();
    const advice = page.locator('#truoc-khi-nop');
    expect(await advice.innerText()).toMatch(/Hiện nay có thể đạt:\s+2 sao[\s\S]*Sau khi khắc phục[\s\S]*4 sao/);
    await advice.getByText(/Hết hạn trước ngày hội đồng \(1\)/).waitFor();
    await advice.getByText(/Giấy an toàn thực phẩm.*29\/12\/2026/).waitFor();
    await expectSound(phone, 'producer-before-sending-phone');
    const parts = page.getByRole('navigation', { name: 'Các phần của phiếu' });
    expect((await parts.getByRole('button').allInnerTexts()).join()).toMatch(/A · còn 1,[^]*B · đủ,[^]*C · còn 1$/);
    await parts.getByRole('button', { name: 'Phần C' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: /^Phần C:/ });
    const [place, bar] = [
      await heading.boundingBox(),
      await page.getByRole('region', { name: 'Tóm tắt phiếu chấm' }).boundingBox(),
    ];
    expect(place?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(place?.y).toBeLessThan(300);
    // Back with the keyboard: what takes the focus is never behind the bar.
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Shift+Tab');
      const focus = await page.locator(':focus').boundingBox();
      expect(focus?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    }
    await expectSound(phone, 'producer-sheet-menu-phone');
  });

  it('goes on where it was left after the browser was killed, on the way of the product', async () => {
    const { app } = journey;
    const body = { producerId: producer.producerId, productName: 'Mứt bưởi', isNewProduct: true, sheetNo: 1 };
    const idea = await app.post('/api/ideas', { as: producer.user, body });
    const address = `/y-tuong/${idea.body.id}`;
    const { page } = phone;
    await page.clock.install();
    await journey.open(phone, address);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel('Mô tả').first().fill('Mứt từ vỏ bưởi, sấy dẻo.');
    // the page's clock goes on by two seconds and no more: by then what was typed is on its way
    const isSave = (sent: Request) => sent.method() === 'PUT' && sent.url().includes('/api/ideas/');
    const saving = page.waitForResponse((answer) => isSave(answer.request()));
    await page.clock.runFor(2000);
    expect((await saving).status()).toBe(200);
    await page.clock.resume();
    const kept = await app.get(`/api/ideas/${idea.body.id}`, { as: producer.user });
    expect(kept.body.description).toBe('Mứt từ vỏ bưởi, sấy dẻo.');
    await page.close();
    const again = await journey.visit(producer.user, PHONE);
    await journey.open(again, `/hanh-trinh/${idea.body.id}`);
    await again.page.getByRole('link', { name: 'Làm tiếp từ chỗ đang dở' }).waitFor();
    await expectSound(again, 'producer-journey-phone');
    await again.page.getByRole('link', { name: 'Làm tiếp từ chỗ đang dở' }).click();
    await again.page.locator('textarea[name="description"]:focus').waitFor();
    phone = again;
  });

  it('a helper types the code, fills in under a constant banner, and stops', async () => {
    await journey.open(phone, '/lam-thay');
    const { page } = phone;
    await page.getByLabel('Cho sản phẩm').click();
    await page.getByRole('option', { name: 'Bưởi Phúc Trạch', exact: true }).click();
    await page.getByLabel('Đến hết ngày').first().fill('31/10/2026');
    await page.reload();
    await page.locator('input[name="validThrough"][value="31/10/2026"]').first().waitFor();
    await page.getByLabel('Cho sản phẩm').getByText('Bưởi Phúc Trạch').waitFor();
    await page.getByRole('button', { name: 'Đồng ý và lấy mã' }).click();
    const code = await page.getByTestId('ma-lam-thay').innerText();
    await expectSound(phone, 'producer-mandate-code-phone');
    const desk = await journey.visit(helper, PHONE);
    await journey.open(desk, '/lam-thay');
    await desk.page.getByLabel('Mã của chủ thể').fill(code.toLowerCase());
    await desk.page.getByRole('button', { name: 'Nhận làm thay' }).click();
    await desk.page.getByRole('button', { name: 'Bắt đầu làm thay' }).click();
    const banner = desk.page.getByRole('region', { name: 'Đang làm thay' });
    await banner.getByText('Hợp tác xã Bưởi Phúc Trạch').first().waitFor();
    await desk.page.getByText('Bưởi Phúc Trạch').first().waitFor();
    await expectSound(desk, 'helper-journeys-phone');
    await banner.getByRole('button', { name: 'Thôi làm thay' }).click();
    await banner.waitFor({ state: 'hidden' });
    await journey.open(desk, '/lam-thay');
    // The only producer of the commune is chosen already.
    await desk.page.locator('input[name="producerId"][value="Hợp tác xã Bưởi Phúc Trạch"]').waitFor();
    await desk.page.getByLabel('Đến hết ngày').fill('15/10/2026');
    await desk.page.getByRole('button', { name: 'Gửi lời xin' }).click();
    await desk.page.getByText(/Đã gửi lời xin/).waitFor();
    await expectSound(desk, 'helper-asked-phone');
    await journey.open(phone, '/lam-thay');
    const request = page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị An xin làm thay' });
    await request.getByText(/Hoặc đọc mã này cho người xin: \w{4}-\w{4}/).waitFor();
    await expectSound(phone, 'producer-asked-phone');
    await request.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await confirm(page, 'Đồng ý');
    await journey.open(desk, '/lam-thay');
    await desk.page.getByRole('button', { name: 'Bắt đầu làm thay' }).nth(1).waitFor();
  });

  const wayTo = async (visitor: Visitor, path: string) => {
    await journey.open(visitor, path);
    visitor.complaints.length = 0;
  };
  const logInAgain = async (page: Page, login: string, password: string) => {
    await page.getByLabel('Email hoặc số điện thoại').fill(login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };
  const keptIdea = () => journey.app.get('/api/journeys/unsent/new-idea', { as: producer.user });

  it('a new idea that was never sent outlives a browser ended with -9 without a network, and goes on at another device', async () => {
    const folder = deviceFolder();
    const first = await journey.device(producer.user, folder);
    await wayTo(first, '/y-tuong/moi');
    await first.page.context().setOffline(true);
    await first.page.getByLabel('Tên sản phẩm').fill('Rượu bưởi Phúc Trạch');
    await first.page.waitForTimeout(400);
    await first.crash();
    expect((await keptIdea()).body.content ?? '').not.toContain('Rượu bưởi');

    const again = await journey.device(producer.user, folder);
    await wayTo(again, '/y-tuong/moi');
    await again.page.locator('input[name="productName"][value="Rượu bưởi Phúc Trạch"]').waitFor();
    await again.page.getByText(/^Đã lưu/).waitFor();
    expect((await keptIdea()).body.content).toContain('Rượu bưởi Phúc Trạch');
    await again.crash();

    const other = await journey.visit(producer.user, PHONE);
    await journey.open(other, '/y-tuong');
    await other.page.getByRole('link', { name: 'Viết tiếp ý tưởng đang dở' }).first().click();
    await other.page.getByText(/Bạn đang viết dở phiếu này/).waitFor();
    expect(await other.page.getByLabel('Tên sản phẩm').inputValue()).toBe('Rượu bưởi Phúc Trạch');
    await expectSound(other, 'new-idea-resumed-phone');
    await find(other.page, 'Bộ sản phẩm', 'Rau, củ, quả, hạt tươi');
    await other.page.getByRole('button', { name: 'Lưu nháp và viết tiếp' }).click();
    await other.page.waitForURL(/\/y-tuong\/[0-9a-f-]{36}$/);
    expect((await keptIdea()).body).toEqual({ version: 0, content: null, savedAt: null });
    phone = other;
  });

  it('a dossier and a producer that were only begun outlive the browser and go on at another device; a withdrawn dossier says what now', async () => {
    const { app } = journey;
    const as = producer.user;
    const made = { name: 'Trà hoa bưởi', sheetNo: 1, description: 'Hoa bưởi sấy.' };
    const product = (await app.post(`/api/producers/${producer.producerId}/products`, { as, body: made })).body;
    const kept = async (form: string, who: TestUser) =>
      ((await app.get(`/api/journeys/unsent/${form}`, { as: who })).body.content as string | null) ?? '';
    const first = await journey.device(as, deviceFolder());
    await wayTo(first, '/ho-so/moi');
    await first.page.getByRole('combobox', { name: 'Sản phẩm' }).click();
    await first.page.getByRole('option', { name: 'Trà hoa bưởi' }).click();
    while (!(await kept('new-dossier', as)).includes(product.id as string)) await first.page.waitForTimeout(100);
    await first.crash();
    await journey.open(phone, '/ho-so');
    await phone.page.getByRole('link', { name: 'Lập tiếp hồ sơ đang dở' }).first().click();
    await phone.page.getByText(/Bạn đang viết dở phiếu này/).waitFor();
    await phone.page.getByRole('combobox', { name: 'Sản phẩm' }).getByText('Trà hoa bưởi').waitFor();
    await phone.page.getByRole('combobox', { name: 'Đợt đánh giá' }).click();
    await phone.page.getByRole('option').first().click();
    await expectSound(phone, 'new-dossier-resumed-phone');
    await phone.page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
    await phone.page.waitForURL(/\/ho-so\/[0-9a-f-]{36}$/);
    expect(await kept('new-dossier', as)).toBe('');
    await phone.page.getByRole('link', { name: 'Xem phần còn thiếu' }).waitFor();
    await step(phone.page, 'Rút hồ sơ', 'Chưa đủ hoa trong vụ này');
    await phone.page.getByRole('heading', { name: /^Hồ sơ đã rút ngày 01\/09\/2026/ }).waitFor();
    await phone.page.getByText('Chưa đủ hoa trong vụ này').first().waitFor();
    await phone.page.getByRole('link', { name: 'Lập hồ sơ cho đợt khác' }).waitFor();
    await phone.page.getByText(/^Khi hồ sơ kết thúc, \d+ thành phần bắt buộc chưa có/).waitFor();
    expect(await phone.page.getByText(/Còn thiếu/).count()).toBe(0);
    await expectSound(phone, 'dossier-withdrawn-phone');

    const desk = await journey.visit(helper, PHONE);
    await journey.open(desk, '/chu-the/moi');
    await desk.page.getByLabel('Tên chủ thể').fill('Tổ hợp tác Hoa bưởi');
    await desk.page.getByText(/^Đã lưu/).waitFor();
    expect(await kept('new-producer', helper)).toContain('Tổ hợp tác Hoa bưởi');
    await desk.page.context().close();
    const other = await journey.visit(helper, PHONE);
    await journey.open(other, '/chu-the');
    await other.page.getByRole('link', { name: 'Đăng ký tiếp chủ thể đang dở' }).first().click();
    await other.page.locator('input[name="name"][value="Tổ hợp tác Hoa bưởi"]').waitFor();
    await expectSound(other, 'new-producer-resumed-phone');
  });

  it('two devices score: different criteria are both kept, the same one is a choice between the two ticks', async () => {
    const address = `/ho-so/${dossier.id}/tu-cham`;
    const [one, two] = [await journey.visit(producer.user, PHONE), await journey.visit(producer.user, PHONE)];
    for (const visitor of [one, two]) await journey.open(visitor, address);
    const ticks = async () =>
      (await journey.app.get(`/api/dossiers/${dossier.id}`, { as: producer.user })).body.selfScore.ticks;
    await tick(one.page, 'A.1.3', 0);
    await one.page.getByText(/^Đã lưu/).waitFor();
    await tick(two.page, 'B.4.1', 1);
    await two.page.getByText(/^Đã lưu/).waitFor();
    expect(await ticks()).toMatchObject({ 'A.1.3': 0, 'B.4.1': 1 });
    await tick(one.page, 'B.4.1', 0);
    const clash = one.page.getByRole('group', { name: 'Tiêu chí B.4.1' });
    await clash.waitFor();
    expect((await ticks())['B.4.1']).toBe(1);
    await clash.getByRole('button').nth(1).click();
    await clash.waitFor({ state: 'hidden' });
    await one.page.locator('input[value="B.4.1:1"]:checked').waitFor();
    await journey.open(one, `/hanh-trinh/${dossier.productId}`);
    await one.page.getByRole('link', { name: 'Làm tiếp từ chỗ đang dở' }).click();
    await one.page.waitForURL(/tu-cham#tieu-chi-B\.4\.1$/);
  });

  it('typing goes on after the session ended, the page was left by the back button, reloaded or killed', async () => {
    const { app } = journey;
    const body = { producerId: producer.producerId, productName: 'Tinh dầu bưởi', isNewProduct: true, sheetNo: 1 };
    const { id } = (await app.post('/api/ideas', { as: producer.user, body })).body as { id: string };
    const { login, password } = await credentialsOf(app, producer.user);
    const onServer = async (at: Page, column: string, wanted: string) => {
      const sql = `select ${column} as text from ideas.idea where id = $1`;
      const read = () => app.uow.read((tx) => tx.one<{ text: string | null }>(sql, [id]));
      while ((await read()).text !== wanted) await at.waitForTimeout(100);
    };
    const folder = deviceFolder();
    const mine = await journey.device(producer.user, folder);
    const { page } = mine;
    // The session is over before the page is opened: the login leads back to the very page.
    await page.goto(`${app.url}/y-tuong/${id}`);
    await logInAgain(page, login, password);
    await page.waitForURL(new RegExp(`/y-tuong/${id}$`));
    const text = page.locator('textarea[name="description"]');
    await text.fill('Tinh dầu từ vỏ.');
    await page.getByText(/^Đã lưu/).waitFor();

    await endSessions(app, producer.user);
    await text.fill('Tinh dầu từ vỏ bưởi, chưng cất.');
    await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor();
    await expectSound({ page, complaints: [] }, 'login-again-phone');
    await logInAgain(page, login, password);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await text.inputValue()).toBe('Tinh dầu từ vỏ bưởi, chưng cất.');
    await onServer(page, 'description', 'Tinh dầu từ vỏ bưởi, chưng cất.');

    await page.locator('textarea[name="coreValue"]').fill('Thơm lâu.');
    await page.getByRole('link', { name: 'Ý tưởng' }).first().click();
    await page.waitForURL(/\/y-tuong$/);
    await page.goBack();
    await page.locator('textarea[name="coreValue"]').waitFor();
    expect(await page.locator('textarea[name="coreValue"]').inputValue()).toBe('Thơm lâu.');
    await page.locator('textarea[name="rawMaterial"]').fill('Vỏ bưởi Phúc Trạch.');
    await page.reload();
    await page.locator('textarea[name="rawMaterial"]').waitFor();
    expect(await page.locator('textarea[name="rawMaterial"]').inputValue()).toBe('Vỏ bưởi Phúc Trạch.');

    await endSessions(app, producer.user);
    await page.locator('textarea[name="materialSource"]').fill('Vườn nhà.');
    await page.waitForTimeout(400);
    await mine.crash();
    const again = await journey.device(producer.user, folder);
    await again.page.goto(`${app.url}/y-tuong/${id}`);
    await logInAgain(again.page, login, password);
    await again.page.getByText('Vườn nhà.').waitFor();
    await onServer(again.page, 'material_source', 'Vườn nhà.');
    await again.kill();
  });
});
