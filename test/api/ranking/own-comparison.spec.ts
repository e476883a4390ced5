import { TestApp, type TestUser } from '../../support/app';
import { scoreAndClose, type CouncilOfTest } from '../../support/council';
import { calledCase, provincialRound, type ProvincialRound } from '../../support/provincial-round';
import { loadReference } from '../../support/reference';
import { approvedDecision } from '../../support/results';
import { sheetOf, ticksWithTotal } from '../../support/ticks';

const SHEET = sheetOf('26-2026', 1);
const OWN = ticksWithTotal(SHEET, 82);
const BALLOTS = [84, 80, 79].map((total) => ticksWithTotal(SHEET, total));

describe('own score beside the council', () => {
  let app: TestApp;
  let round: ProvincialRound;
  let leader: TestUser;
  let group: CouncilOfTest;
  let caseId: string;
  let productId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-07-01T02:00:00Z' });
    await loadReference(app.uow);
    round = await provincialRound(app);
    leader = await app.user('approving-leader');
    ({ caseId, group } = await calledCase(app, round, 'Mật ong hoa vải', 3, OWN));
    const ballots = group.voters.map((member, index) => ({ member, ticks: BALLOTS[index] ?? {} }));
    expect((await scoreAndClose(app, group.chair, caseId, ballots)).status).toBe(200);
    const products = await app.get(`/api/journeys`, { as: round.producer.user });
    productId = products.body.items[0].id as string;
  });
  afterAll(() => app.close());

  const read = (as: TestUser) => app.get(`/api/published-results/${caseId}/own-comparison`, { as });

  /** Somebody who fills in for the producer, for one way. */
  const helperFor = async (journeyId: string): Promise<TestUser> => {
    const { producerId, user } = round.producer;
    const helper = await app.userWith([], 'Nguyễn Thị An');
    const body = { producerId, journeyId, helperKind: 'youth-union', validThrough: '2026-08-31' };
    const { code } = (await app.post('/api/mandates', { as: user, body })).body as { code: string };
    const { id } = (await app.post('/api/mandates/take', { as: helper, body: { code } })).body as { id: string };
    expect((await app.post(`/api/mandates/${id}/enter`, { as: helper, key: null })).status).toBe(204);
    return helper;
  };

  it('nobody reads it before publication, not even when the decision is approved', async () => {
    const helper = await helperFor(productId);
    const decision = await approvedDecision(app, { office: round.office, leader }, round, '88/QĐ-UBND', '2026-07-01');
    for (const as of [round.producer.user, round.office, helper]) {
      const answer = await read(as);
      expect([answer.status, answer.body.code]).toEqual([404, 'ranking.result_not_found']);
    }
    const published = await app.post(`/api/decisions/${decision.id}/publish`, {
      as: round.office,
      ifMatch: decision.version,
    });
    expect(published.status).toBe(200);
  });

  it('afterwards the producer reads agreed options and exact means, in parts that come to the total', async () => {
    const { status, body } = await read(round.producer.user);
    expect(status).toBe(200);
    expect(body.total).toEqual({
      ...{ own: 82, sum: 243, count: 3, shown: '81.00' },
      ...{ stance: 'lower', difference: '1.00' },
    });
    expect(body.parts.reduce((sum: number, part: any) => sum + part.points.sum, 0)).toBe(243);
    const criteria = body.parts.flatMap((part: any) => part.criteria);
    for (const part of SHEET.parts)
      for (const criterion of part.groups.flatMap((each) => each.criteria)) {
        const key = `${part.code}.${criterion.code}`;
        const shown = criteria.find((each: any) => each.key === key);
        const isGated = criterion.options.some(({ minStar }) => minStar !== undefined);
        if (shown === undefined) continue;
        expect([key, shown.judgedBy]).toEqual([key, isGated ? 'agreed' : 'mean']);
        if (isGated) continue;
        const points = BALLOTS.map((ballot) => criterion.options[ballot[key] ?? -1]?.points ?? 0);
        const sum = points.reduce((all, each) => all + each, 0);
        expect([key, shown.points.sum, shown.points.count]).toEqual([key, sum, 3]);
      }
    expect(criteria.some((each: any) => each.points.stance !== 'same')).toBe(true);
    expect(body.cheapest.length).toBeGreaterThan(0);
  });

  it('no sheet of a member and no name is in it', async () => {
    const { body } = await read(round.producer.user);
    const ids = await app.uow.read((tx) =>
      tx.query<{ id: string; member: string }>(
        `select id, member_id as member from evaluation.ballot where case_id = $1`,
        [caseId],
      ),
    );
    expect(ids).toHaveLength(3);
    for (const { id, member } of ids) for (const each of [id, member]) expect(JSON.stringify(body)).not.toContain(each);
    expect(JSON.stringify(body)).not.toContain('Thành viên');
  });

  it('helpers and the office read the same; others do not, nor a helper for another product', async () => {
    const expected = (await read(round.producer.user)).body;
    expect((await read(await helperFor(productId))).body).toEqual(expected);
    expect((await read(round.office)).body).toEqual(expected);
    const other = await app.post('/api/ideas', {
      as: round.producer.user,
      body: { producerId: round.producer.producerId, productName: 'Sáp ong', isNewProduct: true, sheetNo: 1 },
    });
    expect((await read(await helperFor(other.body.id as string))).status).toBe(404);
    const stranger = await app.user('producer', { kind: 'organisation', id: round.roundId });
    expect((await read(stranger)).body.code).toBe('ranking.result_not_found');
    for (const as of [round.officer, leader, group.chair]) expect((await read(as)).status).toBe(403);
  });
});
