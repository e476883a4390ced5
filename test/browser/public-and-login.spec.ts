import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';

describe('doors that stand open', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.start('2020-09-01T02:00:00Z');
  });
  afterAll(() => journey?.close());

  const looksRight = async (visitor: Visitor, name: string): Promise<void> => {
    await shoot(visitor.page, name);
    expect(await isTooWide(visitor.page)).toBe(false);
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  };

  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('login page and public register on a %s', async (width, viewport) => {
    const visitor = await journey.visit(undefined, viewport);
    await journey.open(visitor, '/dang-nhap');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('vi');
    await looksRight(visitor, `login-${width}`);
    await journey.open(visitor, '/san-pham-ocop');
    await looksRight(visitor, `register-${width}`);
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
