import { Journey } from '../support/browser';
import { expectSoundAtBothWidths } from '../support/page-steps';

describe('doors that stand open', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.start('2020-09-01T02:00:00Z');
  });
  afterAll(() => journey?.close());

  it('login page and public register on a phone and on a desk', async () => {
    const visitor = await journey.visit();
    await journey.open(visitor, '/dang-nhap');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('vi');
    await expectSoundAtBothWidths(visitor, 'login');
    await journey.open(visitor, '/san-pham-ocop');
    await expectSoundAtBothWidths(visitor, 'register');
  });

  it('the language changes in place: what is typed stays, on every form', async () => {
    const office = await journey.app.user('provincial-office');
    const trade = await journey.app.user('trade-department');
    for (const [user, path, field] of [
      [office, '/chu-the/moi', 'name'],
      [office, '/dot/moi', 'name'],
      [trade, '/diem-ban/moi', 'operatorName'],
    ] as const) {
      const visitor = await journey.visit(user);
      const { page } = visitor;
      await journey.open(visitor, path);
      const typed = page.locator(`input[name="${field}"]`);
      await typed.fill('Hợp tác xã Cam Khe Mây');
      for (const [name, language] of [
        ['English', 'en'],
        ['Tiếng Việt', 'vi'],
      ] as const) {
        await page.locator('header button[aria-haspopup="dialog"]').last().click();
        await page.getByRole('button', { name, exact: true }).click();
        await page.keyboard.press('Escape');
        await page.locator(`html[lang="${language}"]`).waitFor();
        expect([path, language, await typed.inputValue()]).toEqual([path, language, 'Hợp tác xã Cam Khe Mây']);
        await page
          .getByRole('link', { name: language === 'vi' ? 'Việc của tôi' : 'My work' })
          .first()
          .waitFor();
      }
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('whoever is not logged in is asked to, and comes back to the page wanted', async () => {
    const office = await journey.app.user('provincial-office');
    const visitor = await journey.visit();
    await visitor.page.goto(`${journey.app.url}/xep-hang`);
    await visitor.page.waitForURL(/\/dang-nhap/);
    const logged = await journey.visit(office);
    await journey.open(logged, '/xep-hang');
    expect(await logged.page.locator('h1').textContent()).toBe('Xếp hạng');
    expect(logged.complaints).toEqual([]);
  });
});
