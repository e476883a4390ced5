import { SYSTEM_USER_ID } from '@app/identity';
import { RemedyClock } from '../../../libs/inspection/src/jobs/remedy-clock';
import { WithdrawalCommands } from '../../../libs/inspection/src/application/withdrawal-commands';
import { TestApp } from '../../support/app';
import { inspectedProvince, openedInspection, visitOf, type InspectedProvince } from '../../support/inspection';

describe('withdrawal', () => {
  let app: TestApp;
  let at: InspectedProvince;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    const results = [1, 2, 3, 4].map((no) => ({ name: `Trà ${no}`, sum: 240, count: 3, star: 4 }));
    at = await inspectedProvince(app, results);
  });
  afterAll(() => app.close());

  const certificate = (index: number) => at.certificates[index] ?? { id: '', productId: '', token: '' };
  const opened = (index: number, over: object = {}) =>
    app.post('/api/withdrawal-cases', {
      as: at.office,
      body: {
        certificateId: certificate(index).id,
        ground: 'mark-misuse',
        explanation: 'In 5 sao trên bao bì sản phẩm 4 sao.',
        authority: 'Đội Quản lý thị trường số 1',
        conclusionNumber: '12/KL-QLTT',
        concludedOn: '2026-08-28',
        ...over,
      },
    });

  const tells = async (topic: string): Promise<unknown[]> => {
    const rows = await app.uow.read((tx) =>
      tx.query<{ data: unknown }>(`select data from platform.told_event where topic = $1`, [topic]),
    );
    return rows.map(({ data }) => data);
  };

  it('counts 15 days from the conclusion, hears the producer, and takes effect everywhere', async () => {
    const made = await opened(0);
    expect(made.status).toBe(201);
    const path = `/api/withdrawal-cases/${made.body.id}`;
    const seen = (await app.get(path, { as: at.producer })).body;
    expect([seen.decideBy, seen.explainUntil, seen.groundText, seen.allowedActions]).toEqual([
      '2026-09-12',
      '2026-09-06',
      'Sử dụng sai nhãn hiệu, biểu trưng OCOP',
      ['explain'],
    ]);
    const early = await app.post(`${path}/propose`, { as: at.office, ifMatch: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'inspection.not_heard_yet']);
    await app.post(`${path}/explain`, { as: at.producer, ifMatch: 1, body: { text: 'Lô bao bì cũ, đã thu hồi.' } });
    const twice = await app.post(`${path}/explain`, { as: at.producer, ifMatch: 2, body: { text: 'Thêm' } });
    expect(twice.body.code).toBe('inspection.explained_already');
    const proposed = await app.post(`${path}/propose`, { as: at.office, ifMatch: 2 });
    expect(proposed.body).toEqual({ version: 3, state: 'proposed' });
    const { statusDecisionId } = (await app.get(path, { as: at.office })).body;
    const decision = `/api/status-decisions/${statusDecisionId}`;
    await app.post(`${decision}/prepare`, { as: at.office, ifMatch: 1 });
    await app.post(`${decision}/approve`, {
      as: at.leader,
      ifMatch: 2,
      body: { number: '88/QĐ-UBND', decidedOn: '2026-09-01' },
    });
    expect((await app.post(`${decision}/publish`, { as: at.office, ifMatch: 3 })).status).toBe(200);
    expect((await app.get(`/api/public/certificates/${certificate(0).token}`)).body.state).toBe('withdrawn');
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' };
    for (let count = 0; count < 2; count += 1)
      await app.uow.run((tx) => app.app.get(WithdrawalCommands).decided(tx, by, certificate(0).id));
    expect((await app.get(path, { as: at.office })).body.state).toBe('decided');
    expect((await opened(0)).body.code).toBe('inspection.not_in_force');
  });

  it('comes back when its draft is cancelled or loses the certificate, and is proposed anew', async () => {
    const { id } = (await opened(3)).body;
    const path = `/api/withdrawal-cases/${id}`;
    const read = async () => (await app.get(path, { as: at.office })).body;
    const commands = app.app.get(WithdrawalCommands);
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' };
    await app.post(`${path}/explain`, { as: at.producer, ifMatch: 1, body: { text: 'Lô bao bì cũ.' } });
    await app.post(`${path}/propose`, { as: at.office, ifMatch: 2 });
    const { statusDecisionId: first } = await read();
    const reason = 'Dự thảo ghi sai căn cứ';
    await app.post(`/api/status-decisions/${first}/cancel`, { as: at.office, ifMatch: 1, body: { reason } });
    expect(await tells('certificates.status-decision-cancelled')).toEqual([{ decisionId: first, kind: 'withdrawal' }]);
    for (let count = 0; count < 2; count += 1)
      await app.uow.run((tx) => commands.returned(tx, by, { decisionId: first }));
    expect([(await read()).state, (await read()).allowedActions]).toEqual(['hearing', ['propose', 'drop']]);
    expect((await app.post(`${path}/propose`, { as: at.office, ifMatch: 4 })).body.state).toBe('proposed');
    const { statusDecisionId: second } = await read();
    expect(second).not.toBe(first);
    await app.uow.run((tx) => commands.returned(tx, by, { decisionId: first }));
    expect((await read()).state).toBe('proposed');
    const item = `/api/status-decisions/${second}/items/${certificate(3).id}`;
    expect((await app.delete(item, { as: at.office, ifMatch: 1 })).status).toBe(200);
    const [removed] = await tells('certificates.status-item-removed');
    expect(removed).toEqual({ decisionId: second, certificateId: certificate(3).id });
    await app.uow.run((tx) => commands.returned(tx, by, removed as { decisionId: string; certificateId: string }));
    expect((await app.post(`${path}/propose`, { as: at.office, ifMatch: 6 })).body.state).toBe('proposed');
  });

  it('needs no explanation once its last day is over; a case stands once and is dropped with a reason', async () => {
    const made = await opened(1, { concludedOn: '2026-08-20' });
    const path = `/api/withdrawal-cases/${made.body.id}`;
    expect((await opened(1)).body.code).toBe('inspection.withdrawal_open_already');
    expect((await opened(2, { concludedOn: '2026-09-02' })).body.code).toBe('inspection.day_in_future');
    await app.database.setTime('2026-09-07T02:00:00Z');
    const late = await app.post(`${path}/explain`, { as: at.producer, ifMatch: 1, body: { text: 'Muộn' } });
    expect(late.body.code).toBe('inspection.explained_already');
    const list = (await app.get('/api/withdrawal-cases?open=true', { as: at.office })).body.items;
    expect(list.map((row: { decideBy: string }) => row.decideBy)).toEqual(['2026-09-04', '2026-09-12']);
    const pdf = await app.put(`${path}/conclusion/bytes`, {
      as: at.office,
      bytes: Buffer.from('%PDF-1.7\n%%EOF\n'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(pdf.status).toBe(200);
    expect((await app.post(`${path}/propose`, { as: at.office, ifMatch: 1 })).body.state).toBe('proposed');
    const dropped = await app.post(`${path}/drop`, {
      as: at.office,
      ifMatch: 2,
      body: { reason: 'Chủ thể đã khắc phục' },
    });
    expect(dropped.body.state).toBe('dropped');
  });

  it('five stars need the decision of the ministry', async () => {
    await app.uow.run((tx) =>
      tx.execute(`insert into inspection.withdrawal_case (id, certificate_id, product_id, producer_id, unit_id, product_name, stars, ground,
          explanation, authority, conclusion_number, concluded_on, decide_by, explain_until, opened_by, opened_at)
        select '0199a000-0000-7000-8000-00000000aa05', id, product_id, producer_id, unit_id, product_name, 5, 'untrue-papers', 'x', 'Bộ', '1',
               '2026-08-28', '2026-09-12', '2026-09-01', '${at.office.userId}', platform.now() from certificates.certificate where id = '${certificate(2).id}'`),
    );
    await app.uow.run((tx) =>
      tx.execute(`insert into platform.history (entity, entity_id, action, from_state, to_state, facts, actor_id, request_id, at)
        values ('withdrawal-case', '0199a000-0000-7000-8000-00000000aa05', 'create', null, 'hearing', '{}', '${at.office.userId}', 'x', platform.now())`),
    );
    app.invented.set('I36-each-step-has-its-event', 'a case put straight into the database');
    const path = '/api/withdrawal-cases/0199a000-0000-7000-8000-00000000aa05';
    const without = await app.post(`${path}/propose`, { as: at.office, ifMatch: 1 });
    expect(without.body.code).toBe('inspection.ministry_decides');
    await app.post(`${path}/ministry`, {
      as: at.office,
      ifMatch: 1,
      body: { number: '77/QĐ-BNNMT', decidedOn: '2026-09-05' },
    });
    expect((await app.post(`${path}/propose`, { as: at.office, ifMatch: 2 })).body.state).toBe('proposed');
  });

  it('the clock tells of remedy dates once before and once after', async () => {
    await app.database.setTime('2026-09-08T02:00:00Z');
    const inspection = await openedInspection(app, at, certificate(2).productId);
    await app.post(`/api/inspections/${inspection.id}/record`, {
      as: at.inspector,
      body: visitOf(inspection.items, { 'chung.7': { what: 'Mã hỏng', remedyUntil: '2026-09-20' } }),
    });
    const clock = new RemedyClock(app.uow);
    const told = [];
    for (const day of ['10', '18', '18', '20', '21', '22']) {
      await app.database.setTime(`2026-09-${day}T02:00:00Z`);
      told.push((await clock.run()).told);
    }
    expect(told).toEqual([0, 1, 0, 0, 1, 0]);
  });
});
