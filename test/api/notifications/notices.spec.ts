import { decisionPublished } from '@app/ranking/events';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { council } from '../../support/council';
import { acceptedDossier, openRound, producerWithUser, selectedIdea, unitOf } from '../../support/flow';
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
});
