import { PublishDue } from '../../../libs/ranking/src/jobs/publish-due';
import { TestApp, type TestUser } from '../../support/app';
import { docxText } from '../../support/docx-text';
import { loadReference } from '../../support/reference';
import { closedRound, type ClosedRound } from '../../support/results';

const of = (name: string, mean: number, star: number) => ({
  name,
  sum: mean * 10,
  count: 10,
  star,
  partSums: { A: 0, B: 0, C: 0 },
});

describe('approving and publishing at a set time', () => {
  let app: TestApp;
  let office: TestUser;
  let leader: TestUser;
  let round: ClosedRound;
  let id: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-09T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    round = await closedRound(app, office, [of('P1', 92.5, 5), of('P2', 85, 4), of('P3', 60, 3)], 2);
    const body = { roundId: round.roundId, level: 'province', unitId: round.provinceId };
    id = (await app.post('/api/decisions', { as: office, body })).body.id as string;
  });
  afterAll(() => app.close());

  const version = async (): Promise<number> =>
    (await app.get(`/api/decisions/${id}`, { as: office })).body.version as number;
  const step = async (action: string, as: TestUser, body?: object) =>
    app.post(`/api/decisions/${id}/${action}`, { as, ifMatch: await version(), ...(body ? { body } : {}) });
  const publishAt = async (at: string | null, as = office) =>
    app.put(`/api/decisions/${id}/publish-at`, { as, ifMatch: await version(), body: { at } });

  it('what was sent back is compared with what comes next', async () => {
    const view = () => app.get(`/api/decisions/${id}/approval`, { as: leader });
    expect((await view()).body).toEqual({ changes: null, warnings: [], complaints: [] });
    expect((await step('refresh', leader)).status).toBe(403);
    await step('prepare', office);
    expect((await step('refresh', office)).body.code).toBe('ranking.not_a_draft');
    await step('return', leader, { reason: 'Bổ sung căn cứ' });
    // As if a product had stood elsewhere in the draft that came back.
    await app.uow.run((tx) =>
      tx.execute(
        `insert into ranking.decision_snapshot (decision_id, lines, prepared_by, at)
         select decision_id, (select jsonb_agg(l || jsonb_build_object('star', 5)) from jsonb_array_elements(lines) l where l->>'productName' <> 'P1'),
                prepared_by, at from ranking.decision_snapshot where decision_id = $1`,
        [id],
      ),
    );
    expect((await step('refresh', office)).status).toBe(200);
    const { changes } = (await view()).body;
    expect(changes).toMatchObject({ reason: 'Bổ sung căn cứ' });
    expect(changes.lines.map((line: any) => [line.productName, line.kind, line.starBefore, line.starNow])).toEqual([
      ['P1', 'added', null, 5],
      ['P2', 'moved', 5, 4],
      ['P3', 'moved', 5, 3],
    ]);
  });

  it('publishes itself once at its moment, in the name of who set it', async () => {
    const clock = new PublishDue(app.uow);
    expect((await publishAt('2020-10-12T01:00:00Z')).body.code).toBe('ranking.not_approved');
    await step('prepare', office);
    await step('approve', leader, { number: '3500/QĐ-UBND', decidedOn: '2020-10-08' });
    expect((await publishAt('2020-10-08T01:00:00Z')).body.code).toBe('ranking.publish_in_past');
    expect((await publishAt('2020-10-12T01:00:00Z', leader)).status).toBe(403);
    expect((await publishAt('2020-10-12T01:00:00Z')).status).toBe(200);
    expect((await publishAt(null)).status).toBe(200);
    expect((await publishAt('2020-10-13T01:00:00Z')).status).toBe(200);
    await app.database.setTime('2020-10-13T00:59:00Z');
    expect(await clock.run()).toEqual({ published: 0 });
    await app.database.setTime('2020-10-13T01:00:30Z');
    const both = await Promise.all([clock.run(), clock.run()]);
    expect(both.map(({ published }) => published).sort()).toEqual([0, 1]);
    const shown = await app.get(`/api/decisions/${id}`, { as: leader });
    expect(shown.body).toMatchObject({ state: 'published', publishedOn: '2020-10-13' });
    expect(shown.body.history.at(-1)).toMatchObject({ action: 'publish', reason: 'Theo giờ đã hẹn' });
    const told = await app.uow.read((tx) =>
      tx.query(
        `select 1 from platform.told_event where topic = 'ranking.decision-published' and data->>'decisionId' = $1`,
        [id],
      ),
    );
    expect(told).toHaveLength(1);
  });

  it('has a letter with the list for the next level', async () => {
    const response = await fetch(`${app.url}/api/decisions/${id}/papers/forwarding.docx`, {
      headers: { cookie: office.cookie },
    });
    expect(response.status).toBe(200);
    const text = docxText(Buffer.from(await response.arrayBuffer()));
    expect(text).toContain('P1');
    expect(text).not.toContain('P2');
  });

  it('complaints stand among the warnings until they are answered, and nobody else answers', async () => {
    const [p1] = round.producers;
    if (!p1) throw new Error('no producer');
    const caseId = round.caseIds[0] ?? '';
    const letter = { caseId, scope: 'procedure', content: 'Không được mời dự', receivedOn: '2020-10-12' };
    const record = (as: TestUser, change = {}) => app.post('/api/complaints', { as, body: { ...letter, ...change } });
    expect((await record(leader)).status).toBe(403);
    expect((await record(office, { receivedOn: '2020-10-14' })).body).toMatchObject({
      code: 'ranking.received_in_future',
      path: 'receivedOn',
    });
    const fromOther = { fromName: 'Hội Nông dân huyện', documentNumber: '12/ĐN' };
    const open = (await record(office, fromOther)).body.id as string;
    const own = { caseId, scope: 'criterion', content: 'Đề nghị xem lại tiêu chí câu chuyện sản phẩm' };
    const send = (as: TestUser, body: object = own) => app.post('/api/complaints/own', { as, body });
    expect((await send(office)).status).toBe(403);
    expect((await send(p1.user, { ...own, caseId: round.caseIds[1] })).status).toBe(404);
    await app.database.setTime('2020-11-12T02:00:00Z'); // thirtieth day after publication
    const sent = (await send(p1.user)).body.id as string;
    await app.database.setTime('2020-11-13T02:00:00Z');
    expect((await send(p1.user)).body).toMatchObject({ code: 'ranking.complaint_late', last_day: '2020-11-12' });
    const view = async () =>
      ((await app.get(`/api/decisions/${id}/approval`, { as: leader })).body.complaints as any[]).map((each) => [
        each.productName,
        each.state,
        each.aboutThis,
      ]);
    expect(await view()).toEqual([
      ['P1', 'open', true],
      ['P1', 'open', true],
    ]);
    const work = (await app.get('/api/me/worklist', { as: leader })).body;
    expect(JSON.stringify(work)).toContain(`/khieu-nai/${open}`);
    const answer = (complaint: string, how: string, as = leader, body: object = { answer: 'Đã xem xét lại' }) =>
      app.post(`/api/complaints/${complaint}/${how}`, { as, ifMatch: 1, body });
    expect((await answer(open, 'dismiss', office)).status).toBe(403);
    expect((await answer(open, 'dismiss')).body).toMatchObject({ state: 'dismissed', version: 2 });
    expect((await answer(open, 'uphold')).status).toBe(412);
    expect((await app.post(`/api/complaints/${sent}/withdraw`, { as: office, ifMatch: 1 })).body.code).toBe(
      'ranking.not_own_complaint',
    );
    expect((await app.post(`/api/complaints/${sent}/withdraw`, { as: p1.user, ifMatch: 1 })).status).toBe(200);
    expect(await view()).toEqual([['P1', 'dismissed', true]]);
    const seen = await app.get('/api/complaints', { as: p1.user });
    expect(seen.body.items.map((each: any) => [each.state, each.fromName, each.isLate])).toEqual([
      ['withdrawn', expect.any(String), false],
      ['dismissed', 'Hội Nông dân huyện', false],
    ]);
    expect((await app.get('/api/complaints', { as: round.producers[1]?.user ?? office })).body.items).toEqual([]);
  });
});
