import { TestApp, type TestUser } from '../../support/app';
import { openRound, planBody, producerWithUser, selectedIdea, unitOf, type ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('business plans over HTTP', () => {
  let app: TestApp;
  let office: TestUser;
  let district: TestUser;
  let producer: ProducerOfTest;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const unitId = await unitOf(app, 'Huyện Hương Khê', 'district');
    district = await app.user('district-secretary', { kind: 'unit', id: unitId });
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    producer = await producerWithUser(app, office, commune);
  });

  afterAll(() => app.close());

  const begin = async (body = planBody()): Promise<string> => {
    const ideaId = await selectedIdea(app, producer, district);
    const plan = await app.post('/api/business-plans', { as: producer.user, body: { ...body, ideaId } });
    expect(plan.status).toBe(201);
    return plan.body.id as string;
  };

  it('scenario 1: a plan that adds up shows its shares, one that does not is kept as typed and not sent', async () => {
    const id = await begin();
    const shown = await app.get(`/api/business-plans/${id}`, { as: producer.user });
    expect(shown.body.check.bySource.map((row: { tenths: number }) => row.tenths)).toEqual([420, 300, 180, 100]);
    expect(shown.body.check).toMatchObject({ sum: '1000000000', difference: '0', differenceText: null });

    const typed = planBody(420, 310);
    const saved = await app.put(`/api/business-plans/${id}`, { as: producer.user, ifMatch: 1, body: typed });
    expect(saved.status).toBe(200);
    const over = await app.get(`/api/business-plans/${id}`, { as: producer.user });
    expect(over.body.check).toMatchObject({ difference: '10000000', differenceText: 'thừa 10.000.000 đ' });
    const refused = await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 2 });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'plan.capital_mismatch',
      declared: '1000000000',
      sum: '1010000000',
      difference: '10000000',
      errors: [{ path: 'capital', message: 'Các nguồn vốn thừa 10.000.000 đ so với tổng vốn.' }],
    });
    const kept = await app.get(`/api/business-plans/${id}`, { as: producer.user });
    expect(kept.body).toMatchObject({ state: 'draft', version: 2, declaredTotal: '1000000000' });
    expect(kept.body.capital).toContainEqual({ year: 2020, source: 'loan', amount: '310000000' });

    await app.put(`/api/business-plans/${id}`, { as: producer.user, ifMatch: 2, body: planBody() });
    const sent = await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 3 });
    expect(sent.status).toBe(200);
    const comment = { body: 'Đề nghị làm rõ nguồn vay.' };
    expect((await app.post(`/api/business-plans/${id}/comments`, { as: district, body: comment })).status).toBe(201);
    const approved = await app.post(`/api/business-plans/${id}/approve`, { as: office, ifMatch: 4, body: {} });
    expect(approved.status).toBe(200);
    const final = await app.get(`/api/business-plans/${id}`, { as: producer.user });
    expect(final.body).toMatchObject({ state: 'approved', approvedOn: '2020-09-01', allowedActions: [] });
    expect(final.body.comments).toMatchObject([comment]);
    expect(final.body.history.map((row: { action: string }) => row.action)).toEqual(['create', 'submit', 'approve']);
  });

  it('sums approved plans by unit and source, whole đồng', async () => {
    const answer = await app.get('/api/business-plans/summary', { as: office });
    expect(answer.body.rows).toEqual([
      {
        unitId: expect.any(String),
        unitName: 'Huyện Hương Khê',
        plans: 1,
        owner: '420000000',
        loan: '300000000',
        state: '180000000',
        other: '100000000',
        total: '1000000000',
      },
      expect.objectContaining({ unitId: null, unitName: null, plans: 1, total: '1000000000' }),
    ]);
  });

  it('the database itself refuses a sent plan that does not add up', async () => {
    const id = await begin(planBody(420, 310));
    await expect(
      app.uow.run((tx) =>
        tx.execute(`update plans.plan set state = 'submitted', submitted_at = platform.now() where id = $1`, [id]),
      ),
    ).rejects.toThrow('does not add up');
  });

  it.each([
    ['a source twice in a year', (body: any) => body.capital.push(body.capital[0]), 400, 'plan.capital_twice'],
    ['a year outside the plan', (body: any) => (body.capital[0].year = 2030), 400, 'plan.year_outside'],
    ['an amount with an exponent', (body: any) => (body.capital[0].amount = '1e9'), 400, 'request.invalid'],
    ['a number for money', (body: any) => (body.declaredTotal = 1000), 400, 'request.invalid'],
  ])('refuses %s', async (_name, spoil, status, code) => {
    const body = planBody();
    spoil(body);
    const ideaId = await selectedIdea(app, producer, district);
    const answer = await app.post('/api/business-plans', { as: producer.user, body: { ...body, ideaId } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('hides plans of other producers and of other districts as if they were absent', async () => {
    const id = await begin();
    const elsewhere = await producerWithUser(app, office, await unitOf(app, 'Xã Kỳ Xuân', 'commune'), 'Hộ Kỳ Xuân');
    const other = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Kỳ Anh', 'district'),
    });
    const absent = await app.get('/api/business-plans/0190b0a0-0000-7000-8000-000000000000', { as: other });
    for (const as of [elsewhere.user, other]) {
      const answer = await app.get(`/api/business-plans/${id}`, { as });
      expect(answer.status).toBe(404);
      expect({ ...answer.body, instance: null, request_id: null }).toEqual({
        ...absent.body,
        instance: null,
        request_id: null,
      });
      expect((await app.get('/api/business-plans', { as })).body.items).toEqual([]);
    }
  });

  it('names the empty sections at their fields, and finds the plan of an idea', async () => {
    const ideaId = await selectedIdea(app, producer, district);
    const body = { ...planBody(), sections: { organisation: 'Hộ gia đình' }, ideaId };
    const id = (await app.post('/api/business-plans', { as: producer.user, body })).body.id as string;
    const sent = await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 1 });
    expect([sent.status, sent.body.code]).toEqual([409, 'plan.incomplete']);
    expect(sent.body.errors.map((fault: { path: string }) => fault.path)).toEqual(
      ['staff', 'goals', 'product', 'market', 'production'].map((name) => `sections.${name}`),
    );
    const table = { ...planBody(), sections: body.sections, capital: [], declaredTotal: '0' };
    await app.put(`/api/business-plans/${id}`, { as: producer.user, ifMatch: 1, body: table });
    const again = await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 2 });
    expect(again.body.code).toBe('plan.incomplete');
    expect(again.body.errors.at(-1)).toMatchObject({ path: 'declaredTotal', code: 'plan.capital_missing' });
    const ofIdea = await app.get(`/api/business-plans?ideaId=${ideaId}`, { as: district });
    expect(ofIdea.body.items.map((row: { id: string }) => row.id)).toEqual([id]);
    const ofProducer = await app.get(`/api/business-plans?producerId=${producer.producerId}`, { as: district });
    expect(ofProducer.body.items.map((row: { id: string }) => row.id)).toContain(id);
  });

  it('two saves from the same version: the second hears 412', async () => {
    const id = await begin();
    const save = () => app.put(`/api/business-plans/${id}`, { as: producer.user, ifMatch: 1, body: planBody() });
    const answers = await Promise.all([save(), save()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  it('a selected idea waits for its plan on the list of its producer only, by the day of the round', async () => {
    const ideaId = await selectedIdea(app, producer, district, 'Mứt bưởi');
    const to = `/y-tuong/${ideaId}`;
    const waiting = async (as: TestUser) =>
      (await app.get('/api/me/worklist?q=mut+buoi', { as })).body.items.filter(
        (each: { to: string }) => each.to === to,
      );
    const commune = await app.user('commune-officer', {
      kind: 'unit',
      id: await unitOf(app, 'Xã Phúc Trạch', 'commune'),
    });
    expect([await waiting(commune), await waiting(district)]).toEqual([[], []]);
    const [before] = await waiting(producer.user);
    expect(before).toMatchObject({ kind: 'plan', subtitle: 'Ý tưởng được chọn: lập phương án sản xuất kinh doanh' });
    expect(before).not.toHaveProperty('dueAt');
    const round = (number: number, task: string, dueOn: string) =>
      openRound(app, office, {
        year: 2020,
        number,
        procedureId: '1048-2019',
        deadlines: [{ level: 'district', task, dueOn }],
      });
    await round(1, 'send-up', '2020-09-25');
    const [sendUp] = await waiting(producer.user);
    expect(sendUp.subtitle).toMatch(/gửi lên tỉnh đến hết 25\/09\/2020$/);
    await round(2, 'file', '2020-09-10');
    const [byDay] = await waiting(producer.user);
    expect(byDay).toMatchObject({ dueAt: '2020-09-10', subtitle: expect.stringContaining('đến hết 10/09/2020') });
    await app.post('/api/business-plans', { as: producer.user, body: { ...planBody(), ideaId } });
    expect(await waiting(producer.user)).toEqual([]);
  });

  it('a plan waits on the lists of those who act next', async () => {
    const id = await begin();
    const own = await app.get('/api/me/worklist', { as: producer.user });
    const waits = { kind: 'plan', to: `/phuong-an/${id}`, waitingSince: '2020-09-01', workingDaysWaited: 0 };
    expect(own.body.items).toContainEqual(expect.objectContaining(waits));
    await app.post(`/api/business-plans/${id}/submit`, { as: producer.user, ifMatch: 1 });
    const desk = await app.get('/api/me/worklist', { as: district });
    expect(desk.body.items).toContainEqual(expect.objectContaining(waits));
  });
});
