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
} from '../../support/council';
import { acceptedAtProvince, provincialRound, type ProvincialRound } from '../../support/provincial-round';
import { docxText } from '../../support/docx-text';
import { pdfText } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';
import { bestTicks, sheetOf, ticksWithTotal } from '../../support/ticks';

const SHEET = sheetOf('26-2026', 1);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('the meeting', () => {
  let app: TestApp;
  let round: ProvincialRound;
  let group: CouncilOfTest;
  let outsider: TestUser;
  let cases: string[];
  let id: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-07-01T02:00:00Z' });
    await loadReference(app.uow);
    round = await provincialRound(app);
    const { office, roundId, provinceId } = round;
    outsider = await app.user('council-member', { kind: 'council', id: provinceIdLike() });
    group = await council(app, office, {
      level: 'province',
      unitId: provinceId,
      on: '2026-06-15',
      seats: ['chair', 'deputy', 'member', 'member', 'secretary'],
    });
    const dossiers = [];
    for (const name of ['Mật ong một', 'Mật ong hai', 'Mật ong ba'])
      dossiers.push(await acceptedAtProvince(app, round, name));
    cases = await assign(app, office, group.id, roundId, dossiers);
    id = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-02' }, []);
  });
  afterAll(() => app.close());

  const provinceIdLike = (): string => '0190b0a0-0000-7000-8000-00000000aaaa';
  const now = (as: TestUser) => app.get(`/api/sittings/${id}/now`, { as });
  const third = (): TestUser => group.voters[2] ?? group.chair;

  it("checks in by the meeting's code and by a badge, each only while it is shown", async () => {
    const secretary = group.others[0] ?? group.chair;
    const notRunning = await app.get(`/api/sittings/${id}/check-in`, { as: third() });
    expect([notRunning.status, notRunning.body.code]).toEqual([403, 'evaluation.not_presiding']);
    const shown = await app.get(`/api/sittings/${id}/check-in`, { as: secretary });
    expect(shown.body).toMatchObject({ code: expect.stringMatching(/^[0-9A-Z]{8}$/), qr: expect.any(Array) });
    expect(shown.body.path).toBe(`/diem-danh/${id}?ma=${shown.body.code}`);
    const enter = (as: TestUser, body: unknown) => app.post(`/api/sittings/${id}/check-in`, { as, body });
    expect((await enter(third(), { code: 'AAAAAAAA' })).body).toMatchObject({ code: 'evaluation.check_in_code' });
    expect((await enter(third(), { code: shown.body.code.toLowerCase() })).status).toBe(200);
    expect((await enter(outsider, { code: shown.body.code })).status).toBe(404);
    expect((await now(third())).body.me).toMatchObject({ present: true, votes: true });

    const badge = await app.get(`/api/sittings/${id}/badge`, { as: group.chair });
    const body = { code: badge.body.code, memberId: group.chair.memberId };
    expect((await enter(third(), body)).body.code).toBe('evaluation.not_presiding');
    expect((await enter(secretary, body)).body).toEqual({
      memberName: expect.stringContaining('Thành viên 1'),
    });
    // A code of somebody else's badge, or one that has changed twice since, is none.
    const other = { code: badge.body.code, memberId: group.voters[3]?.memberId };
    expect((await enter(secretary, other)).body.code).toBe('evaluation.check_in_code');
    await app.database.setTime('2026-07-01T02:03:00Z');
    expect((await enter(group.voters[3] ?? group.chair, { code: shown.body.code })).body.code).toBe(
      'evaluation.check_in_code',
    );
    const how = await app.uow.read((tx) =>
      tx.query<{ via: string }>(`select via from evaluation.attendance where sitting_id = $1 order by via`, [id]),
    );
    expect(how).toEqual([{ via: 'badge' }, { via: 'code' }]);
  });

  it('has an order of the day, shows one product to everybody and answers 304 to who knows it', async () => {
    const { office } = round;
    await attend(app, office, id, group.voters[3] ?? group.chair);
    await moveSitting(app, office, id, 'open');
    const version = async () => (await app.get(`/api/sittings/${id}`, { as: office })).body.version as number;
    const agenda = async (caseIds: readonly string[], as: TestUser = office) =>
      app.put(`/api/sittings/${id}/agenda`, { as, ifMatch: await version(), body: { caseIds } });
    expect((await agenda(cases, third())).body.code).toBe('evaluation.not_presiding');
    expect((await agenda([...cases, provinceIdLike()])).body.code).toBe('evaluation.agenda_case');
    const order = [cases[2], cases[0], cases[1]].map(String);
    expect((await agenda(order)).status).toBe(200);
    const seen = (await now(third())).body;
    expect(seen.agenda.map((line: { caseId: string }) => line.caseId)).toEqual(order);
    expect(seen.current).toBeNull();

    const call = (caseIds: readonly string[], show = false) =>
      app.post(`/api/sittings/${id}/call`, { as: office, body: { caseIds, show } });
    expect((await call([order[0] ?? ''])).status).toBe(204);
    expect((await now(third())).body.current).toMatchObject({ productName: 'Mật ong ba', cast: 0, expected: 3 });
    await call([order[1] ?? '']); // called beside it: the room stays with the first
    const first = await now(third());
    expect(first.body.current.productName).toBe('Mật ong ba');
    const again = await app.get(`/api/sittings/${id}/now`, {
      as: third(),
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, again.body]).toEqual([304, '']);
    await cast(app, third(), order[0] ?? '', ticksWithTotal(SHEET, 81));
    const changed = await now(group.chair);
    expect(changed.headers.get('etag')).not.toBe(first.headers.get('etag'));
    expect(changed.body.current).toMatchObject({ cast: 1, expected: 3 });
    expect(JSON.stringify(changed.body)).not.toMatch(/\b81\b|total|points/i);

    const show = (caseId: string | null, as: TestUser = office) =>
      app.put(`/api/sittings/${id}/current`, { as, body: { caseId } });
    expect((await show(order[2] ?? '')).body.code).toBe('evaluation.not_before_sitting');
    expect((await show(order[1] ?? '', third())).body.code).toBe('evaluation.not_presiding');
    expect((await show(order[1] ?? '')).status).toBe(204);
    expect((await now(group.chair)).body.current.productName).toBe('Mật ong một');
  });

  it('sends out who has a conflict of interest and tells him nothing of the product', async () => {
    const member = third();
    const caseId = cases[0] ?? '';
    await app.post(`/api/cases/${caseId}/recusal`, { as: member, body: { reason: 'Người nhà' } });
    const seen = await now(member);
    expect(seen.body).toMatchObject({ mustLeave: true, current: null });
    expect(JSON.stringify(seen.body)).not.toContain('Mật ong một');
    const others = await now(group.chair);
    expect(others.body.mustLeave).toBe(false);
    expect(others.body.current.members).toContainEqual(
      expect.objectContaining({ memberId: group.voters[2]?.memberId, conflict: true, cast: false }),
    );
    expect(others.body.current.expected).toBe(2);
  });

  it('the chair reveals what is closed in one act', async () => {
    const caseId = cases[2] ?? '';
    for (const voter of group.voters)
      if (voter.userId !== third().userId && voter.memberId !== group.voters[1]?.memberId)
        await cast(app, voter, caseId, bestTicks(SHEET));
    await moveCase(app, group.chair, caseId, 'discuss');
    await agreeToAll(app, group.chair, caseId);
    const reveal = (as: TestUser) => app.post(`/api/sittings/${id}/reveal`, { as });
    expect((await reveal(group.chair)).body.code).toBe('evaluation.nothing_to_reveal');
    expect((await moveCase(app, group.chair, caseId, 'close', 'Giữ nguyên')).status).toBe(409); // 100 against 81
    await moveCase(app, group.chair, caseId, 'reopen', 'Chênh lệch');
    await cast(app, third(), caseId, ticksWithTotal(SHEET, 95), 'Xem lại minh chứng');
    await moveCase(app, group.chair, caseId, 'discuss');
    await agreeToAll(app, group.chair, caseId);
    expect((await moveCase(app, group.chair, caseId, 'close')).status).toBe(200);
    expect((await now(third())).body.revealed).toEqual([]);
    expect((await reveal(round.office)).body.code).toBe('evaluation.not_presiding');
    expect((await reveal(group.chair)).body).toEqual({ count: 1 });
    expect((await now(third())).body.revealed).toMatchObject([{ productName: 'Mật ong ba', shownMean: '98.33' }]);
    expect((await reveal(group.chair)).body.code).toBe('evaluation.nothing_to_reveal');
  });

  it('a delegation carries its scan; an adjourned session sends everybody home until its day', async () => {
    const upload = (as: TestUser, bytes: Buffer) =>
      app.post(`/api/sittings/${id}/delegation-scans/bytes?name=UQ.pdf&size=${bytes.length}`, {
        as,
        bytes,
        headers: { 'content-type': 'application/octet-stream' },
      });
    expect((await upload(third(), PDF)).status).toBe(404);
    expect((await upload(group.chair, Buffer.from('no paper'))).body.code).toBe('file.type_refused');
    const scanId = (await upload(group.chair, PDF)).body.id as string;
    const deputy = group.voters[1];
    const delegate = (body: object) =>
      app.post(`/api/sittings/${id}/delegations`, {
        as: group.chair,
        body: { toMemberId: deputy?.memberId, documentNo: '7/UQ-HĐ', ...body },
      });
    expect((await delegate({ scanId: provinceIdLike() })).body.code).toBe('evaluation.scan_not_found');
    expect((await delegate({ scanId })).status).toBe(204);
    const shown = await app.get(`/api/sittings/${id}`, { as: third() });
    expect(shown.body.delegations).toMatchObject([{ documentNo: '7/UQ-HĐ', scanId }]);
    const paper = await app.get(`/api/sittings/${id}/delegation-scans/${scanId}`, { as: third() });
    expect(paper.status).toBe(200);

    const version = async () => (await app.get(`/api/sittings/${id}`, { as: group.chair })).body.version as number;
    const adjourn = async (continuesOn: string) =>
      app.post(`/api/sittings/${id}/adjourn`, {
        as: group.chair,
        ifMatch: await version(),
        body: { reason: 'Hết giờ làm việc', continuesOn },
      });
    expect((await adjourn('2026-06-30')).body.code).toBe('evaluation.continue_day');
    expect((await adjourn('2026-07-03')).status).toBe(200);
    const after = await app.get(`/api/sittings/${id}`, { as: group.chair });
    expect(after.body).toMatchObject({ state: 'adjourned', continuesOn: '2026-07-03', quorum: { present: 0 } });
    expect((await moveSitting(app, round.office, id, 'resume')).body.code).toBe('evaluation.quorum_missing');
    for (const voter of group.voters) await attend(app, round.office, id, voter);
    expect((await moveSitting(app, round.office, id, 'resume')).status).toBe(200);
    const resumed = await app.get(`/api/sittings/${id}`, { as: group.chair });
    expect(resumed.body).toMatchObject({ state: 'open', continuesOn: null });
    expect(resumed.body.history.map((entry: { action: string }) => entry.action)).toEqual([
      'plan',
      'open',
      'set-agenda',
      'reveal',
      'delegate',
      'adjourn',
      'resume',
    ]);
  });

  it('each member sees his own strictness only, and the star says when it hangs on one sheet', async () => {
    const caseId = cases[2] ?? '';
    const closing = (await app.get(`/api/cases/${caseId}/closing`, { as: group.chair })).body;
    expect(closing).toMatchObject({ shownMean: '98.33', turning: expect.any(Array) });
    // 95 against 100 and 100: five points stricter; the others 2.5 milder.
    const mine = (as: TestUser) => app.get(`/api/councils/${group.id}/my-strictness`, { as });
    expect((await mine(third())).body).toEqual({ products: 1, difference: '5.00', stance: 'stricter' });
    expect((await mine(group.chair)).body).toEqual({ products: 1, difference: '2.50', stance: 'milder' });
    expect((await mine(round.office)).body.code).toBe('evaluation.not_a_member');
  });

  it('papers are made from the records, open rounds marked as drafts', async () => {
    const bytes = async (path: string, as: TestUser = round.office) => {
      const response = await fetch(`${app.url}${path}`, { headers: { cookie: as.cookie } });
      expect([path, response.status]).toEqual([path, 200]);
      return Buffer.from(await response.arrayBuffer());
    };
    const minutes = docxText(await bytes(`/api/councils/${group.id}/papers/minutes.docx?roundId=${round.roundId}`));
    for (const words of [
      'BẢN DỰ THẢO',
      'ủy quyền số 7/UQ-HĐ (có bản quét kèm theo)',
      'hoãn sang ngày khác (Hết giờ làm việc)',
      'vòng 1 chênh lệch 19 điểm (Chênh lệch); vòng 2 chênh lệch 5 điểm',
      'Chữ ký của thành viên',
    ])
      expect(minutes).toContain(words);
    const sheets = docxText(await bytes(`/api/cases/${cases[2]}/papers/sheets.docx`, group.chair));
    expect(sheets).toContain('Tổng điểm');
    expect(sheets).toContain('Xem lại minh chứng');
    expect(sheets).not.toContain('BẢN DỰ THẢO');
    const own = docxText(await bytes(`/api/cases/${cases[2]}/papers/my-sheet.docx`, third()));
    expect(own).toContain('95');
    const sealed = await app.get(`/api/cases/${cases[0]}/papers/sheets.pdf`, { as: group.chair });
    expect([sealed.status, sealed.body.code]).toEqual([409, 'evaluation.still_sealed']);
    const labels = pdfText(
      new Uint8Array(await bytes(`/api/councils/${group.id}/sample-labels.pdf?roundId=${round.roundId}`)),
    ).replace(/\s+/g, ' ');
    expect(labels).toContain('Mật ong hai');
    expect(labels).toContain((cases[1] ?? '').replaceAll('-', '').slice(-10).toUpperCase());
    expect(labels).not.toContain('Mật ong ba');
  });

  it('invitations are answered, conflicts listed with their ground, the next council begins from this one', async () => {
    const { office } = round;
    const answer = (as: TestUser, body: object) => app.post(`/api/councils/${group.id}/answer`, { as, body });
    expect((await answer(outsider, { answer: 'accepted' })).status).toBe(404);
    expect((await answer(third(), { answer: 'declined' })).body.code).toBe('evaluation.reason_missing');
    expect((await answer(third(), { answer: 'declined', reason: 'Đi công tác' })).status).toBe(204);
    expect((await answer(group.chair, { answer: 'accepted' })).status).toBe(204);
    const listed = await app.get(`/api/councils/${group.id}/conflicts`, { as: office });
    expect(listed.body.items).toMatchObject([
      { productName: 'Mật ong một', source: 'declared-by-member', detail: 'Người nhà', isOpen: true },
    ]);
    expect((await app.get(`/api/councils/${group.id}/conflicts`, { as: third() })).status).toBe(403);
    const draft = (await app.get(`/api/councils/${group.id}/to-copy`, { as: office })).body;
    expect(draft.toRenew).toEqual(['decision', 'member-declined']);
    const usable = draft.members.filter((member: { usable: boolean }) => member.usable);
    expect([draft.members.length, usable.length]).toEqual([5, 4]);
    const rules = { ...draft.rules, spreadLimit: 8 };
    delete rules.version;
    const set = { as: office, ifMatch: 1, body: { rules, decisionNo: '2/QĐ' } };
    expect((await app.put(`/api/councils/${group.id}/rules`, set)).status).toBe(200);
    const made = await app.post('/api/councils', {
      as: office,
      body: {
        ...{ level: draft.level, unitId: draft.unitId, name: draft.name, decisionNo: '9/QĐ', decisionOn: '2026-07-01' },
        members: usable.map(({ userId, seat, department }: any) => ({ userId, seat, department })),
        rulesOfCouncilId: group.id,
      },
    });
    expect(made.status).toBe(201);
    const next = await app.get(`/api/councils/${made.body.id}`, { as: office });
    expect(next.body).toMatchObject({ rules: { version: 1, spreadLimit: 8 }, members: { length: 4 } });
  });

  it('takes the order of the day of an earlier session for what waits now', async () => {
    const { office, roundId } = round;
    const added = [];
    for (const name of ['Trà ổi', 'Mật ong bốn']) added.push(await acceptedAtProvince(app, round, name));
    const waiting = await assign(app, office, group.id, roundId, added);
    const next = await sitting(app, office, { councilId: group.id, roundId, heldOn: '2026-07-09' }, []);
    const earlier = await app.get(`/api/sittings/${next}/earlier-agendas`, { as: office });
    expect(earlier.body.items).toEqual([expect.objectContaining({ id, products: 2 })]);
    const proposed = await app.get(`/api/sittings/${next}/earlier-agendas/${id}`, { as: office });
    const caseIds = proposed.body.items.map((line: { caseId: string }) => line.caseId);
    expect(caseIds).toEqual(expect.arrayContaining(waiting));
    expect(new Set(proposed.body.items.map((line: { ground: string }) => line.ground))).toEqual(new Set(['sheet']));
    const { version } = (await app.get(`/api/sittings/${next}`, { as: office })).body;
    const saved = await app.put(`/api/sittings/${next}/agenda`, { as: office, ifMatch: version, body: { caseIds } });
    expect(saved.status).toBe(200);
    expect((await app.get(`/api/sittings/${id}/earlier-agendas`, { as: office })).body.items).toEqual([]);
    expect((await app.get(`/api/sittings/${next}/earlier-agendas/${id}`, { as: outsider })).status).toBe(404);
  });
});
