import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { assign, council } from '../../support/council';
import {
  IDEA_TEXTS,
  openRound,
  producerWithUser,
  readyDossier,
  selectedIdea,
  unitOf,
  type ProducerOfTest,
} from '../../support/flow';
import { acceptedAtProvince } from '../../support/provincial-round';
import { loadReference } from '../../support/reference';

describe('filling in for a producer', () => {
  let app: TestApp;
  let office: TestUser;
  let officer: TestUser;
  let helper: TestUser;
  let producer: ProducerOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-09-01');
    officer = await app.user('commune-officer', { kind: 'unit', id: commune });
    helper = await app.userWith([], 'Nguyễn Thị An');
    producer = await producerWithUser(app, office, commune);
    const deadlines = [
      { level: 'commune', task: 'file', dueOn: '2026-10-30' },
      { level: 'province', task: 'finish', dueOn: '2026-12-30' },
    ];
    roundId = await openRound(app, office, { year: 2026, number: 2, procedureId: '26-2026', deadlines });
  });
  afterAll(() => app.close());

  const newIdea = async (productName: string): Promise<string> => {
    const body = { producerId: producer.producerId, productName, isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS };
    return (await app.post('/api/ideas', { as: producer.user, body })).body.id as string;
  };
  const offer = (more: object = {}) =>
    app.post('/api/mandates', {
      as: producer.user,
      body: { producerId: producer.producerId, helperKind: 'youth-union', validThrough: '2026-10-31', ...more },
    });
  const take = (code: string, as = helper) => app.post('/api/mandates/take', { as, body: { code } });
  const held = async (more: object = {}, as = helper): Promise<string> =>
    (await take((await offer(more)).body.code as string, as)).body.id as string;
  const enter = (id: string, as = helper) => app.post(`/api/mandates/${id}/enter`, { as, key: null });
  const leave = (as = helper) => app.post('/api/mandates/leave', { as, key: null });
  const saveIdea = async (id: string, description: string, as = helper) =>
    app.put(`/api/ideas/${id}`, {
      as,
      ifMatch: (await app.get(`/api/ideas/${id}`, { as: producer.user })).body.version as number,
      body: { productName: 'Kẹo cu đơ', isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS, description },
    });

  it('works for one product only, with both names on everything, and ends when the producer says so', async () => {
    const [mine, other] = [await newIdea('Kẹo cu đơ'), await newIdea('Mật ong')];
    const offered = await offer({ journeyId: mine });
    expect(offered.status).toBe(201);
    expect(offered.body.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const stored = await app.uow.read((tx) =>
      tx.query(`select 1 from platform.idempotency where result::text like '%' || $1 || '%'`, [offered.body.code]),
    );
    expect(stored).toEqual([]);
    expect((await app.get(`/api/ideas/${mine}`, { as: helper })).status).toBe(403);
    const taken = await take((offered.body.code as string).toLowerCase().replace('-', ' '));
    expect(taken.status).toBe(200);
    expect((await take(offered.body.code as string)).body.code).toBe('journey.code_wrong');
    expect((await enter(taken.body.id as string)).status).toBe(204);
    const session = await app.get('/api/session', { as: helper });
    expect(session.body.acting).toEqual({
      mandateId: taken.body.id,
      producerId: producer.producerId,
      producerName: 'Hợp tác xã Bưởi Phúc Trạch',
      onBehalfOfName: 'Chủ thể Hợp tác xã Bưởi Phúc Trạch',
      validThrough: '2026-10-31',
      oneProduct: true,
    });
    const seen = await app.get('/api/ideas', { as: helper });
    expect(seen.body.items.map((idea: any) => idea.id)).toEqual([mine]);
    expect((await app.get(`/api/ideas/${other}`, { as: helper })).status).toBe(404);
    expect((await saveIdea(other, 'x')).status).toBe(404);
    expect((await saveIdea(mine, 'Kẹo lạc của người làm thay.')).status).toBe(200);
    const version = (await app.get(`/api/ideas/${mine}`, { as: helper })).body.version as number;
    expect((await app.post(`/api/ideas/${mine}/submit`, { as: helper, ifMatch: version })).status).toBe(200);
    const shown = await app.get(`/api/ideas/${mine}`, { as: producer.user });
    expect(shown.body.history.at(-1)).toMatchObject({
      action: 'submit',
      actorName: 'Nguyễn Thị An, làm thay Chủ thể Hợp tác xã Bưởi Phúc Trạch',
    });
    const acts = await app.get(`/api/mandates/${taken.body.id}/acts`, { as: producer.user });
    expect(acts.body.items.map((act: any) => act.command)).toEqual(['ideas.submit', 'ideas.save']);
    const wrongTab = await app.post(`/api/ideas/${other}/submit`, {
      as: producer.user,
      ifMatch: 1,
      headers: { 'x-acting': taken.body.id as string },
    });
    expect([wrongTab.status, wrongTab.body.code]).toEqual([409, 'session.other_mandate']);
    const list = await app.get('/api/mandates', { as: producer.user });
    const row = list.body.items.find((each: any) => each.id === taken.body.id);
    expect(row).toMatchObject({ state: 'active', helperName: 'Nguyễn Thị An', productName: 'Kẹo cu đơ' });
    const ended = await app.post(`/api/mandates/${row.id}/revoke`, { as: producer.user, ifMatch: row.version });
    expect(ended.status).toBe(200);
    expect((await app.get('/api/session', { as: helper })).body.acting).toBeUndefined();
    expect((await app.get(`/api/ideas/${mine}`, { as: helper })).status).toBe(403);
    expect((await enter(row.id as string)).body.code).toBe('journey.mandate_over');
  });

  it('follows the way: a plan and a dossier that grow out of the idea belong to the mandate', async () => {
    const dossier = await readyDossier(app, producer, roundId, { name: 'Rượu nếp' });
    const another = await readyDossier(app, producer, roundId, { name: 'Trà bưởi' });
    const id = await held({ journeyId: dossier.productId });
    await enter(id);
    expect((await app.get(`/api/dossiers/${another.id}`, { as: helper })).status).toBe(404);
    const seen = await app.get(`/api/dossiers/${dossier.id}`, { as: helper });
    expect(seen.body.allowedActions).toContain('edit');
    const body = { kind: 'khac', title: 'Ảnh xưởng', criteria: [] };
    expect((await app.post(`/api/dossiers/${dossier.id}/papers`, { as: helper, body })).status).toBe(201);
    expect((await app.post(`/api/dossiers/${another.id}/papers`, { as: helper, body })).status).toBe(404);
    const ways = await app.get('/api/journeys', { as: helper });
    expect(ways.body.items.map((way: any) => way.title)).toEqual(['Rượu nếp']);
    expect((await app.get(`/api/producers/${producer.producerId}`, { as: helper })).status).toBe(404);
    expect(
      (
        await app.post('/api/mandates', {
          as: helper,
          body: { producerId: producer.producerId, helperKind: 'consultant', validThrough: '2026-10-01' },
        })
      ).status,
    ).toBe(403);
    await leave();
  });

  it('a code lives an hour, a mandate through its last day; guesses are slowed down', async () => {
    const guesser = await app.userWith([], 'Người đoán mã');
    const { code } = (await offer()).body as { code: string };
    await app.database.setTime('2026-09-01T03:30:00Z');
    expect((await take(code, guesser)).body.code).toBe('journey.code_wrong');
    await app.database.setTime('2026-09-01T02:00:00Z');
    for (let count = 0; count < 4; count += 1) await take(`AAAA-AAA${count}`, guesser);
    const slowed = await take(code, guesser);
    expect([slowed.status, slowed.body.code]).toEqual([429, 'identity.too_many_tries']);
    const id = await held({ validThrough: '2026-09-03' });
    await enter(id);
    await app.database.setTime('2026-09-03T16:59:00Z');
    expect((await app.get('/api/session', { as: helper })).body.acting).toBeDefined();
    await app.database.setTime('2026-09-03T17:00:00Z');
    expect((await app.get('/api/session', { as: helper })).body.acting).toBeUndefined();
    await app.database.setTime('2026-09-01T02:00:00Z');
    expect((await offer({ validThrough: '2027-09-01' })).body.code).toBe('journey.mandate_too_long');
    expect((await offer({ journeyId: '00000000-0000-7000-8000-00000000000a' })).body.code).toBe('journey.not_found');
    expect((await take((await offer()).body.code as string, producer.user)).body.code).toBe('journey.own_mandate');
  });

  it('the way says whose turn it is and goes on at the field where it was left, on any device', async () => {
    const ideaId = await selectedIdea(app, producer, office, 'Bánh đa');
    const way = async () => (await app.get(`/api/journeys/${ideaId}`, { as: producer.user })).body;
    expect(await way()).toMatchObject({ title: 'Bánh đa', current: 'plan', resume: null });
    const draft = await newIdea('Tinh dầu');
    const body = { recordKind: 'idea', recordId: draft, field: 'coreValue' };
    expect((await app.put('/api/journeys/resume', { as: producer.user, body })).status).toBe(204);
    await leave();
    expect((await app.put('/api/journeys/resume', { as: helper, body })).status).toBe(403);
    const again = await app.get(`/api/journeys/${draft}`, { as: producer.user });
    expect(again.body.resume).toMatchObject({ recordKind: 'idea', field: 'coreValue' });
    const waits = await app.get('/api/journeys?q=keo', { as: officer });
    expect(waits.body.items[0].steps[0]).toMatchObject({ code: 'idea', state: 'waiting', what: 'idea.submitted' });
  });

  const keep = (content: string, ifMatch: number, as = producer.user) =>
    app.put('/api/journeys/unsent/new-idea', { as, ifMatch, body: { content } });
  const kept = async (as = producer.user) => (await app.get('/api/journeys/unsent/new-idea', { as })).body;

  it('a form that was begun and never sent is its writer’s alone, for each producer, and goes after its days', async () => {
    expect(await kept()).toEqual({ version: 0, content: null, savedAt: null });
    expect((await keep('{"productName":"Mứt"}', 0)).body).toEqual({ version: 1 });
    expect((await keep('{"productName":"Kẹo"}', 0)).status).toBe(412);
    expect((await keep('{"productName":"Mứt bưởi"}', 1)).body).toEqual({ version: 2 });
    expect(await kept()).toMatchObject({ version: 2, content: '{"productName":"Mứt bưởi"}' });
    expect(await kept(officer)).toMatchObject({ version: 0 });
    const result = '/api/journeys/unsent/new-result';
    expect((await app.put(result, { as: officer, ifMatch: 0, body: { content: '{"jobs":"14"}' } })).status).toBe(200);
    expect((await app.get(result, { as: officer })).body.content).toBe('{"jobs":"14"}');
    expect((await app.delete(result, { as: officer })).status).toBe(204);
    const id = await held();
    await enter(id);
    expect(await kept(helper)).toMatchObject({ version: 0 });
    expect((await keep('{"productName":"Của người làm thay"}', 0, helper)).body).toEqual({ version: 1 });
    await leave();
    expect((await app.get('/api/journeys/unsent/new-idea', { as: helper })).status).toBe(403);
    await app.database.setTime('2026-12-05T02:00:00Z');
    expect((await keep('{}', 0, officer)).status).toBe(200);
    expect(await kept()).toMatchObject({ version: 0 });
    await app.database.setTime('2026-09-01T02:00:00Z');
    expect((await app.delete('/api/journeys/unsent/new-idea', { as: officer })).status).toBe(204);
  });

  it('a helper asks: the producer gets a code by mail and agrees in the application or tells the code; who only asked has nothing', async () => {
    const background = await TestBackground.start(app);
    const consultant = await app.user('consultant', { name: 'Lê Tư Vấn' });
    const login = `${producer.user.userId}@thu.example`;
    const ask = (body: object, as: TestUser) =>
      app.post('/api/mandates/ask', { as, body: { validThrough: '2026-10-31', ...body } });
    expect((await ask({ producerId: producer.producerId }, helper)).status).toBe(403);
    expect((await ask({ producerId: producer.producerId }, consultant)).body.code).toBe('producer.not_found');
    expect((await ask({ login: '0900000000' }, consultant)).body.code).toBe('journey.producer_unknown');
    const asked = await ask({ login }, consultant);
    expect(asked.status).toBe(201);
    expect((await enter(asked.body.id as string, consultant)).body.code).toBe('journey.mandate_over');
    const rowOf = async (id: string, as: TestUser) =>
      (await app.get('/api/mandates', { as })).body.items.find((each: any) => each.id === id);
    const shown = await rowOf(asked.body.id, producer.user);
    expect(shown).toMatchObject({ state: 'asked', helperKind: 'consultant', helperName: 'Lê Tư Vấn' });
    expect(shown.allowedActions).toEqual(['confirm', 'revoke']);
    expect(await rowOf(asked.body.id, consultant)).toMatchObject({ code: null, allowedActions: ['revoke'] });
    await background.drain();
    const mails = await app.uow.read((tx) =>
      tx.query<{ body: string; recipient: string }>(`select body, recipient from notifications.mailbox_message`),
    );
    const mail = mails.find(({ body }) => body.includes('Lê Tư Vấn'));
    expect(mail?.recipient).toBe(login);
    expect(mail?.body).toContain(`Mã dùng một lần: ${shown.code}`);
    const notices = await app.get('/api/me/notices', { as: producer.user });
    expect(JSON.stringify(notices.body)).not.toContain(shown.code);
    expect((await take(shown.code, officer)).body.code).toBe('journey.code_wrong');
    const confirm = (id: string, version: number, as: TestUser) =>
      app.post(`/api/mandates/${id}/confirm`, { as, ifMatch: version });
    expect((await confirm(asked.body.id, 1, consultant)).status).toBe(403);
    expect((await confirm(asked.body.id, 1, producer.user)).body).toEqual({ version: 2 });
    expect((await take(shown.code, consultant)).body.code).toBe('journey.code_wrong');
    expect((await enter(asked.body.id, consultant)).status).toBe(204);
    expect((await app.get('/api/session', { as: consultant })).body.acting.onBehalfOfName).toContain('Chủ thể');
    await leave(consultant);
    const byOfficer = await ask({ producerId: producer.producerId }, officer);
    const code = (await rowOf(byOfficer.body.id, producer.user)).code as string;
    expect((await take(code, officer)).status).toBe(200);
    expect((await rowOf(byOfficer.body.id, producer.user)).helperKind).toBe('commune-officer');
    const late = await ask({ producerId: producer.producerId }, officer);
    await app.database.setTime('2026-09-04T03:00:00Z');
    expect(await rowOf(late.body.id, producer.user)).toMatchObject({ state: 'over', code: null });
    expect((await confirm(late.body.id, 1, producer.user)).body.code).toBe('journey.mandate_over');
    await app.database.setTime('2026-09-01T02:00:00Z');
    await background.close();
  });

  it('a youth-union member fills in for so many producers at a time and no more', async () => {
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-09-01');
    const member = await app.user('youth-union-member', { kind: 'unit', id: commune });
    const setting = '/api/settings/journeys.helper-mandates';
    expect((await app.put(setting, { as: office, ifMatch: 0, body: { value: '1' } })).body).toEqual({ version: 1 });
    expect((await take((await offer({ helperKind: 'consultant' })).body.code as string, member)).status).toBe(200);
    const list = await app.get('/api/mandates', { as: member });
    expect(list.body.items[0].helperKind).toBe('youth-union');
    const more = await take((await offer()).body.code as string, member);
    expect([more.status, more.body.code]).toEqual([409, 'journey.too_many_mandates']);
  });

  it('who fills in is in conflict as a council member, also when he began after the council got the product', async () => {
    const background = await TestBackground.start(app);
    const consultant = await app.user('consultant', { name: 'Phạm Tư Vấn' });
    const provinceId = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province', '2026-09-01');
    const id = await acceptedAtProvince(app, { roundId, provinceId, office, officer, producer }, 'Nem bưởi');
    const people = [await app.userWith([], 'Chủ tịch'), consultant, await app.userWith([], 'Uỷ viên')];
    const seats = ['chair', 'member', 'member'];
    const panel = await council(app, office, {
      level: 'province',
      unitId: provinceId,
      seats,
      on: '2026-08-15',
      people,
    });
    await assign(app, office, panel.id, roundId, [id]);
    const sees = async (as: TestUser) => (await app.get(`/api/dossiers/${id}`, { as })).status;
    expect([await sees(people[2] as TestUser), await sees(consultant)]).toEqual([200, 200]);
    await held({}, consultant);
    await background.drain();
    expect([await sees(people[2] as TestUser), await sees(consultant)]).toEqual([200, 404]);
    const shown = await app.get(`/api/councils/${panel.id}/conflicts?roundId=${roundId}`, { as: office });
    expect(JSON.stringify(shown.body)).toContain('Phạm Tư Vấn');
    await background.close();
  });
});
