import { gatedCriteriaOf } from '@app/criteria';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { agreeToAll, attend, cast, moveCase, moveSitting, sitting } from '../../support/council';
import { openRound } from '../../support/flow';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';
import { sheetOf, ticksWithTotal } from '../../support/ticks';
import { wholeWay, type WholeWay } from '../../support/whole-way';
import { filedAgain, scanOf, type Reassessed } from '../../support/written-way';

const SHEET = sheetOf('26-2026', 1);
const GATED = gatedCriteriaOf(SHEET).map((criterion) => criterion.key);
const of = (total: number) => ticksWithTotal(SHEET, total, GATED);

describe('reassessment by written opinion of the council', () => {
  let app: TestApp;
  let way: WholeWay;
  let again: Reassessed;
  let secretary: TestUser;
  let writtenId: string;
  const caseOf = (index: number): string => again.caseIds[index] ?? '';

  beforeAll(async () => {
    app = await TestApp.start({ at: '2024-09-01T02:00:00Z' });
    await loadReference(app.uow);
    way = await wholeWay(app, [
      { name: 'Bưởi thống nhất', total: 82 },
      { name: 'Bưởi khác ý', total: 78 },
      { name: 'Bưởi ít phiếu', total: 75 },
      { name: 'Bưởi của chủ tịch', total: 74 },
    ]);
    again = await filedAgain(app, way, way.caseIds);
    secretary = again.group.others[0] as TestUser;
  }, 120_000);
  afterAll(() => app.close());

  it('lists reassessments with the last day of the procedure: 45 days from the complete file', async () => {
    const listed = await app.get(`/api/councils/${again.group.id}/written-cases`, { as: secretary });
    expect(listed.body.items).toHaveLength(4);
    expect(listed.body.items[0]).toMatchObject({ acceptedOn: '2027-04-15', limitOn: '2027-05-30' });
  });

  it('stands beside the dossier by which it was rated: papers, own score, plan, the council of then', async () => {
    const [id = ''] = again.dossierIds;
    const path = `/api/dossiers/${id}/comparison`;
    const { comparison } = (await app.get(path, { as: way.office })).body;
    expect(comparison.before).toMatchObject({ roundName: 'Đợt 1 năm 2024', filedOn: '2024-09-01' });
    expect(comparison.papers.map((paper: any) => paper.change)).toEqual(['kept', 'kept', 'kept']);
    expect(comparison.selfScore).toMatchObject({ before: null, now: 100 });
    expect(comparison.selfScore.criteria.length).toBeGreaterThan(20);
    expect(comparison.council).toMatchObject({ star: 4, shownMean: '82.00' });
    expect(comparison.council.options.length).toBeGreaterThan(0);
    expect((await app.get(path, { as: way.producer.user })).body.comparison.council).toBeNull();
    const stranger = await app.user('producer', { kind: 'organisation', id: way.decisionId });
    expect((await app.get(path, { as: stranger })).status).toBe(404);
    const first = (await app.get(`/api/cases/${way.caseIds[0]}`, { as: way.office })).body.dossierId as string;
    expect((await app.get(`/api/dossiers/${first}/comparison`, { as: way.office })).body).toEqual({ comparison: null });
  });

  it('a dossier knows its one published result; rankings open on the newest round that has results', async () => {
    const first = (await app.get(`/api/cases/${way.caseIds[0]}`, { as: way.office })).body.dossierId as string;
    const results = (dossierId: string) =>
      app.get(`/api/published-results?dossierId=${dossierId}`, { as: way.producer.user });
    expect((await results(first)).body.items.map((each: any) => each.id)).toEqual([way.caseIds[0]]);
    expect((await results(again.dossierIds[0] ?? '')).body.items).toEqual([]);
    const newest = await app.get('/api/rankings', { as: way.office });
    expect(newest.body.roundId).toBe(way.roundId);
  });

  it('names the council and the producer for which a role is held', async () => {
    const session = async (as: TestUser) => (await app.get('/api/session', { as })).body.roles;
    const council = await app.get(`/api/councils/${again.group.id}`, { as: secretary });
    expect((await session(secretary))[0].scopeName).toBe(council.body.name);
    expect((await session(way.producer.user))[0].scopeName).toBe('Hợp tác xã Bưởi Phúc Trạch');
  });

  it('is opened in one act, never beyond the limit, never for what is not filed again', async () => {
    const input = { councilId: again.group.id, roundId: again.roundId, caseIds: again.caseIds.slice(0, 3) };
    const open = (body: object) => app.post('/api/sittings/written', { as: secretary, body });
    const late = await open({ ...input, dueOn: '2027-05-31' });
    expect([late.status, late.body.code, late.body.limit_on]).toEqual([
      400,
      'evaluation.written_due_day',
      '2027-05-30',
    ]);
    expect((await open({ ...input, dueOn: '2027-04-14' })).body.code).toBe('evaluation.written_due_day');
    const other = await open({ ...input, caseIds: [way.caseIds[0]] });
    expect([404, 409]).toContain(other.status);
    const opened = await open({ ...input, dueOn: '2027-05-20' });
    expect(opened.status).toBe(201);
    writtenId = opened.body.id as string;
    const shown = await app.get(`/api/sittings/${writtenId}`, { as: secretary });
    expect(shown.body).toMatchObject({ mode: 'written', state: 'open', dueOn: '2027-05-20', limitOn: '2027-05-30' });
    expect(shown.body.allowedActions).toEqual(['close', 'delegate']);
    const [voter] = again.group.voters;
    const there = await attend(app, secretary, writtenId, voter as never);
    expect([there.status, there.body.code]).toEqual([409, 'evaluation.no_attendance']);
    const paused = await moveSitting(app, secretary, writtenId, 'pause');
    expect([paused.status, paused.body.code]).toEqual([409, 'evaluation.no_attendance']);
    expect((await open({ ...input, dueOn: '2027-05-20' })).body.code).toBe('evaluation.written_not_foreseen');
  });

  it('waits for members and the secretary with its last day', async () => {
    const items = async (as: TestUser) => (await app.get('/api/me/worklist', { as })).body.items;
    const [, member] = again.group.voters;
    const mine = (await items(member as TestUser)).filter((item: any) => item.subtitle.includes('bằng văn bản'));
    expect(mine).toHaveLength(3);
    expect(mine[0]).toMatchObject({ dueAt: '2027-05-20', to: expect.stringContaining('/cham-diem/') });
    const list = await items(secretary);
    const hers = list.find((item: any) => item.title.includes('bằng văn bản'));
    const council = list.find((item: any) => item.to === `/hoi-dong/${again.group.id}`);
    expect(council).toMatchObject({ dueAt: '2027-05-30', subtitle: '1 sản phẩm chưa gọi chấm · 3 sản phẩm đang chấm' });
    expect(hers).toMatchObject({ dueAt: '2027-05-20', subtitle: '3 sản phẩm · còn 12 phiếu chưa gửi về' });
  });

  it('takes sheets by page and by post, sealed until all are in, and keeps both names of a paper one', async () => {
    const { chair, voters } = again.group;
    const caseId = caseOf(0);
    for (const [index, member] of voters.slice(0, 3).entries())
      expect((await cast(app, member, caseId, of(80 + index))).status).toBe(200);
    const early = await moveCase(app, chair, caseId, 'discuss');
    expect([early.status, early.body.code, early.body.missing]).toEqual([409, 'evaluation.ballots_missing', 1]);
    const last = voters[3] as (typeof voters)[number];
    const scanId = await scanOf(app, secretary, caseId);
    const body = {
      memberId: last.memberId,
      ticks: of(84),
      unansweredConfirmed: true,
      receivedOn: '2027-04-15',
      scanId,
    };
    const enter = (as: TestUser, change: object = {}) =>
      app.post(`/api/cases/${caseId}/paper-ballots`, { as, body: { ...body, ...change } });
    expect((await enter(last)).status).toBe(403);
    expect((await enter(secretary, { receivedOn: '2027-05-21' })).body.code).toBe('evaluation.paper_day');
    expect((await enter(secretary, { scanId: way.caseIds[0] })).body.code).toBe('evaluation.scan_not_found');
    expect((await enter(secretary)).status).toBe(201);
    expect((await enter(secretary)).body.code).toBe('evaluation.reason_missing');
    expect((await app.get(`/api/cases/${caseId}/closing`, { as: secretary })).body.code).toBe(
      'evaluation.still_sealed',
    );
    const sealed = await app.get(`/api/cases/${caseId}/paper-scans/${scanId}`, { as: secretary });
    expect(sealed.body.code).toBe('evaluation.still_sealed');
    const shown = await app.get(`/api/cases/${caseId}`, { as: secretary });
    expect(shown.body.progress.map((each: any) => [each.cast, each.onPaper])).toEqual(
      voters.map((member) => [true, member.memberId === last.memberId]),
    );
    expect(JSON.stringify(shown.body.progress)).not.toContain('total');
    const entry = shown.body.history.find((each: any) => each.action === 'paper-ballot');
    expect(entry.reason).toContain('Phiếu giấy của Thành viên 4');
    expect(entry.actorName).toContain('Thành viên 5');
  });

  it('closes without a meeting where the sheets agree, and the papers say so', async () => {
    const { chair } = again.group;
    const caseId = caseOf(0);
    expect((await moveCase(app, chair, caseId, 'discuss')).status).toBe(200);
    const view = await app.get(`/api/cases/${caseId}/closing`, { as: chair });
    expect(view.body).toMatchObject({ writtenRound: 1, opinions: { agree: true, spread: 4, stars: [4] } });
    expect(view.body.ballots.filter((each: any) => each.scanId !== null)).toHaveLength(1);
    const { scanId } = view.body.ballots.find((each: any) => each.scanId !== null);
    expect((await app.get(`/api/cases/${caseId}/paper-scans/${scanId}`, { as: secretary })).status).toBe(200);
    const meeting = await moveCase(app, chair, caseId, 'to-meeting');
    expect([meeting.status, meeting.body.code]).toEqual([409, 'evaluation.opinions_agree']);
    const round = await moveCase(app, chair, caseId, 'reopen', 'thử');
    expect([round.status, round.body.code]).toEqual([409, 'evaluation.meeting_needed']);
    await agreeToAll(app, chair, caseId);
    expect((await moveCase(app, chair, caseId, 'close')).status).toBe(200);
    const path = `/api/councils/${again.group.id}/papers/minutes.pdf?roundId=${again.roundId}`;
    const { text } = await getPdf(app, path, secretary);
    for (const words of ['ý kiến bằng văn bản', '20/05/2027', '(phiếu giấy)', 'hội đồng không họp: Bưởi thống nhất'])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
  });

  it('refuses to close where they differ, and moves to a meeting with the written sheets as first round', async () => {
    const { chair, voters } = again.group;
    const caseId = caseOf(1);
    for (const [index, member] of voters.entries())
      expect((await cast(app, member, caseId, of([69, 71, 72, 73][index] ?? 70))).status).toBe(200);
    expect((await moveCase(app, chair, caseId, 'discuss')).status).toBe(200);
    await agreeToAll(app, chair, caseId);
    const closed = await moveCase(app, chair, caseId, 'close', 'vẫn chốt');
    expect([closed.status, closed.body.code, closed.body.stars]).toEqual([409, 'evaluation.opinions_differ', [3, 4]]);
    expect((await moveCase(app, secretary, caseId, 'to-meeting')).status).toBe(200);
    const moved = await app.get(`/api/cases/${caseId}`, { as: chair });
    expect(moved.body).toMatchObject({ state: 'assigned', scoringRound: 2, sittingId: null, mode: 'meeting' });
    const held = { councilId: again.group.id, roundId: again.roundId, heldOn: '2027-04-20' };
    const sittingId = await sitting(app, secretary, held, voters);
    expect((await moveSitting(app, chair, sittingId, 'open')).status).toBe(200);
    const called = await app.post(`/api/sittings/${sittingId}/call`, { as: chair, body: { caseIds: [caseId] } });
    expect(called.status).toBe(204);
    expect((await cast(app, chair, caseId, of(72), 'Sau khi thảo luận')).status).toBe(200);
    expect((await moveCase(app, chair, caseId, 'discuss')).status).toBe(200);
    const view = await app.get(`/api/cases/${caseId}/closing`, { as: chair });
    expect(view.body).toMatchObject({ writtenRound: 1, scoringRound: 2, opinions: null });
    expect(view.body.ballots.map((each: any) => each.scoringRound)).toEqual([1, 1, 1, 1, 2]);
    await agreeToAll(app, chair, caseId);
    expect((await moveCase(app, chair, caseId, 'close')).status).toBe(200);
    expect((await moveSitting(app, chair, sittingId, 'close')).status).toBe(200);
  });

  it('a chair in conflict answers nothing; the deputy with a written delegation opens and closes', async () => {
    const { chair, voters } = again.group;
    const deputy = voters[1] as (typeof voters)[number];
    const caseId = caseOf(3);
    const body = { councilId: again.group.id, roundId: again.roundId, caseIds: [caseId] };
    const sittingId = (await app.post('/api/sittings/written', { as: secretary, body })).body.id as string;
    const recused = await app.post(`/api/cases/${caseId}/recusal`, { as: chair, body: { reason: 'Họ hàng' } });
    expect(recused.status).toBe(204);
    expect((await cast(app, chair, caseId, of(80))).status).toBe(404);
    const scanId = await scanOf(app, secretary, caseId);
    const paper = {
      memberId: chair.memberId,
      ticks: of(80),
      unansweredConfirmed: true,
      receivedOn: '2027-04-15',
      scanId,
    };
    const entered = await app.post(`/api/cases/${caseId}/paper-ballots`, { as: secretary, body: paper });
    expect([entered.status, entered.body.code]).toEqual([403, 'evaluation.not_a_member']);
    for (const member of voters.slice(1)) expect((await cast(app, member, caseId, of(80))).status).toBe(200);
    expect((await moveCase(app, deputy, caseId, 'discuss')).body.code).toBe('workflow.action_not_allowed');
    const shown = await app.get(`/api/cases/${caseId}`, { as: secretary });
    expect(shown.body).toMatchObject({ presidingName: null, quorum: { present: 3, required: 3, met: false } });
    const delegation = { toMemberId: deputy.memberId, documentNo: '05/UQ-HĐ' };
    const given = await app.post(`/api/sittings/${sittingId}/delegations`, { as: secretary, body: delegation });
    expect(given.status).toBe(204);
    expect((await moveCase(app, deputy, caseId, 'discuss')).status).toBe(200);
    await agreeToAll(app, deputy, caseId);
    expect((await moveCase(app, deputy, caseId, 'close')).status).toBe(200);
    expect((await moveSitting(app, secretary, sittingId, 'close')).status).toBe(200);
  });

  it('takes no sheet after the last day; with too few of them the product goes to a meeting with a reason', async () => {
    const { chair, voters } = again.group;
    const caseId = caseOf(2);
    expect((await cast(app, chair, caseId, of(80))).status).toBe(200);
    await app.database.setTime('2027-05-21T02:00:00Z');
    const late = await cast(app, voters[1] as TestUser, caseId, of(80));
    expect([late.status, late.body.code]).toEqual([409, 'evaluation.period_over']);
    const opened = await moveCase(app, chair, caseId, 'discuss');
    expect([opened.status, opened.body.code]).toEqual([409, 'evaluation.quorum_missing']);
    expect((await moveCase(app, secretary, caseId, 'to-meeting')).body.code).toBe('evaluation.reason_missing');
    expect((await moveCase(app, secretary, caseId, 'to-meeting', 'Chỉ có 1 phiếu gửi về')).status).toBe(200);
    expect((await moveSitting(app, secretary, writtenId, 'close')).status).toBe(200);
  });

  it('tells the members who are asked, once each', async () => {
    const background = await TestBackground.start(app);
    await background.drain();
    const titles = async (as: TestUser): Promise<string[]> =>
      (await app.get('/api/me/notices', { as })).body.items.map((item: any) => item.title);
    const asked = (title: string): boolean => title.startsWith('Xin ý kiến bằng văn bản đến 20/05/2027');
    for (const voter of again.group.voters) expect((await titles(voter)).filter(asked)).toHaveLength(1);
    expect((await titles(secretary)).filter(asked)).toEqual([]);
    await background.close();
  });

  it('a product with a living certificate is raised in a regular round, never begun as a first one', async () => {
    const [caseId = ''] = way.caseIds;
    const { dossierId } = (await app.get(`/api/cases/${caseId}`, { as: way.office })).body;
    const { productId } = (await app.get(`/api/dossiers/${dossierId}`, { as: way.office })).body;
    const as = way.producer.user;
    const deadlines = [{ level: 'province', task: 'finish', dueOn: '2027-06-29' }];
    const roundId = await openRound(app, way.office, { year: 2027, number: 1, procedureId: '26-2026', deadlines });
    const begin = (kind: string, round = roundId) =>
      app.post('/api/dossiers', { as, body: { productId, roundId: round, kind } });
    expect((await app.get(`/api/dossiers/kinds?productId=${productId}`, { as })).body).toEqual({
      kinds: ['upgrade', 'reassessment'],
    });
    expect((await begin('first')).body.code).toBe('dossier.kind_does_not_fit');
    expect((await begin('upgrade', again.roundId)).body.code).toBe('dossier.kind_not_in_round');
    const made = await begin('upgrade');
    expect(made.status).toBe(201);
    const shown = await app.get(`/api/dossiers/${made.body.id}`, { as });
    expect(shown.body).toMatchObject({ kind: 'upgrade', filingWindow: null });
    expect(shown.body.followUp.from.id).toBe(again.dossierIds[0]);
    expect(shown.body.followUp.carried).toHaveLength(3);

    const { version } = shown.body;
    const given = await app.post(`/api/dossiers/${made.body.id}/withdraw`, {
      ...{ as, ifMatch: version, body: { reason: 'Chưa nâng hạng năm nay' } },
    });
    expect(given.status).toBe(200);
    const compared = await app.get(`/api/dossiers/${made.body.id}/comparison`, { as }); // never filed: no version of it
    expect([compared.status, compared.body.comparison.papers.length]).toEqual([200, 3]);
  });
});
