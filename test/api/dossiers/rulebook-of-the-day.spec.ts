import { TestApp, type TestUser } from '../../support/app';
import {
  fileDossier,
  IDEA_TEXTS,
  openRound,
  producerWithUser,
  readyDossier,
  type ProducerOfTest,
} from '../../support/flow';
import { loadReference } from '../../support/reference';
import { sheetOf } from '../../support/ticks';

describe('the law of the filing day', () => {
  let app: TestApp;
  let office: TestUser;
  let officer: TestUser;
  let producer: ProducerOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-05-20T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const row = await app.uow.read((tx) =>
      tx.one<{ id: string; name: string }>(
        `select id, name from programme.unit where kind = 'commune' and valid_to is null order by id limit 1`,
      ),
    );
    officer = await app.user('commune-officer', { kind: 'unit', id: row.id });
    producer = await producerWithUser(app, office, row.id);
    const deadlines = [{ level: 'commune', task: 'send-up', dueOn: '2026-10-29' }];
    roundId = await openRound(app, office, { year: 2026, number: 1, procedureId: '26-2026', deadlines });
  });

  afterAll(() => app.close());

  it('scenario 16: filed on 20/5/2026 it is judged by 148-2023, on 22/5/2026 by 26-2026', async () => {
    const [old, young] = [
      await readyDossier(app, producer, roundId, { name: 'Trước' }),
      await readyDossier(app, producer, roundId, { name: 'Sau' }),
    ];
    const before = await fileDossier(app, producer, old.id);
    expect(before.body).toMatchObject({ rulebookId: '148-2023', filedOn: '2026-05-20' });
    await app.database.setTime('2026-05-21T17:00:00Z');
    const shown = await app.get(`/api/dossiers/${young.id}`, { as: producer.user });
    expect(shown.body.missing).toEqual(['mau-02']);
    const ticks = { 'A.1.1': 0 };
    await app.put(`/api/dossiers/${young.id}/self-score`, { as: producer.user, ifMatch: 0, body: { ticks } });
    const after = await fileDossier(app, producer, young.id);
    expect(after.body).toMatchObject({ rulebookId: '26-2026', filedOn: '2026-05-22' });
    const stays = await app.get(`/api/dossiers/${old.id}`, { as: producer.user });
    expect(stays.body.rulebookId).toBe('148-2023');
  });

  it('the commune gives an opinion on four items within 15 working days, without points, and sends on', async () => {
    await app.database.setTime('2026-06-01T02:00:00Z');
    const dossier = await readyDossier(app, producer, roundId, { name: 'Có ý kiến xã' });
    await app.put(`/api/dossiers/${dossier.id}/self-score`, {
      as: producer.user,
      ifMatch: 0,
      body: { ticks: { 'A.1.1': 0 } },
    });
    const unfiled = await app.get(`/api/dossiers/${dossier.id}`, { as: producer.user });
    const productId = unfiled.body.productId as string;
    const way = await app.get(`/api/journeys/${productId}`, { as: producer.user });
    expect(way.body.steps[2]).toMatchObject({ what: 'dossier.draft', dueOn: null, sendUpOn: '2026-10-29' });
    const work = await app.get('/api/me/worklist?q=co%20y%20kien', { as: producer.user });
    expect(work.body.items[0].subtitle).toBe('Hồ sơ đang chuẩn bị; phải được gửi lên tỉnh chậm nhất ngày 29/10/2026');
    const idea = { productName: 'Có ý kiến xã', isNewProduct: false, productId, sheetNo: 1, ...IDEA_TEXTS };
    const kept = await app.post('/api/ideas', {
      as: producer.user,
      body: { producerId: producer.producerId, ...idea },
    });
    const sent = await app.post(`/api/ideas/${kept.body.id}/submit`, { as: producer.user, ifMatch: 1 });
    expect(sent.status).toBe(200);
    const basisAt = `/api/dossiers/${dossier.id}/opinion-basis`;
    expect((await app.get(basisAt, { as: officer })).body.code).toBe('dossier.not_at_desk');
    const filed = await fileDossier(app, producer, dossier.id);
    const shown = await app.get(`/api/dossiers/${dossier.id}`, { as: officer });
    const basis = (await app.get(basisAt, { as: officer })).body;
    expect(basis.items.map(({ code }: { code: string }) => code)).toEqual(
      shown.body.opinionItems.map(({ code }: { code: string }) => code),
    );
    expect(basis.items[0].facts).toEqual([
      { kind: 'raw-material', text: IDEA_TEXTS.rawMaterial, criterion: null, papers: [] },
      { kind: 'material-source', text: IDEA_TEXTS.materialSource, criterion: null, papers: [] },
      {
        ...{ kind: 'self-score', criterion: 'A.1.1 Nguồn gốc sản phẩm', papers: [] },
        text: sheetOf('26-2026', 1).parts[0]?.groups[0]?.criteria[0]?.options[0]?.label,
      },
    ]);
    expect((await app.get(basisAt, { as: producer.user })).status).toBe(403);
    expect(shown.body.opinion).toMatchObject({ receivedOn: '2026-06-01', dueOn: '2026-06-22', workingDaysLeft: 15 });
    expect(shown.body.allowedActions).toContain('send-opinion');
    const notYet = await app.post(`/api/dossiers/${dossier.id}/accept`, {
      as: officer,
      ifMatch: filed.body.version as number,
      body: {},
    });
    expect(notYet.body.code).toBe('dossier.opinion_first');
    const items = shown.body.opinionItems.map((item: { code: string }) => ({
      code: item.code,
      holds: true,
      note: 'Đúng thực tế tại xã.',
    }));
    const opinion = { items, letterNo: '12/UBND-KT', letterOn: '2026-06-10' };
    const partial = { ...opinion, items: items.slice(1) };
    const call = { as: officer, ifMatch: filed.body.version as number };
    expect((await app.post(`/api/dossiers/${dossier.id}/opinion`, { ...call, body: partial })).body.code).toBe(
      'dossier.opinion_incomplete',
    );
    const given = await app.post(`/api/dossiers/${dossier.id}/opinion`, { ...call, body: opinion });
    expect(given.body).toMatchObject({ late: false });
    const next = await app.get(`/api/dossiers/${dossier.id}`, { as: office });
    expect(next.body).toMatchObject({ desk: 'province', state: 'submitted' });
    const accepted = await app.post(`/api/dossiers/${dossier.id}/accept`, {
      as: office,
      ifMatch: next.body.version as number,
      body: {},
    });
    expect(accepted.status).toBe(200);
  });
});
