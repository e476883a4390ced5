import { isTooWide, Journey, PHONE, seriousFindings, shoot } from '../support/browser';
import { planBody, producerWithUser, selectedIdea, unitOf, type ProducerOfTest } from '../support/flow';
import type { TestUser } from '../support/app';

jest.setTimeout(180_000); // a real browser on a busy machine

describe('the capital of a business plan', () => {
  let journey: Journey;
  let office: TestUser;
  let producer: ProducerOfTest;

  beforeAll(async () => {
    journey = await Journey.start('2020-08-01T02:00:00Z');
    const { app } = journey;
    office = await app.user('provincial-office');
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
  });
  afterAll(() => journey?.close());

  it('scenario 1: 42 / 30 / 18 / 10 % add up; a loan of 310 is "thừa 10.000.000 đ", is kept as typed and not sent', async () => {
    const { app } = journey;
    const ideaId = await selectedIdea(app, producer, office);
    const made = await app.post('/api/business-plans', { as: producer.user, body: { ...planBody(), ideaId } });
    const visitor = await journey.visit(producer.user, PHONE);
    const { page, complaints } = visitor;
    const address = `/phuong-an/${made.body.id}`;
    await journey.open(visitor, address);
    const shares = page.getByRole('list', { name: 'Cơ cấu vốn theo nguồn' });
    const percents = async () => (await shares.innerText()).match(/\d+,\d%/g);
    expect(await percents()).toEqual(['42,0%', '30,0%', '18,0%', '10,0%']);
    await page.getByText('Khớp: tổng bằng cộng các nguồn, 100,0%').waitFor();

    const loan = page.getByRole('group', { name: 'Năm 2020' }).getByLabel('Vốn vay').first();
    await loan.fill('310000000');
    expect(await loan.inputValue()).toBe('310.000.000');
    await page
      .getByText(/thừa 10\.000\.000 đ/)
      .first()
      .waitFor();
    const market = page.getByRole('textbox', { name: 'Thị trường', exact: true });
    const words = await market.inputValue();
    await market.fill('');
    await page.getByText(/^Chưa làm được: còn 2 mục phải viết hoặc sửa/).waitFor();
    expect(await page.getByRole('button', { name: 'Gửi phương án' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Thị trường' }).click();
    await page.locator('textarea[name="sections.market"]:focus').fill(words);
    await page.getByRole('button', { name: 'Các nguồn thừa 10.000.000 đ so với tổng' }).click();
    await page.locator('input[name="capital.0.owner"]:focus').waitFor();
    await page.getByText(/^Đã lưu/).waitFor();
    await shoot(page, 'plan-too-much');
    expect(await isTooWide(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);

    await journey.open(visitor, address);
    expect(await loan.inputValue()).toBe('310.000.000');
    const kept = await app.get(`/api/business-plans/${made.body.id}`, { as: producer.user });
    expect(kept.body.state).toBe('draft');
    expect(kept.body.capital).toContainEqual({ year: 2020, source: 'loan', amount: '310000000' });

    await loan.fill('300000000');
    await page.getByText('Khớp: tổng bằng cộng các nguồn, 100,0%').waitFor();
    await page.getByRole('button', { name: 'Gửi phương án' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi phương án' }).click();
    await page.getByText('Đã gửi').first().waitFor();
    await shoot(page, 'plan-sent');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a form over the page keeps what was typed through a slip, Escape and a reload, until it is given up', async () => {
    const visitor = await journey.visit(producer.user, PHONE);
    const { page, complaints } = visitor;
    await journey.open(visitor, `/chu-the/${producer.producerId}`);
    const dialog = page.getByRole('dialog', { name: 'Sửa liên hệ' });
    const phone = dialog.getByRole('textbox', { name: /^Số điện thoại/ });
    const reopen = async (wanted: string) => {
      await page.getByRole('button', { name: 'Sửa liên hệ' }).click();
      while ((await phone.inputValue()) !== wanted) await page.waitForTimeout(50);
    };
    await reopen('');
    await phone.fill('0912345678');
    await page.mouse.click(4, 4); // beside the form: a slip of the thumb
    expect(await phone.inputValue()).toBe('0912345678');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await reopen('0912345678');
    await page.reload();
    await reopen('0912345678');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await reopen('');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
