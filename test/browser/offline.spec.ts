import { deviceFolder, Journey, shoot } from '../support/browser';

jest.setTimeout(180_000); // a real browser on a busy machine

describe('the page without a network', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start('2026-09-01T02:00:00Z');
  });
  afterAll(() => journey.close());

  it('opens on a device that was there before, says that data cannot be had, and goes on when the network is back', async () => {
    const user = await journey.app.user('provincial-office');
    const folder = deviceFolder();
    const before = await journey.device(user, folder);
    await journey.open(before, '/');
    await before.page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.active.state)');
    expect(before.complaints).toEqual([]);
    await before.kill();

    const phone = await journey.device(user, folder);
    await phone.page.context().setOffline(true);
    await phone.page.goto(`${journey.app.url}/ho-so`);
    await phone.page.getByText('Mất kết nối mạng').first().waitFor();
    await shoot(phone.page, 'offline-shell');
    await phone.page.context().setOffline(false);
    await phone.page.getByRole('button', { name: 'Thử lại' }).first().click();
    await phone.page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor();
    expect(phone.complaints.filter((text) => !text.includes('Không nối được với máy chủ'))).toEqual([]);
    const kept = await phone.page.evaluate<string[]>(`(async () => {
      const urls = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
      return urls;
    })()`);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  });

  it('the server lets browsers ask anew for the worker and the manifest', async () => {
    for (const path of ['/sw.js', '/manifest.webmanifest']) {
      const answer = await journey.app.get(path);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    }
    const page = await journey.app.get('/');
    expect(page.headers.get('content-security-policy')).toMatch(/worker-src 'self'; manifest-src 'self'/);
  });
});
