import { criteriaOf } from '@app/criteria';
import { TestApp, type TestUser } from '../../support/app';
import {
  agreeToAll,
  assign,
  attend,
  cast,
  council,
  moveCase,
  moveSitting,
  sitting,
  type CouncilOfTest,
  type MemberOfTest,
} from '../../support/council';
import { acceptedDossier, openRound, producerWithUser, type ProducerOfTest } from '../../support/flow';
import { docxTables, docxText } from '../../support/docx-text';
import { pdfText } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';
import { agreedBest, bestTicks, sheetOf, ticksWithTotal } from '../../support/ticks';

const SHEET = sheetOf('26-2026', 1);

describe('provincial council under 26-2026', () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;
  let provinceId: string;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-07-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const row = await app.uow.read((tx) =>
      tx.one<{ communeId: string; provinceId: string }>(
        `select id as "communeId", parent_id as "provinceId" from programme.unit where kind = 'commune' and valid_to is null order by id limit 1`,
      ),
    );
    provinceId = row.provinceId;
    producer = await producerWithUser(app, office, row.communeId, 'Hợp tác xã Mật ong', { taxCode: '3001234567' });
    const party = await app.post(`/api/producers/${producer.producerId}/parties`, {
      as: office,
      body: { relation: 'consultant', name: 'Công ty tư vấn Sao Mai', taxCode: '3009876543' },
    });
    expect(party.status).toBe(201);
    const deadlines = [{ level: 'province', task: 'finish', dueOn: '2026-12-29' }];
    roundId = await openRound(app, office, { year: 2026, number: 1, procedureId: '26-2026', deadlines });
    officer = await app.user('commune-officer', { kind: 'unit', id: row.communeId });
  });
  let officer: TestUser;

  afterAll(() => app.close());

  /** A dossier that has passed the commune and was accepted by the office. */
  const accepted = async (name: string): Promise<string> => {
    const begin = async () => acceptedDossier(app, producer, roundId, officer, { name });
    await expect(begin()).rejects.toThrow('dossier.opinion_first');
    const list = await app.get(`/api/dossiers?q=${encodeURIComponent(name)}`, { as: office });
    const id = list.body.items[0].id as string;
    const shown = await app.get(`/api/dossiers/${id}`, { as: officer });
    const items = shown.body.opinionItems.map((item: { code: string }) => ({
      code: item.code,
      holds: true,
      note: 'Đúng.',
    }));
    await app.post(`/api/dossiers/${id}/opinion`, {
      as: officer,
      ifMatch: shown.body.version,
      body: { items, letterNo: '1/UBND', letterOn: '2026-07-01' },
    });
    const next = await app.get(`/api/dossiers/${id}`, { as: office });
    const done = await app.post(`/api/dossiers/${id}/accept`, { as: office, ifMatch: next.body.version, body: {} });
    expect(done.status).toBe(200);
    return id;
  };

  const panel = (count: number, people: readonly TestUser[] = []): Promise<CouncilOfTest> =>
    council(app, office, {
      level: 'province',
      unitId: provinceId,
      on: '2026-06-15',
      seats: ['chair', 'deputy', ...Array.from({ length: count - 2 }, () => 'member')],
      people,
    });

  const opened = async (group: CouncilOfTest, caseId: string, present: readonly MemberOfTest[]): Promise<string> => {
    const id = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-02' }, present);
    const answer = await moveSitting(app, office, id, 'open');
    expect(answer.status).toBe(200);
    const called = await app.post(`/api/sittings/${id}/call`, { as: office, body: { caseIds: [caseId] } });
    expect(called.status).toBe(204);
    return id;
  };

  it('scenario 6: own sheet only until all are in; spread 14 reopens, 9 closes; both rounds stay readable', async () => {
    const group = await panel(7);
    const [caseId = ''] = await assign(app, office, group.id, roundId, [await accepted('Mật ong chênh lệch')]);
    await opened(group, caseId, group.voters);
    const totals = [88, 86, 85, 74, 87, 86, 84];
    const watch = group.voters[0] ?? group.chair;
    const seenBefore = async () => {
      const detail = await app.get(`/api/cases/${caseId}`, { as: group.voters[1] ?? watch });
      const sheet = await app.get(`/api/cases/${caseId}/sheet`, { as: group.voters[1] ?? watch });
      const list = await app.get(`/api/cases?roundId=${roundId}`, { as: group.voters[1] ?? watch });
      return JSON.stringify([detail.body, sheet.body, list.body]);
    };
    const empty = await seenBefore();
    for (const [index, member] of group.voters.entries()) {
      if (index === 1) continue;
      expect((await cast(app, member, caseId, ticksWithTotal(SHEET, totals[index] ?? 0))).status).toBe(200);
    }
    expect(await seenBefore()).toBe(empty);
    for (const as of [watch, office, group.voters[1] ?? watch]) {
      const sealed = await app.get(`/api/cases/${caseId}/closing`, { as });
      expect([sealed.status, sealed.body.code]).toEqual([409, 'evaluation.still_sealed']);
    }
    const early = await moveCase(app, group.chair, caseId, 'discuss');
    expect([early.body.code, early.body.missing]).toEqual(['evaluation.ballots_missing', 1]);
    await cast(app, group.voters[1] ?? watch, caseId, ticksWithTotal(SHEET, 86));
    expect((await moveCase(app, group.chair, caseId, 'discuss')).status).toBe(200);

    const first = await app.get(`/api/cases/${caseId}/closing`, { as: watch });
    expect(first.body).toMatchObject({ sum: 590, count: 7, shownMean: '84.29', spread: 14, spreadLimit: 10 });
    const differences = first.body.differences.map((each: { difference: number }) => each.difference);
    expect(differences).toEqual([...differences].sort((a, b) => b - a));
    const widest = first.body.ballots.find((ballot: { total: number }) => ballot.total === 74);
    expect(widest).toMatchObject({
      memberId: group.voters[3]?.memberId,
      ticks: ticksWithTotal(SHEET, 74),
      counts: true,
    });
    await agreeToAll(app, group.chair, caseId);
    const wide = await moveCase(app, group.chair, caseId, 'close');
    expect([wide.status, wide.body.code, wide.body.spread, wide.body.limit]).toEqual([
      409,
      'evaluation.spread_too_wide',
      14,
      10,
    ]);

    expect((await moveCase(app, group.chair, caseId, 'reopen', 'Chênh lệch vượt 10 điểm')).status).toBe(200);
    const fourth = group.voters[3] ?? watch;
    const change = ticksWithTotal(SHEET, 79);
    expect((await cast(app, fourth, caseId, change)).body.code).toBe('evaluation.reason_missing');
    expect((await cast(app, fourth, caseId, change, 'Xem lại minh chứng')).status).toBe(200);
    await moveCase(app, group.chair, caseId, 'discuss');
    const second = await app.get(`/api/cases/${caseId}/closing`, { as: watch });
    expect(second.body).toMatchObject({ sum: 595, count: 7, shownMean: '85.00', spread: 9, band: 4, scoringRound: 2 });
    expect(second.body.ballots).toHaveLength(8);
    const unAgreed = await moveCase(app, group.chair, caseId, 'close');
    expect(unAgreed.body.code).toBe('evaluation.agreed_missing');
    await agreeToAll(app, group.chair, caseId);
    const notChair = await moveCase(app, group.voters[2] ?? watch, caseId, 'close');
    expect(notChair.body.code).toBe('workflow.action_not_allowed');
    expect((await moveCase(app, group.chair, caseId, 'close')).status).toBe(200);
    const late = await cast(app, fourth, caseId, change, 'Sau khi đóng');
    expect(late.body.code).toBe('evaluation.not_scoring');
    const after = await app.get(`/api/cases/${caseId}/closing`, { as: watch });
    expect(
      after.body.ballots.filter(
        (each: any) => each.memberName === after.body.ballots.find((b: any) => b.total === 74).memberName,
      ),
    ).toMatchObject([
      { total: 74, scoringRound: 1, counts: false },
      { total: 79, scoringRound: 2, counts: true, reason: 'Xem lại minh chứng' },
    ]);
  });

  it('rules change at the version that was read, or not at all', async () => {
    const group = await panel(3);
    const rules = {
      ...{ quorumPercent: 80, spreadLimit: 8, maxScoringRounds: 2, othersSheets: 'after-opening' },
      ...{ progressVisible: true, tieBreakParts: ['C', 'A'], explanations: 'never' },
    };
    const set = (ifMatch: number) =>
      app.put(`/api/councils/${group.id}/rules`, { as: office, ifMatch, body: { rules, decisionNo: '2/QĐ' } });
    expect([(await set(1)).body, (await set(1)).status]).toEqual([{ version: 2 }, 412]);
    const shown = await app.get(`/api/councils/${group.id}`, { as: office });
    expect(shown.body.rules).toMatchObject({ version: 2, quorumPercent: 80, spreadLimit: 8 });
    const name = (shown.body.name as string).toUpperCase().replace('Ộ', 'O');
    const found = await app.get(`/api/councils?q=${encodeURIComponent(name)}`, { as: office });
    expect(found.body.items.map((each: any) => each.id)).toEqual([group.id]);
  });

  it("scenario 5: the consultant's member finds the dossier nowhere, eight sheets count, 90.13 is forwarded, the minutes name the recusal", async () => {
    const conflicted = await app.userWith([], 'Lê Văn Tư Vấn');
    await app.uow.run((tx) =>
      tx.execute(
        `insert into identity.user_affiliation (user_id, tax_code, relation) values ($1, '3009876543', 'member')`,
        [conflicted.userId],
      ),
    );
    const people = [];
    for (let index = 0; index < 8; index += 1) people.push(await app.userWith([], `Ủy viên ${index + 1}`));
    const group = await panel(9, [...people, conflicted]);
    const dossierId = await accepted('Mật ong xung đột');
    const [caseId = ''] = await assign(app, office, group.id, roundId, [dossierId]);
    const seen = await app.get(`/api/cases/${caseId}`, { as: office });
    expect(seen.body.conflicts).toMatchObject([{ memberName: 'Lê Văn Tư Vấn', source: 'computed' }]);

    const absent = '0190b0a0-0000-7000-8000-000000000000';
    for (const [path, ghost] of [
      [`/api/cases/${caseId}`, `/api/cases/${absent}`],
      [`/api/cases/${caseId}/sheet`, `/api/cases/${absent}/sheet`],
      [`/api/cases/${caseId}/closing`, `/api/cases/${absent}/closing`],
      [`/api/dossiers/${dossierId}`, `/api/dossiers/${absent}`],
    ] as const) {
      const [hidden, none] = [await app.get(path, { as: conflicted }), await app.get(ghost, { as: conflicted })];
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, instance: '', request_id: '' }).toEqual({ ...none.body, instance: '', request_id: '' });
    }
    for (const path of ['/api/cases?q=xung%20dot', '/api/dossiers?q=xung%20dot', `/api/results?roundId=${roundId}`])
      expect(JSON.stringify((await app.get(path, { as: conflicted })).body)).not.toContain('xung đột');
    expect(JSON.stringify((await app.get('/api/me/worklist', { as: conflicted })).body)).not.toContain('xung đột');

    const voters = group.voters.slice(0, 8);
    await opened(group, caseId, group.voters);
    expect((await cast(app, conflicted, caseId, bestTicks(SHEET))).status).toBe(404);
    const totals = [91, 90, 89, 92, 90, 88, 91, 90];
    for (const [index, member] of voters.entries())
      expect((await cast(app, member, caseId, ticksWithTotal(SHEET, totals[index] ?? 0))).status).toBe(200);
    await moveCase(app, group.chair, caseId, 'discuss');
    await agreeToAll(app, group.chair, caseId, agreedBest(SHEET));
    expect((await moveCase(app, group.chair, caseId, 'close')).status).toBe(200);
    const results = await app.get(`/api/results?roundId=${roundId}&level=province`, { as: office });
    expect(results.body.items.find((each: any) => each.caseId === caseId)).toMatchObject({
      sum: 721,
      count: 8,
      shownMean: '90.13',
      band: 5,
    });
    expect(JSON.stringify((await app.get(`/api/results?roundId=${roundId}`, { as: conflicted })).body)).not.toContain(
      'xung đột',
    );
    const recusal = await app.get(`/api/cases/${caseId}/closing`, { as: office });
    expect([recusal.body.star, recusal.body.decidedAbove]).toEqual([5, 'ministry']);
    // without the highest sheet 629 / 7 is below 90
    expect(recusal.body.turning.map((each: any) => [each.shownMean, each.star])).toEqual([['89.86', 4]]);
    expect(recusal.body.recusals).toEqual([
      { displayName: 'Lê Văn Tư Vấn', detail: 'Là đơn vị hoặc người tư vấn, đào tạo của chủ thể' },
    ]);
    const minutes = await fetch(`${app.url}/api/councils/${group.id}/papers/minutes.pdf?roundId=${roundId}`, {
      headers: { cookie: office.cookie },
    });
    expect(minutes.status).toBe(200);
    const text = pdfText(new Uint8Array(await minutes.arrayBuffer())).replace(/\s+/g, ' ');
    expect(text).toContain('Lê Văn Tư Vấn');
    expect(text).toContain('90,13');
    const editable = await fetch(`${app.url}/api/councils/${group.id}/papers/minutes.docx?roundId=${roundId}`, {
      headers: { cookie: office.cookie },
    });
    const document = Buffer.from(await editable.arrayBuffer());
    expect(docxText(document)).toContain('Lê Văn Tư Vấn không tham gia chấm');
    expect(docxTables(document).flat()).toContainEqual(expect.arrayContaining(['721/8', '90,13']));
  });

  it('scenario 7: nine need seven with the chair; the chair who leaves pauses until a deputy takes over in writing', async () => {
    const group = await panel(9);
    const [caseId = ''] = await assign(app, office, group.id, roundId, [await accepted('Mật ong túc số')]);
    const six = group.voters.slice(0, 6);
    const id = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-03' }, six);
    const short = await moveSitting(app, office, id, 'open');
    expect([short.status, short.body.code, short.body.required, short.body.missing]).toEqual([
      409,
      'evaluation.quorum_missing',
      7,
      1,
    ]);
    await attend(app, office, id, group.voters[6] ?? group.chair);
    expect((await moveSitting(app, office, id, 'open')).status).toBe(200);
    expect((await app.post(`/api/sittings/${id}/call`, { as: group.chair, body: { caseIds: [caseId] } })).status).toBe(
      204,
    );
    const left = await attend(app, group.chair, id, group.chair, 'leave');
    expect(left.body).toEqual({ paused: true });
    const paused = await cast(app, group.voters[2] ?? group.chair, caseId, bestTicks(SHEET));
    expect([paused.body.code, paused.body.sitting]).toEqual(['evaluation.sitting_not_open', 'paused']);
    await attend(app, office, id, group.voters[7] ?? group.chair);
    expect((await moveSitting(app, office, id, 'resume')).body.code).toBe('evaluation.quorum_missing');
    const deputy = group.voters[1] ?? group.chair;
    const taken = await app.post(`/api/sittings/${id}/delegations`, {
      as: deputy,
      body: { toMemberId: deputy.memberId, documentNo: '5/UQ' },
    });
    expect([taken.status, taken.body.code]).toEqual([403, 'evaluation.not_presiding']);
    const wrong = await app.post(`/api/sittings/${id}/delegations`, {
      as: group.chair,
      body: { toMemberId: group.voters[3]?.memberId, documentNo: '5/UQ' },
    });
    expect(wrong.body.code).toBe('evaluation.not_deputy');
    const given = await app.post(`/api/sittings/${id}/delegations`, {
      as: group.chair,
      body: { toMemberId: deputy.memberId, documentNo: '5/UQ-HĐ' },
    });
    expect(given.status).toBe(204);
    expect((await moveSitting(app, office, id, 'resume')).status).toBe(200);
    expect((await cast(app, group.voters[2] ?? group.chair, caseId, bestTicks(SHEET))).status).toBe(200);
    const shown = await app.get(`/api/cases/${caseId}`, { as: deputy });
    expect(shown.body.allowedActions).toContain('discuss');
  });

  it.each([
    ['nothing changed', {}, '100.00', 5],
    ['A 1.3 = 2', { 'A.1.3': 2 }, '99.00', 4],
    ['A 2.1 = 1 and B 4.1 = 3', { 'A.2.1': 1, 'B.4.1': 3 }, '96.00', 3],
    ['A 2.2 = 1', { 'A.2.2': 1 }, '98.00', 2],
  ])('scenario 8: %s', async (name, points, mean, star) => {
    const group = await panel(3);
    const [caseId = ''] = await assign(app, office, group.id, roundId, [await accepted(`Mật ong cổng ${name}`)]);
    await opened(group, caseId, group.voters);
    const ticks = { ...bestTicks(SHEET) };
    for (const [key, wanted] of Object.entries(points)) {
      const criterion = criteriaOf(SHEET).find((each) => each.key === key);
      ticks[key] = criterion?.options.findIndex((option) => option.points === wanted) ?? -1;
    }
    for (const member of group.voters) expect((await cast(app, member, caseId, ticks)).status).toBe(200);
    await moveCase(app, group.chair, caseId, 'discuss');
    await agreeToAll(app, group.chair, caseId);
    expect((await moveCase(app, group.chair, caseId, 'close')).status).toBe(200);
    const result = (
      await app.get(`/api/results?roundId=${roundId}&level=province&limit=200`, { as: office })
    ).body.items.find((each: any) => each.caseId === caseId);
    expect(result).toMatchObject({ shownMean: mean, star });
    if (star === 2)
      expect(result.explanation.gates).toMatchObject([
        { key: 'A.2.2', has: expect.any(String), needs: expect.any(String) },
      ]);
  });

  it('what is handed in while the chair opens the discussion counts or is refused, never lost', async () => {
    const group = await panel(5);
    const [caseId = ''] = await assign(app, office, group.id, roundId, [await accepted('Mật ong đua')]);
    await opened(group, caseId, group.voters.slice(0, 4));
    for (const member of group.voters.slice(0, 4)) await cast(app, member, caseId, ticksWithTotal(SHEET, 80));
    const first = group.voters[1] ?? group.chair;
    const [recast, discuss] = await Promise.all([
      cast(app, first, caseId, ticksWithTotal(SHEET, 84), 'Đổi ý'),
      moveCase(app, group.chair, caseId, 'discuss'),
    ]);
    expect(discuss.status).toBe(200);
    const view = await app.get(`/api/cases/${caseId}/closing`, { as: group.chair });
    expect(view.body.sum).toBe(recast.status === 200 ? 324 : 320);
  });
});
