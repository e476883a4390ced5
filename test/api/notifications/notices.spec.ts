import { newUuidV7 } from '@app/platform/database';
import { decisionPublished } from '@app/ranking/events';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { council } from '../../support/council';
import {
  acceptedDossier,
  fileDossier,
  IDEA_TEXTS,
  openRound,
  planBody,
  producerWithUser,
  readyDossier,
  selectedIdea,
  unitOf,
} from '../../support/flow';
import { loadReference } from '../../support/reference';
import { closedRound } from '../../support/results';

describe('notices', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let commune: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
  });
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const titles = async (user: TestUser): Promise<string[]> => {
    const { body } = await app.get('/api/me/notices', { as: user });
    return body.items.map((item: any) => item.title).reverse();
  };
  const mailsTo = async (user: TestUser): Promise<string[]> => {
    const { body } = await app.get(`/api/mailbox?q=${user.userId}`, { as: office });
    return body.items.map((item: any) => item.subject).sort();
  };
  const count = async (from: string): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${from}`))).n;

  it('follow an idea and a dossier: who waits for whom is told, in the application and by mail', async () => {
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district });
    const stranger = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Đức Thọ', 'district'),
    });
    const producer = await producerWithUser(app, office, commune);
    await selectedIdea(app, producer, secretary);
    await background.drain();
    expect(await titles(secretary)).toEqual(['Phiếu ý tưởng mới: Bưởi Phúc Trạch']);
    expect(await titles(producer.user)).toEqual(['Ý tưởng được chọn: Bưởi Phúc Trạch']);
    expect(await mailsTo(producer.user)).toEqual(await titles(producer.user));

    const roundId = await openRound(app, office, {
      year: 2020,
      number: 2,
      procedureId: '1048-2019',
      deadlines: [{ level: 'district', task: 'file', dueOn: '2020-09-20' }],
    });
    await acceptedDossier(app, producer, roundId, secretary);
    await background.drain();
    expect((await titles(secretary)).slice(1)).toEqual(['Hồ sơ mới: Bưởi Phúc Trạch']);
    expect((await titles(producer.user)).slice(1)).toEqual([
      expect.stringMatching(/^Đã nhận hồ sơ /),
      'Hồ sơ được tiếp nhận: Bưởi Phúc Trạch',
    ]);
    expect(await titles(stranger)).toEqual([]);
    expect(await titles(office)).toEqual([]);
  });

  it('invite the members of a council to its session', async () => {
    const province = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province');
    const panel = await council(app, office, { level: 'province', unitId: province, seats: ['chair', 'member'] });
    const roundId = await openRound(app, office, {
      year: 2020,
      number: 3,
      procedureId: '1048-2019',
      deadlines: [{ level: 'province', task: 'finish', dueOn: '2020-10-10' }],
    });
    const planned = await app.post('/api/sittings', {
      as: office,
      body: { councilId: panel.id, roundId, heldOn: '2020-10-05', place: 'Phòng họp số 2' },
    });
    expect(planned.status).toBe(201);
    await background.drain();
    for (const member of panel.voters)
      expect(await titles(member)).toEqual([
        expect.stringMatching(/^Ông\/bà được cử vào /),
        expect.stringMatching(/^Mời họp ngày 05\/10\/2020: /),
      ]);
  });

  it('of results: none before publication; after it one for each person, however often the handler runs', async () => {
    await app.database.setTime('2020-10-09T02:00:00Z');
    const leader = await app.user('approving-leader');
    const officer = await app.user('commune-officer', { kind: 'unit', id: commune });
    const results = [
      { name: 'Mật ong', sum: 250, count: 3, star: 4 },
      { name: 'Bưởi', sum: 280, count: 3, star: 5 },
      { name: 'Cu đơ', sum: 120, count: 3, star: 2 },
    ];
    const round = await closedRound(app, office, results, 2);
    const { body: decision } = await app.post('/api/decisions', {
      as: office,
      body: { roundId: round.roundId, level: 'province', unitId: round.provinceId },
    });
    await app.post(`/api/decisions/${decision.id}/prepare`, { as: office, ifMatch: 1 });
    await background.drain();
    expect(await titles(leader)).toEqual(['Chờ phê duyệt: danh sách 3 sản phẩm, Đợt 1 năm 2020']);
    const approved = await app.post(`/api/decisions/${decision.id}/approve`, {
      as: leader,
      ifMatch: 2,
      body: { number: '3500/QĐ-UBND', decidedOn: '2020-10-08' },
    });
    expect(approved.status).toBe(200);
    await background.drain();
    expect(await titles(officer)).toEqual([]);
    for (const { user } of round.producers) expect(await titles(user)).toEqual([]);

    await app.post(`/api/decisions/${decision.id}/publish`, { as: office, ifMatch: approved.body.version });
    const published = await app.uow.read((tx) =>
      tx.one<{ id: string; data: object }>(`select id, data from platform.outbox where topic = $1`, [
        decisionPublished.topic,
      ]),
    );
    const message = {
      ...decisionPublished,
      ...published,
      requestId: 'test',
      occurredAt: '2020-10-09T02:00:00.000Z' as never,
    };
    const effects: unknown[] = [];
    for (let time = 0; time < 3; time += 1) effects.push(await background.handle('notifications', message));
    expect(effects).toEqual([true, false, false]);
    await background.drain();
    // Also when the inbox has forgotten: the notices themselves are unique.
    await app.uow.run((tx) => tx.execute(`delete from platform.inbox where event_id = $1`, [published.id]));
    await background.handle('notifications', message);
    await background.drain();

    const [first, second] = round.producers;
    expect(first && (await titles(first.user))).toEqual([
      'Kết quả Đợt 1 năm 2020: Mật ong, Cu đơ',
      'Giấy chứng nhận OCOP đã có: Mật ong',
    ]);
    expect(second && (await titles(second.user))).toEqual(['Kết quả Đợt 1 năm 2020: Bưởi']);
    const told = await app.get('/api/me/notices', { as: officer });
    expect(told.body.items.map((item: any) => item.body)).toEqual([
      'Quyết định số 3500/QĐ-UBND ngày 08/10/2020 của Ủy ban nhân dân tỉnh Hà Tĩnh đã được công bố. Trên địa bàn: 1 sản phẩm được chuyển lên cấp trên xét, 1 sản phẩm đạt 4 sao, 1 sản phẩm chưa được công nhận.',
    ]);
    expect(await count(`notifications.notification where event_id = '${published.id}'`)).toBe(3);
    expect(await count(`notifications.delivery where event_id = '${published.id}'`)).toBe(6);
    expect(await count(`notifications.delivery where state <> 'sent'`)).toBe(0);
    expect(first && (await mailsTo(first.user))).toHaveLength(2);
    expect(await count(`notifications.mailbox_message`)).toBe(
      await count(`notifications.delivery where channel = 'e-mail'`),
    );
  });

  it('of an act on many: each row has its outcome, mails wait, an undo of the same day drops them and tells it', async () => {
    await app.database.setTime('2020-10-12T02:00:00Z');
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district });
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-10-20' },
      { level: 'province', task: 'finish', dueOn: '2020-10-30' },
    ];
    const roundId = await openRound(app, office, { year: 2020, number: 4, procedureId: '1048-2019', deadlines });
    const producer = await producerWithUser(app, office, commune, 'Hợp tác xã Làm nhiều');
    const ids: string[] = [];
    for (const name of ['Cam', 'Chanh', 'Quýt']) {
      const { id } = await readyDossier(app, producer, roundId, { name });
      if (name !== 'Quýt') await fileDossier(app, producer, id);
      ids.push(id);
    }
    await background.drain();
    const hidden = newUuidV7();
    const seen = await app.get(`/api/bulk-acts/preview?act=dossiers.accept&ids=${[...ids, hidden].join(',')}`, {
      as: secretary,
    });
    expect(seen.body.rows.map((row: any) => [row.title, row.fault?.code ?? null])).toEqual([
      ['Cam', null],
      ['Chanh', null],
    ]); // a draft is not seen by the desk, nor what does not exist
    const rows = seen.body.rows.map(({ id, version }: any) => ({ id, version }));
    const body = { act: 'dossiers.accept', rows: [...rows, { id: ids[2], version: 1 }] };
    const key = newUuidV7();
    const acts = [];
    for (let time = 0; time < 2; time += 1) acts.push(await app.post('/api/bulk-acts', { as: secretary, key, body }));
    expect(acts.map(({ status }) => status)).toEqual([201, 201]);
    expect(acts[1]?.body).toEqual(acts[0]?.body);
    const id = acts[0]?.body.id as string;
    expect(acts[0]?.body).toMatchObject({ done: 2, refused: 1 });
    await background.drain();
    expect((await titles(producer.user)).filter((title) => /tiếp nhận/.test(title))).toHaveLength(2);
    expect((await mailsTo(producer.user)).filter((title) => /tiếp nhận/.test(title))).toEqual([]);
    expect(await count(`notifications.delivery where state = 'waiting'`)).toBe(2);

    const panel = await council(app, office, { level: 'district', unitId: district, seats: ['chair', 'member'] });
    const listed = await app.post(`/api/councils/${panel.id}/cases`, {
      as: office,
      body: { roundId, dossierIds: [ids[0]] },
    });
    expect(listed.status).toBe(201);
    const before = await app.get(`/api/bulk-acts/${id}`, { as: secretary });
    expect(before.body.isOpen).toBe(true);
    expect(before.body.items.map((item: any) => [item.fault?.code ?? null, item.undoFault?.code ?? null])).toEqual([
      [null, 'dossier.on_council_list'],
      [null, null],
      ['dossier.not_found', null],
    ]);
    expect((await app.get(`/api/bulk-acts/${id}`, { as: office })).status).toBe(404);
    const undone = await app.post(`/api/bulk-acts/${id}/undo`, { as: secretary });
    expect(undone.body).toEqual({ undone: 1, kept: 1 });
    await background.drain();
    expect((await titles(producer.user)).at(-1)).toBe('Hồ sơ trở lại chờ tiếp nhận: Chanh');
    expect(await count(`notifications.delivery where state = 'dropped'`)).toBe(1);
    const shown = await app.get(`/api/dossiers/${ids[1]}`, { as: secretary });
    expect(shown.body).toMatchObject({ state: 'submitted' });
    expect(shown.body.history.map((entry: any) => entry.action).slice(-2)).toEqual(['accept', 'undo-accept']);

    await app.database.setTime('2020-10-12T17:00:00Z'); // 00:00 of the next Vietnamese day
    const late = await app.post(`/api/bulk-acts/${id}/undo`, { as: secretary });
    expect([late.status, late.body.code]).toEqual([409, 'bulk.day_over']);
  });

  it('of ideas chosen together, and of reminders', async () => {
    await app.database.setTime('2020-10-13T02:00:00Z');
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district });
    const officer = await app.user('commune-officer', { kind: 'unit', id: commune });
    const producer = await producerWithUser(app, office, commune, 'Hợp tác xã Hai ý tưởng');
    const ideas: string[] = [];
    for (const productName of ['Trà', 'Nấm']) {
      const fields = { producerId: producer.producerId, productName, isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS };
      const { body } = await app.post('/api/ideas', { as: producer.user, body: fields });
      await app.post(`/api/ideas/${body.id}/submit`, { as: producer.user, ifMatch: 1 });
      ideas.push(body.id as string);
    }
    const act = { act: 'ideas.select', rows: ideas.map((id) => ({ id, version: 2 })) };
    const chosen = await app.post('/api/bulk-acts', { as: secretary, body: act });
    expect(chosen.body).toMatchObject({ done: 2, refused: 0 });
    const plan = await app.post('/api/business-plans', {
      as: producer.user,
      body: { ideaId: ideas[0], ...planBody() },
    });
    expect(plan.status).toBe(201);
    const { body: acts } = await app.get(`/api/bulk-acts/${chosen.body.id}`, { as: secretary });
    expect(acts.items.map((item: any) => item.undoFault?.code ?? null)).toEqual(['idea.plan_begun', null]);
    const back = await app.post(`/api/bulk-acts/${chosen.body.id}/undo`, { as: secretary });
    expect(back.body).toEqual({ undone: 1, kept: 1 });
    expect((await app.get(`/api/ideas/${ideas[1]}`, { as: secretary })).body.state).toBe('submitted');

    const planId = plan.body.id as string;
    await app.post(`/api/business-plans/${planId}/submit`, { as: producer.user, ifMatch: 1 });
    const approve = (version: number) =>
      app.post('/api/bulk-acts', { as: secretary, body: { act: 'plans.approve', rows: [{ id: planId, version }] } });
    const approved = await approve(2);
    expect((await app.post(`/api/bulk-acts/${approved.body.id}/undo`, { as: secretary })).body.undone).toBe(1);
    const waits = (await app.get(`/api/business-plans/${planId}`, { as: secretary })).body;
    expect([waits.state, waits.approvedOn]).toEqual(['submitted', null]);
    const stands = await approve(waits.version);
    expect(stands.body).toMatchObject({ done: 1, refused: 0 });

    const deadlines = [{ level: 'district', task: 'file', dueOn: '2020-10-20' }];
    const roundId = await openRound(app, office, { year: 2020, number: 5, procedureId: '1048-2019', deadlines });
    const { id } = await readyDossier(app, producer, roundId, { name: 'Nấm rơm' });
    const { version } = (await app.get(`/api/dossiers/${id}`, { as: producer.user })).body;
    const named = await app.put(`/api/dossiers/${id}/plan`, { as: producer.user, ifMatch: version, body: { planId } });
    expect(named.status).toBe(200);
    const kept = await app.get(`/api/bulk-acts/${stands.body.id}`, { as: secretary });
    expect(kept.body.items[0].undoFault.code).toBe('plan.in_dossier');
    const remind = { act: 'dossiers.remind', rows: [{ id, version: 0 }] };
    const first = await app.post('/api/bulk-acts', { as: officer, body: remind });
    expect(first.body).toMatchObject({ done: 1 });
    const again = await app.get(`/api/bulk-acts/preview?act=dossiers.remind&ids=${id}`, { as: officer });
    expect(again.body.rows[0].fault.code).toBe('dossier.reminded_today');
    await background.drain();
    expect((await titles(producer.user)).at(-1)).toBe('Nhắc hạn ngày 20/10/2020: hồ sơ Nấm rơm');
    expect((await app.post(`/api/bulk-acts/${first.body.id}/undo`, { as: officer })).status).toBe(200);
    await background.drain();
    expect((await titles(producer.user)).at(-1)).toBe('Rút lại lời nhắc: hồ sơ Nấm rơm');
    const unknown = await app.get(`/api/bulk-acts/preview?act=dossiers.refuse&ids=${id}`, { as: officer });
    expect(unknown.body.code).toBe('bulk.act_unknown');
    const forbidden = await app.get(`/api/bulk-acts/preview?act=dossiers.accept&ids=${id}`, { as: producer.user });
    expect(forbidden.body.code).toBe('auth.forbidden');
  });

  it('of comments: the offices speak among themselves, the producer is asked and answers, the council reads neither', async () => {
    await app.database.setTime('2020-10-14T02:00:00Z');
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district, name: 'Thư ký Hương Khê' });
    const officer = await app.user('commune-officer', { kind: 'unit', id: commune, name: 'Cán bộ Phúc Trạch' });
    const auditor = await app.user('auditor');
    const producer = await producerWithUser(app, office, commune, 'Hợp tác xã Trao đổi');
    const deadlines = [{ level: 'district', task: 'file', dueOn: '2020-10-20' }];
    const roundId = await openRound(app, office, { year: 2020, number: 6, procedureId: '1048-2019', deadlines });
    const { id } = await acceptedDossier(app, producer, roundId, secretary, { name: 'Bánh gai' });
    await background.drain();
    const path = `/api/dossiers/${id}/comments`;
    const say = (as: TestUser, audience: string, body: string, mentions?: string[]) =>
      app.post(path, { as, body: { audience, body, ...(mentions ? { mentions } : {}) } });
    const people = (await app.get(path, { as: secretary })).body.people.map((each: any) => each.name);
    expect(people).toContain('Cán bộ Phúc Trạch');
    expect(people).not.toContain('Thư ký Hương Khê');
    expect((await say(secretary, 'office', 'Xem kỹ giấy kiểm nghiệm.', [officer.userId])).status).toBe(201);
    expect((await say(secretary, 'producer', 'Phiếu kiểm nghiệm của lô nào?')).status).toBe(201);
    await background.drain();
    expect((await titles(officer)).at(-1)).toBe('Bạn được nhắc tên: hồ sơ Bánh gai');
    expect((await titles(producer.user)).at(-1)).toBe('Cán bộ có câu hỏi về hồ sơ Bánh gai');
    const seen = await app.get(path, { as: producer.user });
    expect(seen.body).toMatchObject({ side: 'producer', people: [], waitsForProducer: true });
    expect(seen.body.items.map((each: any) => each.body)).toEqual(['Phiếu kiểm nghiệm của lô nào?']);
    expect((await say(producer.user, 'office', 'Thử')).body.code).toBe('dossier.comment_not_yours');
    expect((await say(producer.user, 'producer', 'Lô tháng 8.')).status).toBe(201);
    await background.drain();
    expect((await titles(secretary)).at(-1)).toBe('Chủ thể đã trả lời: hồ sơ Bánh gai');
    const all = await app.get(path, { as: officer });
    expect(all.body.items.map((each: any) => [each.side, each.audience, each.mentioned])).toEqual([
      ['producer', 'producer', []],
      ['office', 'producer', []],
      ['office', 'office', ['Cán bộ Phúc Trạch']],
    ]);
    expect((await app.get(path, { as: auditor })).body).toMatchObject({ side: null, items: [], people: [] });
    expect((await say(auditor, 'office', 'Thử')).status).toBe(403);
    expect((await say(officer, 'office', 'Thử', [auditor.userId])).body.code).toBe('dossier.mention_unknown');
  });
});
