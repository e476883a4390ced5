import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';

const KEY = 'certificates.validity-rule';

describe('settings', () => {
  let app: TestApp;
  let office: TestUser;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  const setting = async (key = KEY) =>
    (await app.get('/api/settings', { as: office })).body.items.find((item: { key: string }) => item.key === key);

  it('stand with their basis and source, once each, and only the office sees them', async () => {
    const { items } = (await app.get('/api/settings', { as: office })).body;
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) {
      expect(item.source).not.toBe('');
      expect(item.isConfirmed).toBe(false);
    }
    expect(await setting()).toMatchObject({ value: 'day-before', basis: 'practice', version: 0 });
    expect((await app.get('/api/settings', { as: await app.user('producer') })).status).toBe(403);
  });

  it('are changed with a reason, refuse what is outside their bounds, and keep every change', async () => {
    const path = `/api/settings/${KEY}`;
    const wrong = await app.call('PUT', path, { as: office, ifMatch: 0, body: { value: 'forever' } });
    expect([wrong.status, wrong.body.code, wrong.body.path]).toEqual([422, 'setting.value_wrong', 'value']);
    const body = { value: 'anniversary', note: 'Công văn 12/VP' };
    const saved = await app.call('PUT', path, { as: office, ifMatch: 0, body });
    expect([saved.status, saved.body]).toEqual([200, { version: 1 }]);
    expect((await app.call('PUT', path, { as: office, ifMatch: 0, body })).status).toBe(412);
    expect(await setting()).toMatchObject({
      value: 'anniversary',
      isConfirmed: true,
      version: 1,
      note: 'Công văn 12/VP',
    });
    await app.call('PUT', path, { as: office, ifMatch: 1, body: { value: 'day-before' } });
    const kept = await app.uow.read((tx) =>
      tx.query(`select before, after from platform.setting_change where key = $1 order by seq`, [KEY]),
    );
    expect(kept).toEqual([
      { before: null, after: 'anniversary' },
      { before: 'anniversary', after: 'day-before' },
    ]);
    expect((await app.call('PUT', '/api/settings/no.such', { as: office, ifMatch: 0, body })).status).toBe(404);
  });
});
