import { Client } from 'pg';
import { CertificateActs } from '@app/certificates';
import { SYSTEM_USER_ID } from '@app/identity';
import { newUuidV7 } from '@app/platform/database';
import { CheckGoods } from '../../../libs/sales-points/src/application/check-goods';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { loadReference } from '../../support/reference';
import { photo, sendPhoto } from '../../support/sales-day';
import { mustPost, openPoint, pointBody, salesWorld, surveyBody, type SalesWorld } from '../../support/sales-world';

describe('what goes on at a sales point', () => {
  let app: TestApp;
  let background: TestBackground;
  let world: SalesWorld;
  let operator: TestUser;
  let id: string;
  let path: string;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    world = await salesWorld(app);
    ({ id } = await openPoint(app, world));
    path = `/api/sales-points/${id}`;
    operator = await app.user('sales-point-operator', { kind: 'organisation', id });
    await background.drain();
  }, 180_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const point = async (as = world.trade) => (await app.get(path, { as })).body;
  const productIds = (from: number, to: number): string[] =>
    world.certificates.slice(from, to).map(({ productId }) => productId);
  const save = (ids: string[], otherItems: number, as = operator) =>
    app.put(`${path}/goods`, { as, body: { productIds: ids, otherItems } });
  const notices = (topic: string): Promise<number> =>
    app.uow.read(async (tx) => {
      const row = await tx.one<{ n: number }>(
        `select count(*)::int as n from notifications.notification where template = $1`,
        [topic],
      );
      return row.n;
    });

  it('judges the goods of a list at once: share, number, validity', async () => {
    const right = await save(productIds(0, 36), 10);
    expect(right.body.verdict).toBe('right');
    const shown = (await point(operator)).goods;
    expect([shown.counted, shown.total, shown.share]).toEqual([36, 46, 78]);
    const wrong = await save(productIds(0, 40), 13);
    expect(wrong.body.verdict).toBe('warned');
    const judged = (await point()).goods;
    expect([judged.counted, judged.total, judged.share]).toEqual([36, 53, 67]);
    expect(judged.lines.slice(36).map((line: { state: string }) => line.state)).toEqual([
      'expired',
      'expired',
      'expired',
      'withdrawn',
    ]);
    expect((await save(productIds(0, 36), 15)).body.verdict).toBe('right'); // 36 of 51: 70 in whole
    expect((await save(productIds(0, 35), 16)).body.verdict).toBe('warned'); // 35 of 51: 68,6
    expect((await save(productIds(0, 36), 0)).body.verdict).toBe('right');
  });

  it('a certificate that loses its force is noticed at once, and told to those who run the point', async () => {
    expect(await notices('sales-point.goods-wrong')).toBeGreaterThanOrEqual(0);
    await background.drain();
    const before = await notices('sales-point.goods-wrong');
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' };
    const first = world.certificates[0]?.id ?? '';
    app.invented.set('I21-life-changes-by-published-decision', 'suspended without a decision');
    app.invented.set('I21-state-of-a-certificate-follows-its-events', 'suspended without a decision');
    await app.uow.run((tx) =>
      app.app.get(CertificateActs).suspend(tx, by, first, { reason: 'Kiểm tra', paper: 'BB 1' }),
    );
    expect((await point()).goods.lines[0].state).toBe('suspended'); // live, before any job ran
    await background.drain();
    expect((await point()).goodsVerdict).toBe('warned');
    expect(await notices('sales-point.goods-wrong')).toBe(before + 1);
    await app.uow.run((tx) =>
      app.app.get(CertificateActs).reinstate(tx, by, first, { reason: 'Đã rõ', paper: 'BB 2' }),
    );
    await background.drain();
    expect((await point()).goodsVerdict).toBe('right');
  });

  it('the nightly check runs once a day, warns and then calls it a breach', async () => {
    const nightly = (): Promise<boolean> =>
      app.uow.run((tx) =>
        app.app.get(CheckGoods).execute(tx, id, 'nightly', { actor: { userId: SYSTEM_USER_ID }, requestId: 'nightly' }),
      );
    await save(productIds(0, 29), 0); // 30 items are needed
    expect((await point()).goodsVerdict).toBe('warned');
    expect([await nightly(), await nightly()]).toEqual([true, false]);
    await app.database.setTime('2029-09-18T17:10:00Z'); // 00:10 of 19/9 in Viet Nam: the 16th day
    expect(await nightly()).toBe(true);
    expect((await point()).goodsVerdict).toBe('breach');
    await background.drain();
    await app.database.setTime('2029-09-03T03:00:00Z');
    await save(productIds(0, 36), 0);
  });

  it('proof of life: code and photo of the day; a photo serves once', async () => {
    const { code, day } = (await app.get(`${path}/day-code`, { as: operator })).body;
    expect([day, code]).toEqual(['2029-09-03', expect.stringMatching(/^[2-9A-Z]{6}$/)]);
    const bytes = await photo('một');
    const fileId = await sendPhoto(app, id, operator, bytes);
    const wrong = await app.post(`${path}/proofs`, { as: operator, body: { fileId, code: 'AAAAAA' } });
    expect(wrong.body.code).toBe('sales_point.day_code_wrong');
    await mustPost(app, `${path}/proofs`, operator, { body: { fileId, code: code.toLowerCase() } });
    expect((await point()).lastProofOn).toBe('2029-09-03');
    const again = await sendPhoto(app, id, operator, bytes);
    const used = await app.post(`${path}/proofs`, { as: operator, body: { fileId: again, code } });
    expect(used.body.code).toBe('sales_point.photo_used_before');
    await app.database.setTime('2029-09-04T02:00:00Z');
    const late = await app.post(`${path}/proofs`, {
      as: operator,
      body: { fileId: await sendPhoto(app, id, operator, await photo('hai')), code },
    });
    expect(late.body.code).toBe('sales_point.day_code_wrong');
    const [proof] = (await point()).proofs;
    const rejected = await app.post(`${path}/proofs/${proof.id}/reject`, { as: world.trade, body: { reason: 'Mờ' } });
    expect(rejected.status).toBe(204);
    expect((await point()).lastProofOn).toBeNull();
  });

  it('is judged by the day of the scan: what was valid then stays valid in a late list', async () => {
    const valid = world.certificates[1];
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' };
    await app.uow.run((tx) =>
      app.app.get(CertificateActs).suspend(tx, by, valid?.id ?? '', { reason: 'Kiểm tra', paper: 'BB 3' }),
    );
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const body = (scannedAt: string) => ({
      id: newUuidV7(),
      kind: 'shelf-check',
      members: 'Sở Công Thương',
      checklist: [],
      fileIds: [],
      scans: [{ text: valid?.numberText ?? '', scannedAt }],
    });
    const late = await mustPost(app, `${path}/inspections`, world.trade, { body: body(yesterday) });
    expect([late.result, late.summary.valid]).toEqual(['clean', 1]);
    const now = await mustPost(app, `${path}/inspections`, world.trade, { body: body(new Date().toISOString()) });
    expect([now.result, now.summary.suspended]).toEqual(['violations', 1]);
    const seen = await app.get(`${path}/inspections/${now.id}/scans`, { as: operator });
    expect(seen.body.items).toMatchObject([{ productName: 'Mật ong số 2', verdict: 'suspended' }]);
    const [warning] = (await point()).warnings;
    const fileIds = [await sendPhoto(app, id, operator, await photo('đã rút hàng'))];
    const answer = { as: operator, body: { text: 'Đã rút khỏi quầy', fileIds } };
    await mustPost(app, `${path}/warnings/${warning.id}/answers`, operator, answer);
    const foreign = { as: operator, body: { text: 'Ảnh của nơi khác', fileIds: [newUuidV7()] } };
    expect((await app.post(`${path}/warnings/${warning.id}/answers`, foreign)).body.code).toBe(
      'sales_point.file_not_found',
    );
    expect((await point()).warnings[0]).toMatchObject({
      state: 'open',
      answers: [{ text: 'Đã rút khỏi quầy', fileIds }],
    });
    const ladder = (await app.get('/api/sales-points/trade-day', { as: world.trade })).body;
    expect(ladder.violations).toMatchObject([{ warningId: warning.id, answeredOn: ladder.today }]);
    expect(ladder.work.map((line: { kind: string }) => line.kind)).toContain('warning-answered');
    await background.drain();
    expect(await notices('sales-point.remedy-told')).toBe(1);
    const remedied = await app.post(`${path}/warnings/${warning.id}/remedied`, {
      as: world.trade,
      ifMatch: 1,
      body: { reason: 'Đã rút khỏi quầy' },
    });
    expect(remedied.body).toEqual({ version: 2, state: 'remedied' });
    const tooLate = await app.post(`${path}/warnings/${warning.id}/answers`, answer);
    expect(tooLate.body.code).toBe('sales_point.warning_over');
    await app.uow.run((tx) =>
      app.app.get(CertificateActs).reinstate(tx, by, valid?.id ?? '', { reason: 'Đã rõ', paper: 'BB 4' }),
    );
    for (const wrongClock of ['2020-01-01T00:00:00.000Z', '2090-01-01T00:00:00.000Z']) {
      const arrived = await mustPost(app, `${path}/inspections`, world.trade, { body: body(wrongClock) });
      expect([arrived.result, arrived.summary.valid]).toEqual(['clean', 1]); // counts on the day of its arrival
    }
    await background.drain();
  });

  it('reports by period, and who owes what stands on the board', async () => {
    const early = { periodFrom: '2029-07-01', revenue: '120000000', customers: 800, itemsSold: 1500 };
    const refused = await app.post(`${path}/reports`, { as: operator, body: early });
    expect(refused.body.code).toBe('sales_point.period_not_over');
    await app.database.setTime('2029-10-05T02:00:00Z');
    expect((await point()).reportPeriod).toEqual({
      from: '2029-07-01',
      to: '2029-09-30',
      dueOn: '2029-10-15',
      sent: false,
    });
    const board = async () =>
      (await app.get('/api/sales-points/board', { as: world.trade })).body.items.map(
        (line: { kind: string }) => line.kind,
      );
    expect(await board()).toEqual(expect.arrayContaining(['report', 'proof']));
    const chase = () => app.post(`${path}/chase`, { as: world.trade });
    expect((await chase()).status).toBe(204);
    expect((await chase()).body.code).toBe('sales_point.chased_today');
    await background.drain();
    expect(await notices('sales-point.chased')).toBe(1);
    expect((await point()).history.at(-1).note).toContain('Chưa gửi báo cáo kỳ: 01/07/2029 - 30/09/2029');
    for (const format of ['pdf', 'docx'])
      expect((await app.get(`${path}/letters/reminder/${format}`, { as: world.trade })).status).toBe(200);
    expect((await app.get(`${path}/letters/suspension/pdf`, { as: world.trade })).status).toBe(200);
    expect((await app.get(`${path}/letters/suspension/pdf`, { as: operator })).status).toBe(403);
    const groundless = await app.get(`${path}/letters/warning/pdf`, { as: world.trade });
    expect(groundless.body.code).toBe('sales_point.letter_without_ground');
    await mustPost(app, `${path}/reports`, operator, { body: early });
    await mustPost(app, `${path}/reports`, operator, { body: { ...early, customers: 810 } });
    const { reports, reportPeriod } = await point();
    expect([reports.length, reports[0].customers, reportPeriod.sent]).toEqual([1, 810, true]);
    expect(await board()).not.toContain('report');
    const work = await app.get('/api/me/worklist', { as: operator });
    expect(work.body.items.map((item: { to: string }) => item.to)).toContainEqual(
      expect.stringContaining(`/diem-ban/${id}/phu-trach#`),
    );
  });

  it('who runs one point sees that point only; outsiders see none', async () => {
    const other = await openPoint(app, world, { name: 'Cửa hàng khác' });
    expect((await app.get(`/api/sales-points/${other.id}`, { as: operator })).body.code).toBe('sales_point.not_found');
    const list = await app.get('/api/sales-points', { as: operator });
    expect(list.body.items.map((row: { id: string }) => row.id)).toEqual([id]);
    const foreign = await app.put(`/api/sales-points/${other.id}/goods`, {
      as: operator,
      body: { productIds: [], otherItems: 1 },
    });
    expect(foreign.body.code).toBe('sales_point.not_found');
    const producer = await app.user('producer', { kind: 'organisation', id: newUuidV7() });
    expect((await app.get('/api/sales-points', { as: producer })).status).toBe(403);
    const survey = { as: operator, ifMatch: 4, body: surveyBody(60) };
    expect((await app.post(`${path}/survey`, survey)).status).toBe(403);
    expect((await app.get(path, { as: world.office })).status).toBe(200);
  });

  it('support money: refused above share and ceiling with both figures, paid after the acceptance, recovered after an early end', async () => {
    const { id: other } = await openPoint(app, world, { name: 'Cửa hàng được hỗ trợ' });
    const money = `/api/sales-points/${other}/supports`;
    const ask = (cost: string, amount: string) =>
      app.post(money, { as: world.trade, body: { policy: 'Nghị quyết 51/2021', cost, amount } });
    expect((await ask('150000000', '80000000')).body).toMatchObject({
      code: 'sales_point.support_above_ceiling',
      asked: '80000000',
      most: '75000000',
    });
    expect((await ask('900000000', '100000001')).body).toMatchObject({ most: '100000000' });
    const { id: granted } = (await ask('150000000', '75000000')).body;
    expect((await ask('900000000', '30000000')).body).toMatchObject({ most: '25000000' });
    const step = (name: string, ifMatch: number, body: unknown) =>
      app.post(`${money}/${granted}/${name}`, { as: world.trade, ifMatch, body });
    expect((await step('pay', 1, { on: '2029-10-05' })).body.code).toBe('sales_point.acceptance_missing');
    expect((await step('accept', 1, { number: '7/BB-NT', on: '2029-10-05' })).status).toBe(200);
    expect((await step('pay', 2, { on: '2029-10-04' })).body.code).toBe('sales_point.paid_before_acceptance');
    expect((await step('pay', 2, { on: '2029-10-05' })).body.state).toBe('paid');
    await app.database.setTime('2030-03-01T02:00:00Z');
    await mustPost(app, `/api/sales-points/${other}/close`, world.trade, {
      ifMatch: 4,
      body: { number: '9/QĐ-SCT', decidedOn: '2030-03-01', reason: 'Chủ điểm bán xin nghỉ' },
    });
    const shown = (await app.get(`/api/sales-points/${other}`, { as: world.trade })).body;
    expect(shown.supports).toMatchObject([{ state: 'recovering', openUntil: '2031-10-05', recoverAmount: '75000000' }]);
    expect((await step('waive', 4, { reason: 'Thiên tai' })).body.state).toBe('waived');
    await app.database.setTime('2029-10-05T02:00:00Z');
  });

  it('papers expire; a missing one blocks the renewal by name', async () => {
    const renew = (number: string) =>
      app.post(`${path}/renew`, { as: world.trade, ifMatch: 4, body: { number, decidedOn: '2029-10-05' } });
    expect((await renew('20/QĐ-SCT')).body).toMatchObject({
      code: 'sales_point.papers_missing',
      missing: ['food-safety', 'invoices', 'trained-seller', 'prices'],
    });
    for (const kind of ['food-safety', 'invoices', 'trained-seller', 'prices']) {
      const expiresOn = kind === 'food-safety' ? '2029-10-04' : '2031-01-01';
      await mustPost(app, `${path}/papers`, operator, { body: { kind, title: `Giấy ${kind}`, expiresOn } });
    }
    expect((await renew('20/QĐ-SCT')).body.missing).toEqual(['food-safety']);
    await mustPost(app, `${path}/papers`, operator, {
      body: { kind: 'food-safety', title: 'Giấy mới', expiresOn: '2031-01-01' },
    });
    expect((await renew('20/QĐ-SCT')).status).toBe(200);
    expect((await point()).recognisedThrough).toBe('2032-10-04');
  });

  it('a person is named to run a point once, however often', async () => {
    const body = { displayName: 'Nguyễn Văn Mẫu', login: '0987 654 321' };
    const one = await mustPost(app, `${path}/operators`, world.trade, { body });
    const two = await mustPost(app, `${path}/operators`, world.trade, { body });
    expect(two.id).toBe(one.id);
    const { history } = await point();
    const named = history.filter((entry: { action: string }) => entry.action === 'sales-point.appoint');
    expect(named).toHaveLength(1);
  });

  it('refuses what is not whole, and says at which field', async () => {
    const bad = await app.post('/api/sales-points', {
      as: world.trade,
      body: pointBody(world.unitId, { kind: 'kiosk', areaM2: 0, lat: 'abc' }),
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map((each: { path: string }) => each.path).sort()).toEqual(['areaM2', 'kind', 'lat']);
    const half = await app.post('/api/sales-points', {
      as: world.trade,
      body: { ...pointBody(world.unitId), lon: undefined },
    });
    expect(half.body.code).toBe('sales_point.place_half');
    const stale = await app.post(`${path}/publish`, { as: world.trade, ifMatch: 1 });
    expect(stale.status).toBe(412);
  });

  it("the trade department's day: counts of the records, the ladder, tonight's check, money; no query per point", async () => {
    await app.database.setTime('2029-10-05T02:00:00Z');
    const second = await openPoint(app, world, { name: 'Cửa hàng OCOP thứ hai', lat: undefined, lon: undefined });
    const money = { policy: 'Nghị quyết 51/2021/NQ-HĐND', cost: '100000000', amount: '50000000' };
    const support = await mustPost(app, `/api/sales-points/${second.id}/supports`, world.trade, { body: money });
    const checklist = [{ item: 'prices', answer: 'violation', note: 'Chưa niêm yết' }];
    const visit = { id: newUuidV7(), kind: 'periodic', members: 'Sở Công Thương', checklist, scans: [], fileIds: [] };
    await mustPost(app, `/api/sales-points/${second.id}/inspections`, world.trade, { body: visit });
    await app.put(`/api/sales-points/${second.id}/goods`, {
      as: world.trade,
      body: { productIds: productIds(36, 40), otherItems: 1 },
    });
    await app.database.setTime('2029-12-20T02:00:00Z');
    const asked = async () => {
      const sent = jest.spyOn(Client.prototype, 'query');
      const { status, body } = await app.get('/api/sales-points/trade-day', { as: world.trade });
      const queries = sent.mock.calls.length;
      sent.mockRestore();
      expect(status).toBe(200);
      return { day: body, queries };
    };
    const { day, queries } = await asked();
    const { items } = (await app.get('/api/sales-points/board', { as: world.trade })).body;
    expect(day.work).toEqual(items);
    const late = (work: { dueOn: string | null }[]) => work.filter(({ dueOn }) => dueOn !== null && dueOn < day.today);
    const { overdue, week, later, undated } = day.counts;
    expect([overdue, overdue + week + later + undated]).toEqual([late(day.work).length, day.work.length]);
    expect(day.work.slice(0, overdue)).toEqual(late(day.work));
    const home = await app.get('/api/me/worklist?kind=sales-point&limit=100', { as: world.trade });
    expect(home.body.total).toBe(day.work.length);
    expect(day.violations).toMatchObject([
      { pointId: second.id, rung: 'suspend', issuedOn: '2029-10-05', remedyBy: '2029-10-20', reviewBy: null },
    ]);
    expect(day.tonight.find(({ pointId }: { pointId: string }) => pointId === second.id)).toMatchObject({
      proofDueOn: '2029-11-04',
      goods: { share: 0, shareNeeded: 70, counted: 0, itemsNeeded: 30, notInForce: 4, belowFloor: 0 },
    });
    expect(day.tonight.map(({ pointId }: { pointId: string }) => pointId)).toContain(id);
    expect(day.money).toEqual([
      {
        ...{ supportId: support.id, pointId: second.id, name: 'Cửa hàng OCOP thứ hai', policy: money.policy },
        ...{ amount: '50000000', next: 'accept', since: '2029-10-05' },
      },
    ]);
    expect(day.points.find((point: { id: string }) => point.id === second.id)).toMatchObject({
      lat: null,
      waiting: day.work.filter((line: { pointId: string }) => line.pointId === second.id).length,
    });
    await openPoint(app, world, { name: 'Cửa hàng OCOP thứ ba' });
    const more = await asked();
    expect([more.day.points.length, more.queries]).toEqual([day.points.length + 1, queries]);
    const outside = await app.get('/api/sales-points/trade-day', { as: await app.user('producer') });
    expect(outside.status).toBe(403);
  });

  it('what an inspector takes along knows the codes as the server does, for the floor and the points of the day', async () => {
    const kit = (await app.get('/api/sales-points/shelf-kit', { as: world.trade })).body;
    expect([kit.floor, kit.certificates.length]).toEqual([3, world.certificates.length]);
    for (const index of [0, 37, 39]) {
      const code = world.certificates[index]?.numberText ?? '';
      const asked = `/api/sales-points/scanned/code?code=${encodeURIComponent(code)}`;
      const { body } = await app.get(asked, { as: world.trade });
      const known = kit.certificates.find(({ numberText }: { numberText: string }) => numberText === code);
      expect(known).toMatchObject({ state: body.state, stars: body.stars, productCode: body.productCode });
    }
    expect(kit.points.map((point: { id: string }) => point.id)).toContain(id);
    expect((await app.get('/api/sales-points/shelf-kit', { as: operator })).status).toBe(403);
  });
});
