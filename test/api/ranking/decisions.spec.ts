import readXlsx from 'read-excel-file/node';
import { readRankingText, rankingText } from '../../../libs/ranking/src/domain/rank';
import { TestApp, type TestUser } from '../../support/app';
import { docxTables, docxText } from '../../support/docx-text';
import { openRound } from '../../support/flow';
import { loadReference } from '../../support/reference';
import { approvedDecision, closedRound, type ClosedRound } from '../../support/results';

const of = (name: string, mean: number, parts: { A?: number; C?: number } = {}, star = 3) => ({
  name,
  sum: mean * 10,
  count: 10,
  star,
  partSums: { A: (parts.A ?? 0) * 10, B: 0, C: (parts.C ?? 0) * 10 },
});

describe('decisions', () => {
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
    round = await closedRound(app, office, [
      of('P5', 85, { A: 35, C: 28 }, 4),
      of('P3', 85, { A: 35, C: 28 }, 4),
      of('P1', 92.5, { C: 33 }, 5),
      of('P8', 49.4, {}, 2),
      of('P4', 85, { A: 30, C: 28.5 }, 4),
      of('P2', 92.5, { C: 33.5 }, 5),
      of('P7', 69.4),
      of('P6', 70, {}, 4),
    ]);
  });

  afterAll(() => app.close());

  const bytesOf = async (path: string): Promise<Buffer> => {
    const response = await fetch(app.url + path, { headers: { cookie: office.cookie } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  it('scenario 9: the list of the round, exported as JSON and workbook, is the same each time and follows from its figures', async () => {
    const shown = await app.get(`/api/rankings?roundId=${round.roundId}`, { as: office });
    const [board] = shown.body.boards;
    expect(board).toMatchObject({
      level: 'province',
      tieBreak: ['total', 'C', 'A'],
      issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
      openCases: 0,
    });
    expect(board.items.map((item: any) => [item.facts.productName, item.rank])).toEqual([
      ['P2', 1],
      ['P1', 2],
      ['P4', 3],
      ['P5', 4],
      ['P3', 4],
      ['P6', 6],
      ['P7', 7],
      ['P8', 8],
    ]);
    expect(board.items.map((item: any) => item.granted ?? item.forwardedTo)).toEqual([
      'ministry',
      'ministry',
      4,
      4,
      4,
      4,
      3,
      null,
    ]);

    const deadlines = [{ level: 'province', task: 'finish', dueOn: '2021-12-29' }];
    const next = await openRound(app, office, { year: 2021, number: 1, procedureId: '1048-2019', deadlines });
    const first = await app.get('/api/rankings', { as: office });
    expect([first.body.roundId, first.body.earlier]).toEqual([round.roundId, null]);
    const body = { roundId: round.roundId, level: 'province', unitId: round.provinceId };
    const drafted = await app.post('/api/decisions', { as: office, body });
    expect(drafted.body.count).toBe(8);
    const later = await app.get('/api/rankings', { as: office }); // nothing waits: the round that is under way
    expect(later.body).toMatchObject({ roundId: next, boards: [], earlier: { roundId: round.roundId } });
    id = drafted.body.id as string;
    const [one, two] = [
      await bytesOf(`/api/decisions/${id}/papers/ranking.json`),
      await bytesOf(`/api/decisions/${id}/papers/ranking.json`),
    ];
    expect(one.equals(two)).toBe(true);
    const read = readRankingText(one.toString('utf8'));
    expect(rankingText(read.placed, read.tieBreak)).toBe(one.toString('utf8'));
    const [sheet] = await readXlsx(await bytesOf(`/api/decisions/${id}/papers/ranking.xlsx`));
    expect(sheet?.data.slice(1).map((row) => row[0])).toEqual([1, 2, 3, 4, 4, 6, 7, 8]);
    expect(sheet?.data[1]?.slice(10)).toEqual(['Chuyển Trung ương', read.placed[0]?.caseId]);

    const again = await app.post('/api/decisions', { as: office, body });
    expect(again.body.code).toBe('ranking.nothing_to_decide');
  });

  it('another person approves; the office may not, and a prepared list is closed', async () => {
    expect((await app.post(`/api/decisions/${id}/prepare`, { as: office, ifMatch: 1 })).status).toBe(200);
    const body = { number: '3500/QĐ-UBND', decidedOn: '2020-10-08' };
    expect((await app.post(`/api/decisions/${id}/approve`, { as: office, ifMatch: 2, body })).status).toBe(403);
    const both = await app.userWith([
      { role: 'provincial-office', scopeKind: 'province', scopeId: null },
      { role: 'approving-leader', scopeKind: 'province', scopeId: null },
    ]);
    const returned = await app.post(`/api/decisions/${id}/return`, {
      as: leader,
      ifMatch: 2,
      body: { reason: 'Bổ sung căn cứ' },
    });
    expect(returned.body).toMatchObject({ state: 'draft' });
    await app.post(`/api/decisions/${id}/prepare`, { as: both, ifMatch: 3 });
    const own = await app.post(`/api/decisions/${id}/approve`, { as: both, ifMatch: 4, body });
    expect([own.status, own.body.code]).toEqual([409, 'ranking.same_person']);
    const shown = await app.get(`/api/decisions/${id}`, { as: both });
    expect(shown.body.allowedActions).not.toContain('approve');
    const future = await app.post(`/api/decisions/${id}/approve`, {
      as: leader,
      ifMatch: 4,
      body: { ...body, decidedOn: '2020-10-10' },
    });
    expect(future.body.code).toBe('ranking.decided_in_future');
    const approved = await app.post(`/api/decisions/${id}/approve`, { as: leader, ifMatch: 4, body });
    expect(approved.body).toMatchObject({ state: 'approved', version: 5 });
    await expect(
      app.uow.run((tx) => tx.execute(`update ranking.decision_item set granted = 3 where decision_id = $1`, [id])),
    ).rejects.toThrow('is closed');
    await expect(
      app.uow.run((tx) => tx.execute(`update ranking.decision set number = 'khác' where id = $1`, [id])),
    ).rejects.toThrow('is approved');
  });

  it('until publication the producer sees nothing, afterwards the result with its explanation; 90 or more is passed on', async () => {
    const as = round.producers[0]?.user ?? office;
    const caseId = round.caseIds[0] ?? '';
    expect((await app.get('/api/published-results', { as })).body.items).toEqual([]);
    const before = await app.get(`/api/published-results/${caseId}`, { as });
    expect([before.status, before.body.code]).toEqual([404, 'ranking.result_not_found']);
    expect((await app.get('/api/decisions', { as })).status).toBe(403);

    const published = await app.post(`/api/decisions/${id}/publish`, { as: office, ifMatch: 5 });
    expect(published.body).toMatchObject({ state: 'published' });
    const list = await app.get('/api/published-results', { as });
    expect(list.body.items).toHaveLength(8);
    const after = await app.get(`/api/published-results/${caseId}`, { as });
    expect(after.body).toMatchObject({ granted: 4, rank: 4, facts: { explanation: { lacksHundredths: 120 } } });
    const days = (Date.parse(after.body.complaintUntil) - Date.parse(after.body.publishedOn)) / 86_400_000;
    expect(days).toBe(30); // the setting's default
    const best = await app.get(`/api/published-results/${round.caseIds[5]}`, { as });
    expect(best.body).toMatchObject({ granted: null, forwardedTo: 'ministry', star: 5 });
    const stranger = await app.user('producer', { kind: 'organisation', id: round.roundId });
    expect((await app.get(`/api/published-results/${caseId}`, { as: stranger })).status).toBe(404);
    expect(await bytesOf(`/api/decisions/${id}/papers/decision.pdf`)).toBeDefined();
    const editable = await bytesOf(`/api/decisions/${id}/papers/decision.docx`);
    const ranked = docxTables(editable)
      .flat()
      .filter((row) => /^\d+$/.test(row[0] ?? ''));
    expect(ranked).toHaveLength(8);
    expect(docxText(editable)).not.toContain('DỰ THẢO');
  });

  it('a cancelled decision frees its results', async () => {
    await app.database.setTime('2020-10-09T02:00:00Z');
    const more = await closedRoundAgain();
    const first = await approvedDecision(app, { office, leader }, more, '3501/QĐ-UBND');
    const cancel = await app.post(`/api/decisions/${first.id}/cancel`, {
      as: leader,
      ifMatch: first.version,
      body: { reason: 'Sai căn cứ' },
    });
    expect(cancel.body).toMatchObject({ state: 'cancelled' });
    const second = await approvedDecision(app, { office, leader }, more, '3501/QĐ-UBND');
    expect(second.id).not.toBe(first.id);
  });

  const closedRoundAgain = async (): Promise<{ roundId: string; provinceId: string }> => {
    // the published list stays; another result of the same round is closed later
    await app.uow.run(async (tx) => {
      const productId = tx.newId();
      const dossierId = tx.newId();
      const caseId = tx.newId();
      const from = round.caseIds[6];
      await tx.execute(
        `insert into producers.product select (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'name', 'P9'))).*
           from producers.product p join dossiers.dossier d on d.product_id = p.id join evaluation.evaluation_case c on c.dossier_id = d.id where c.id = $1`,
        [from, productId],
      );
      await tx.execute(
        `insert into dossiers.dossier select (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'product_id', $3::text, 'receipt_no', $2::text))).*
           from dossiers.dossier d join evaluation.evaluation_case c on c.dossier_id = d.id where c.id = $1`,
        [from, dossierId, productId],
      );
      await tx.execute(
        `insert into evaluation.evaluation_case select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'dossier_id', $3::text,
             'facts', c.facts || jsonb_build_object('productId', $4::text, 'productName', 'P9')))).* from evaluation.evaluation_case c where c.id = $1`,
        [from, caseId, dossierId, productId],
      );
      await tx.execute(
        `insert into evaluation.case_result select (jsonb_populate_record(r, jsonb_build_object('case_id', $2::text, 'dossier_id', $3::text))).*
           from evaluation.case_result r where r.case_id = $1`,
        [from, caseId, dossierId],
      );
    });
    return round;
  };
});
