import { TestApp, type TestUser } from '../../support/app';
import { planBody, producerWithUser, selectedIdea, unitOf, type ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('small registers and yearly results', () => {
  let app: TestApp;
  let office: TestUser;
  let secretary: TestUser;
  let officer: TestUser;
  let auditor: TestUser;
  let producer: ProducerOfTest;
  let unit: { province: string; district: string; other: string; commune: string };

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-20T02:00:00Z' });
    await loadReference(app.uow);
    unit = {
      province: await unitOf(app, 'Tỉnh Hà Tĩnh', 'province'),
      district: await unitOf(app, 'Huyện Thạch Hà', 'district'),
      other: await unitOf(app, 'Huyện Can Lộc', 'district'),
      commune: await unitOf(app, 'Xã Thạch Hải', 'commune'),
    };
    office = await app.user('provincial-office');
    auditor = await app.user('auditor');
    secretary = await app.user('district-secretary', { kind: 'unit', id: unit.district });
    officer = await app.user('commune-officer', { kind: 'unit', id: unit.commune });
    producer = await producerWithUser(app, office, unit.commune);
  });
  afterAll(() => app.close());

  const add = (register: string, body: object, as = office, key?: string) =>
    app.post(`/api/activities/registers/${register}/entries`, { as, body, ...(key === undefined ? {} : { key }) });
  const training = (unitId: string, more: object = {}) => ({
    ...{ unitId, kind: 'programme', title: 'Kiến thức Chương trình OCOP', fromOn: '2020-09-10', toOn: '2020-09-11' },
    ...{ participants: 100, women: 45 },
    ...more,
  });

  it('a class is entered once for its key, corrected with a reason, and every version stays', async () => {
    const key = '11111111-1111-4111-8111-111111111111';
    const made = await add('training', training(unit.district), secretary, key);
    const again = await add('training', training(unit.district), secretary, key);
    expect([made.status, again.body.id]).toEqual([201, made.body.id]);
    const path = `/api/activities/entries/${made.body.id}`;
    const corrected = { ...training(unit.district, { participants: 96 }), reason: 'Danh sách ký tên có 96 người' };
    expect((await app.put(path, { as: secretary, body: corrected, ifMatch: 1 })).body).toEqual({ version: 2 });
    expect((await app.put(path, { as: secretary, body: corrected, ifMatch: 1 })).status).toBe(412);
    const seen = (await app.get(path, { as: auditor })).body;
    expect([seen.participants, seen.canWrite]).toEqual([96, false]);
    expect(seen.revisions.map((each: any) => [each.version, each.facts.participants, each.reason])).toEqual([
      [2, 96, 'Danh sách ký tên có 96 người'],
      [1, 100, null],
    ]);
  });

  it('faults stand at their fields; a unit outside and the office’s own registers are refused', async () => {
    const wrong = await add('training', training(unit.district, { women: 101, week: 3 }), secretary);
    expect([wrong.status, wrong.body.errors.map((each: any) => each.path)]).toEqual([400, ['week', 'women']]);
    expect((await add('training', training(unit.other), secretary)).body.code).toBe('activities.unit_outside');
    const target = {
      ...{ unitId: unit.province, kind: 'products-certified', title: 'Sản phẩm đạt chuẩn', year: 2020 },
      ...{ fromOn: '2020-01-01', toOn: '2020-12-31', comparison: 'at-least', amount: '30' },
    };
    expect((await add('target', target, secretary)).body.code).toBe('activities.office_only');
    expect((await add('target', target)).status).toBe(201);
    expect((await add('target', target)).body.code).toBe('activities.target_taken');
    expect((await add('training', training(unit.commune), auditor)).status).toBe(403);
  });

  it('what was taken back counts no more and changes no more', async () => {
    const made = await add('training', training(unit.district, { title: 'Lớp ghi nhầm' }), secretary);
    const count = async () =>
      (await app.get('/api/indicators/training-classes?from=2020-09-01&to=2020-09-30', { as: office })).body.value;
    const before = Number(await count());
    const path = `/api/activities/entries/${made.body.id}`;
    const retracted = await app.post(`${path}/retract`, { as: secretary, ifMatch: 1, body: { reason: 'Ghi hai lần' } });
    expect(retracted.status).toBe(200);
    expect(Number(await count())).toBe(before - 1);
    const body = { ...training(unit.district), reason: 'Sửa tiếp' };
    expect((await app.put(path, { as: secretary, ifMatch: 2, body })).body.code).toBe('activities.entry_retracted');
  });

  it('entries are seen in one’s own units and above, the same 404 elsewhere', async () => {
    const elsewhere = await add('training', training(unit.other, { title: 'Lớp ở Can Lộc' }));
    const ours = await add('training', training(unit.province, { title: 'Lớp của tỉnh' }));
    const titles = (await app.get('/api/activities/registers/training/entries', { as: officer })).body.items.map(
      (each: any) => each.title,
    );
    expect(titles).toContain('Lớp của tỉnh');
    expect(titles).not.toContain('Lớp ở Can Lộc');
    expect((await app.get(`/api/activities/entries/${elsewhere.body.id}`, { as: officer })).status).toBe(404);
    expect((await app.get(`/api/activities/entries/${ours.body.id}`, { as: officer })).body.canWrite).toBe(false);
  });

  it('a promotion names who took part, no more than it counts', async () => {
    const body = {
      ...{ unitId: unit.province, kind: 'fair', title: 'Hội chợ', fromOn: '2020-09-01', toOn: '2020-09-03' },
      ...{ producers: 1, value: '8000000000', parts: [{ producerId: producer.producerId }] },
    };
    const made = await add('promotion', body);
    const seen = (await app.get(`/api/activities/entries/${made.body.id}`, { as: office })).body;
    expect(seen.parts.map((part: any) => part.producerName)).toEqual(['Hợp tác xã Bưởi Phúc Trạch']);
    expect((await add('promotion', { ...body, producers: 0 })).body.errors[0].path).toBe('parts');
  });

  it('a producer tells its own year once, a loss too, beside the goals of its plan', async () => {
    const ideaId = await selectedIdea(app, producer, office);
    const plan = await app.post('/api/business-plans', { as: producer.user, body: { ideaId, ...planBody() } });
    await app.post(`/api/business-plans/${plan.body.id}/submit`, { as: producer.user, ifMatch: 1 });
    await app.post(`/api/business-plans/${plan.body.id}/approve`, { as: office, ifMatch: 2, body: {} });
    const facts = { revenue: '700000000', profit: '-20000000', jobs: 12, exportValue: '0', sellsOnline: true };
    const body = { ...facts, producerId: producer.producerId, year: 2020 };
    const made = await app.post('/api/producer-results', { as: producer.user, body });
    expect(made.status).toBe(201);
    expect((await app.post('/api/producer-results', { as: officer, body })).body.code).toBe('activities.result_taken');
    expect((await app.post('/api/producer-results', { as: officer, body: { ...body, year: 2021 } })).body.code).toBe(
      'activities.year_ahead',
    );
    const path = `/api/producer-results/${made.body.id}`;
    expect((await app.get(path, { as: producer.user })).body).toMatchObject({
      profit: '-20000000',
      goal: { year: 2020, revenue: '800000000', profit: '120000000' },
    });
    const corrected = { ...facts, exportValue: '800000000', reason: 'x' };
    const refused = await app.put(path, { as: producer.user, ifMatch: 1, body: corrected });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'exportValue']);
    const done = await app.put(path, {
      as: producer.user,
      ifMatch: 1,
      body: { ...facts, jobs: 14, reason: 'Thêm 2 người' },
    });
    expect(done.body).toEqual({ version: 2 });
    const stranger = await producerWithUser(app, office, unit.commune, 'Chủ thể khác');
    expect((await app.get(path, { as: stranger.user })).status).toBe(404);
    expect((await app.get('/api/producer-results', { as: stranger.user })).body.items).toEqual([]);
  });
});
