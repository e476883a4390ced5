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
