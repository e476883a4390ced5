import { TestApp, type TestUser } from '../../support/app';
import { producerWithUser, selectedIdea, unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('indicators', () => {
  let app: TestApp;
  let office: TestUser;
  let secretary: TestUser;
  let commune: string;
  let split: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-20T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    commune = await unitOf(app, 'Xã Thạch Hải', 'commune');
    const other = await unitOf(app, 'Xã Thượng Lộc', 'commune');
    split = await app.uow.read(async (tx) => {
      const row = await tx.one<{ id: string }>(
        `select u.id from programme.unit u join programme.unit_succession s on s.from_unit_id = u.id
          where s.part_only and u.kind = 'commune' group by u.id having count(*) > 1 order by u.id limit 1`,
      );
      return row.id;
    });
    secretary = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Thạch Hà', 'district'),
    });
    for (let index = 0; index < 9; index += 1) {
      const producer = await producerWithUser(app, office, commune, `Hợp tác xã số ${index}`, {
        representativeGender: index < 6 ? 'female' : 'male',
        representativeIsMinority: index < 2,
      });
      await selectedIdea(app, producer, office, `Sản phẩm ${index}`);
    }
    for (const unitId of [other, split]) {
      const producer = await producerWithUser(app, office, unitId, `Chủ thể ở ${unitId}`);
      await selectedIdea(app, producer, office, `Sản phẩm ở ${unitId}`);
    }
  });
  afterAll(() => app.close());

  const figure = async (query: string, as = office): Promise<any> =>
    (await app.get(`/api/indicators/ideas-approved?from=2020-01-01&to=2026-12-31${query}`, { as })).body;
  const rows = async (cut: string): Promise<Record<string, string | null>> =>
    Object.fromEntries((await figure(`&cut=${cut}`)).rows.map((row: any) => [row.label, row.value]));

  it('small cells of personal facts stay hidden, one more so that none can be worked out, and no record is listed by them', async () => {
    const told = (query: string) => app.get(`/api/indicators/ideas-approved?cut=minority${query}`, { as: office });
    const { rows: cells } = (await told('&from=2020-01-01&to=2020-12-31')).body;
    expect(cells.map((row: any) => [row.key, row.hidden, row.value, row.records])).toEqual([
      ['-', true, null, 0],
      ['false', false, '7', 7],
      ['true', true, null, 0],
    ]);
    const listed = await app.get('/api/indicators/ideas-approved/records?cut=minority&value=true', { as: office });
    expect([listed.status, listed.body.code]).toEqual([403, 'reporting.cut_protected']);
    for (const part of ['&from=2020-01-01&to=2026-12-31', '&from=2020-02-01&to=2020-12-31', `&unitId=${commune}`])
      expect([part, (await told(part)).body.code]).toEqual([part, 'reporting.cut_narrowed']);
    expect(await rows('women')).toEqual({ 'Nữ đại diện': '6', 'Nam đại diện': '3', 'Chưa ghi': '2' });
  });

  it('a secretary counts the own district only', async () => {
    expect([(await figure('')).value, (await figure('', secretary)).value]).toEqual(['11', '9']);
    const behind = await app.get('/api/indicators/ideas-approved/records?from=2020-01-01', { as: secretary });
    expect(behind.body.items).toHaveLength(9);
  });

  it('history stays with the units of then; by the units of now it is found under the new names, what was split under none', async () => {
    const before = await rows('unit');
    await app.database.setTime('2026-11-20T02:00:00Z');
    expect(await rows('unit')).toEqual(before);
    const now = await rows('unit-now');
    expect(now['Chưa phân định theo đơn vị hiện nay']).toBe('1');
    expect(Object.values(now).reduce((sum, value) => sum + Number(value), 0)).toBe(11);
    expect(Object.keys(now)).not.toContain('Huyện Thạch Hà');
    await app.database.setTime('2020-09-20T02:00:00Z');
  });

  it('wrong questions are refused', async () => {
    expect((await app.get('/api/indicators/no-such-thing', { as: office })).status).toBe(404);
    expect((await app.get('/api/indicators/ideas-approved?cut=star', { as: office })).body.code).toBe(
      'reporting.cut_unknown',
    );
    const crossed = await app.get('/api/indicators/ideas-approved?from=2020-02-01&to=2020-01-01', { as: office });
    expect(crossed.body.code).toBe('reporting.period_crossed');
    const producer = await app.user('producer', { kind: 'organisation', id: '11111111-1111-4111-8111-111111111111' });
    expect((await app.get('/api/indicators', { as: producer })).status).toBe(403);
  });
});
