import ICAL from 'ical.js';
import { WorklistRegistry } from '@app/platform/http';
import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';

describe('calendar of deadlines', () => {
  let app: TestApp;
  let office: TestUser;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  const pathOf = (url: string): string => new URL(url).pathname;
  const renew = async (): Promise<string> => {
    const answer = await app.post('/api/me/calendar', { as: office });
    expect(answer.status).toBe(201);
    return pathOf(answer.body.url);
  };

  it('an address is shown once, kept as a hash, renewed and given up', async () => {
    expect((await app.get('/api/me/calendar', { as: office })).body).toEqual({ createdAt: null });
    const first = await renew();
    const read = await app.get(first);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const second = await renew();
    expect((await app.get(first)).status).toBe(404);
    expect((await app.get(second)).status).toBe(200);
    const { createdAt } = (await app.get('/api/me/calendar', { as: office })).body;
    expect(createdAt).toMatch(/^2026-10-12/);
    const stored = await app.uow.read((tx) =>
      tx.query<{ row: string }>(
        `select a::text as row from exchange.calendar_address a union all select result::text from platform.idempotency`,
      ),
    );
    const token = second.slice('/api/calendar/'.length, -4);
    expect(stored.some(({ row }) => row?.includes(token))).toBe(false);
    expect((await app.delete('/api/me/calendar', { as: office })).status).toBe(204);
    expect((await app.get(second)).status).toBe(404);
  });

  it('has the deadlines of the worklist as all-day entries with stable ids, and no person', async () => {
    const item = { kind: 'dossier', title: 'Cu đơ', subtitle: 'Cần bổ sung · Hộ Nguyễn Thị Hoa', to: '/ho-so/1' };
    const work = [
      { ...item, dueOn: '2026-10-20' },
      { ...item, to: '/ho-so/2', dueOn: null },
    ];
    app.app
      .get(WorklistRegistry)
      .add({ items: (_tx, actor) => Promise.resolve(actor.userId === office.userId ? work : []) });
    const text = (await app.get(await renew())).body as string;
    expect(text).not.toContain('Hoa');
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ['Hồ sơ: Cu đơ', '2026-10-20'],
    ]);
    const other = await app.user('provincial-office');
    const theirs = await app.post('/api/me/calendar', { as: other });
    expect((await app.get(pathOf(theirs.body.url))).body).not.toContain('VEVENT');
  });

  it('ends with its person, and slows down who guesses', async () => {
    const address = await renew();
    await app.uow.run((tx) =>
      tx.execute(`update identity.app_user set state = 'disabled' where id = $1`, [office.userId]),
    );
    expect((await app.get(address)).status).toBe(404);
    await app.uow.run((tx) =>
      tx.execute(`update identity.app_user set state = 'active' where id = $1`, [office.userId]),
    );
    const statuses = new Set<number>();
    for (let n = 0; n < 30; n += 1) {
      const guess = Buffer.alloc(32, n).toString('base64url');
      statuses.add((await app.get(`/api/calendar/${guess}.ics`)).status);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect((await app.get(address)).status).toBe(200);
  });
});
