import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';

describe('units of then and of now', () => {
  let app: TestApp;
  let office: TestUser;
  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    await loadReference(app.uow); // again: changes nothing
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  it('the tree of 2020 has 13 districts and 216 communes, that of today 69 communes', async () => {
    const count = async (query: string) =>
      (await app.get(`/api/units?limit=200&${query}`, { as: office })).body.items.length;
    expect(await count('date=2020-09-15&kind=district')).toBe(13);
    expect(await count('date=2020-09-15&kind=commune')).toBe(200);
    const rows = await app.uow.read((tx) =>
      tx.query(
        `select kind, count(*)::int as n from programme.unit where valid_to is not null group by kind order by kind`,
      ),
    );
    expect(rows).toEqual([
      { kind: 'commune', n: 216 },
      { kind: 'district', n: 13 },
    ]);
    expect(await count('date=2026-11-24&kind=commune')).toBe(69);
    expect(await count('date=2026-11-24&kind=district')).toBe(0);
  });

  it('finds without accents', async () => {
    const answer = await app.get('/api/units?date=2020-09-15&q=PHUC%20trach', { as: office });
    expect(answer.body.items.map((unit: { name: string; parentName: string }) => [unit.name, unit.parentName])).toEqual(
      [['Xã Phúc Trạch', 'Huyện Hương Khê']],
    );
  });

  it('tells what went where, and where a person must decide', async () => {
    const old = await app.get('/api/units/18082-2020', { as: office });
    expect(old.body.successors.map((unit: { name: string; partOnly: boolean }) => [unit.name, unit.partOnly])).toEqual([
      ['Phường Hà Huy Tập', true],
      ['Phường Thành Sen', true],
    ]);
    const everyOldUnit = await app.uow.read((tx) =>
      tx.query(`select u.id from programme.unit u where u.kind = 'commune' and u.valid_to is not null
                  and not exists (select 1 from programme.unit_succession s where s.from_unit_id = u.id)`),
    );
    expect(everyOldUnit).toEqual([]);
  });

  it("today's commune and the whole province reach the records of old units", async () => {
    const covers = (ancestor: string, unit: string) =>
      app.uow.read((tx) =>
        tx.maybe(`select 1 as yes from programme.unit_scope where ancestor_id = $1 and unit_id = $2`, [ancestor, unit]),
      );
    expect(await covers('18073-2025', '18076-2020')).toBeDefined();
    expect(await covers('42-1991', '18076-2020')).toBeDefined();
    expect(await covers('436-2020', '18076-2020')).toBeDefined();
    expect(await covers('436-2020', '18547-2020')).toBeUndefined();
    expect(await covers('436-2020', '18073-2025')).toBeUndefined();
  });

  it('hides unknown units', async () => {
    expect((await app.get('/api/units/99999-2020', { as: office })).body.code).toBe('programme.unit_not_found');
    expect((await app.get('/api/units/abc', { as: office })).status).toBe(400);
    expect((await app.get('/api/units')).status).toBe(401);
  });
});

describe('rounds', () => {
  let app: TestApp;
  let office: TestUser;
  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-08-01T02:00:00Z' });
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  const round = {
    year: 2020,
    number: 1,
    name: 'Đợt 1 năm 2020',
    procedureId: '1048-2019',
    deadlines: [
      { level: 'district', task: 'send-up', dueOn: '2020-09-25' },
      { level: 'province', task: 'finish', dueOn: '2020-10-10' },
    ],
  };

  it('are prepared, opened and closed, each step once and by the office only', async () => {
    const created = await app.post('/api/rounds', { as: office, body: round });
    expect(created.status).toBe(201);
    const path = `/api/rounds/${created.body.id}`;
    expect((await app.post('/api/rounds', { as: office, body: round })).body.code).toBe('programme.round_exists');
    const listed = await app.get('/api/rounds', { as: office });
    expect(listed.body[0]).toMatchObject({
      state: 'preparing',
      version: 1,
      deadlines: round.deadlines,
      allowedActions: ['update', 'open'],
    });
    expect((await app.post(`${path}/close`, { as: office, ifMatch: 1 })).body.code).toBe('workflow.action_not_allowed');
    const member = await app.user('council-member');
    expect((await app.post(`${path}/open`, { as: member, ifMatch: 1 })).status).toBe(403);
    expect((await app.post(`${path}/open`, { as: office, ifMatch: 1 })).status).toBe(204);
    expect((await app.put(path, { as: office, ifMatch: 2, body: round })).body.code).toBe(
      'programme.round_not_preparing',
    );
    expect((await app.post(`${path}/close`, { as: office, ifMatch: 2 })).status).toBe(204);
    const history = await app.uow.read((tx) =>
      tx.query(
        `select action, from_state as "from", to_state as "to" from platform.history where entity = 'round' order by seq`,
      ),
    );
    expect(history).toEqual([
      { action: 'create', from: null, to: 'preparing' },
      { action: 'open', from: 'preparing', to: 'open' },
      { action: 'close', from: 'open', to: 'closed' },
    ]);
  });

  it.each([
    ['30 February', { ...round, deadlines: [{ ...round.deadlines[0], dueOn: '2020-02-30' }] }, 'deadlines[0].dueOn'],
    ['an unknown field', { ...round, state: 'open' }, 'state'],
    ['a number as text', { ...round, year: '2020' }, 'year'],
    ['a missing name', { ...round, name: undefined }, 'name'],
    ['an invisible character', { ...round, name: 'Đợt\u200b1' }, 'name'],
  ])('refuses %s and names the field', async (_name, body, path) => {
    const answer = await app.post('/api/rounds', { as: office, body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(path);
  });

  it('holidays of a year are replaced at the version that was seen, each day once and within the year', async () => {
    const read = async () => (await app.get('/api/holidays?year=2021', { as: office })).body;
    expect(await read()).toEqual({ year: 2021, version: 0, holidays: [] });
    const set = (ifMatch: number | undefined, holidays: readonly { day: string; name: string }[]) =>
      app.put('/api/holidays', {
        ...{ as: office, body: { year: 2021, holidays } },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    const newYear = { day: '2021-01-01', name: 'Tết Dương lịch' };
    expect((await set(undefined, [newYear])).body.code).toBe('request.if_match_missing');
    expect((await set(0, [newYear])).body).toEqual({ version: 1 });
    const stale = await set(0, [{ day: '2021-09-02', name: 'Quốc khánh' }]);
    expect([stale.status, stale.body.code]).toEqual([412, 'conflict.stale_version']);
    const outside = await set(1, [newYear, { day: '2022-01-03', name: 'Nghỉ bù' }]);
    expect([outside.status, outside.body.code, outside.body.path]).toEqual([
      ...[422, 'programme.holiday_outside'],
      'holidays',
    ]);
    expect((await set(1, [newYear, newYear])).body.code).toBe('programme.holiday_twice');
    expect(await read()).toEqual({ year: 2021, version: 1, holidays: [newYear] });
    expect((await set(1, [])).body).toEqual({ version: 2 });
    const member = await app.user('council-member');
    const body = { year: 2021, holidays: [newYear] };
    expect((await app.put('/api/holidays', { as: member, ifMatch: 2, body })).status).toBe(403);
  });

  it('cannot be opened without last days', async () => {
    const { body } = await app.post('/api/rounds', { as: office, body: { ...round, number: 7, deadlines: [] } });
    expect((await app.post(`/api/rounds/${body.id}/open`, { as: office, ifMatch: 1 })).body.code).toBe(
      'programme.round_without_deadlines',
    );
  });
});
