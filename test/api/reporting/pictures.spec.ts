import { TestApp, type TestUser } from '../../support/app';
import { certified, type Certified } from '../../support/certified';
import { planBody, producerWithUser, selectedIdea, unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';
import { closedRound, type ClosedRound } from '../../support/results';

const SECOND = { year: 2020, number: 2, procedureId: '1048-2019', rulebookId: '1048-2019' };

describe('pictures', () => {
  let app: TestApp;
  let office: TestUser;
  let leader: TestUser;
  let published: { round: ClosedRound; certificates: Certified[] };
  let waiting: ClosedRound;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    const unit = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    const producer = await producerWithUser(app, office, unit, 'Hợp tác xã của phương án');
    const ideaId = await selectedIdea(app, producer, office);
    await app.database.setTime('2020-09-15T02:00:00Z');
    const plan = await app.post('/api/business-plans', { as: producer.user, body: { ideaId, ...planBody() } });
    await app.post(`/api/business-plans/${plan.body.id}/submit`, { as: producer.user, ifMatch: 1 });
    const shown = await app.get(`/api/business-plans/${plan.body.id}`, { as: office });
    expect(shown.status).toBe(200);
    await app.uow.run((tx) =>
      tx.execute(`update plans.plan set state = 'approved', approved_on = platform.today() where id = $1`, [
        plan.body.id,
      ]),
    );
    await app.database.setTime('2020-10-08T02:00:00Z');
    published = await certified(app, { office, leader }, [
      { name: 'Bưởi A', sum: 240, count: 3, star: 4 },
      { name: 'Cam B', sum: 180, count: 3, star: 3 },
      { name: 'Mật C', sum: 180, count: 3, star: 3 },
    ]);
    waiting = await closedRound(
      app,
      office,
      [
        { name: 'Chè D', sum: 240, count: 3, star: 4 },
        { name: 'Nem E', sum: 180, count: 3, star: 3 },
      ],
      1,
      SECOND,
    );
  }, 60_000);
  afterAll(() => app.close());

  const picture = async (name: string, query = '', as = office): Promise<any> => {
    const answer = await app.get(`/api/pictures/${name}${query}`, { as });
    expect([name, answer.status]).toEqual([name, 200]);
    return answer.body;
  };
  const figure = async (key: string, query = '?from=2020-01-01&to=2020-10-08', as = office): Promise<number> =>
    Number((await app.get(`/api/indicators/${key}${query}`, { as })).body.value);
  const sum = (items: readonly any[], field: string): number => items.reduce((all, row) => all + Number(row[field]), 0);

  it('add up to the figures of the same name', async () => {
    for (const units of ['then', 'now']) {
      const stars = await picture('stars-by-unit', `?units=${units}`);
      expect([sum(stars.items, 'three'), sum(stars.items, 'four'), sum(stars.items, 'total')]).toEqual([2, 1, 3]);
      expect(sum(stars.items, 'total')).toBe(await figure('certificates-in-force'));
    }
    const funnel = await picture('funnel', '?year=2020');
    for (const { key, count } of funnel.items) expect([key, count]).toEqual([key, await figure(key)]);
    expect(funnel.items.map((row: any) => row.count)).toEqual([1, 1, 1, 5, 5, 3]);
    const capital = await picture('capital');
    for (const source of ['owner', 'loan', 'state', 'other'])
      expect(sum(capital.items, source)).toBe(await figure(`plan-capital-${source}`));
    expect(sum(capital.items, 'total')).toBe(await figure('plan-capital'));
    const endings = await picture('endings', '?year=2022');
    expect(sum(endings.items, 'total')).toBe(await figure('certificates-ending', '?from=2022-01-01&to=2025-12-31'));
    expect(endings.items.find((row: any) => row.total > 0)).toMatchObject({
      month: '2023-10',
      three: 2,
      four: 1,
      days: [{ day: '2023-10-07', count: 3 }],
    });
  });

  it('say how long each step took, in the middle', async () => {
    const { items } = await picture('funnel', '?year=2020');
    const times = items.map((row: any) => [row.key, row.medianDays, row.timed]);
    expect(times).toEqual([
      ['ideas-sent', null, 0],
      ['ideas-approved', '0', 1],
      ['plans-approved', '14', 1],
      ['products-proposed', null, 0],
      ['products-scored', '0', 5],
      ['products-rated-first', '0', 3],
    ]);
    const round = await picture('funnel', `?roundId=${waiting.roundId}`);
    expect(round.items.map((row: any) => [row.key, row.count])).toEqual([
      ['products-proposed', 2],
      ['products-scored', 2],
      ['products-rated-first', 0],
    ]);
  });

  it('rounds: where the dossiers stand; what was scored and not published is one heap, without star or decision', async () => {
    const { items } = await picture('rounds', '?year=2020');
    expect(items.map((row: any) => [row.label, row.recognised, row.scored, row.total])).toEqual([
      ['Đợt 2 năm 2020', 0, 2, 2],
      ['Đợt 1 năm 2020', 3, 0, 3],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/star|sum|mean|point/i);
    const owner = published.round.producers[0]?.user ?? office;
    const own = await picture('rounds', '', owner);
    expect(own.items.map((row: any) => row.total)).toEqual([3]);
    expect((await picture('stars-by-unit', '', waiting.producers[0]?.user)).items).toEqual([]);
  });

  it('leads from the numbers of the home page to what the person may open', async () => {
    const behind = async (as: TestUser) => {
      const { body } = await app.get('/api/me/tiles', { as });
      return (body.items as { key: string; to: string }[]).find(({ key }) => key === 'in-council')?.to;
    };
    expect([await behind(office), await behind(leader)]).toEqual(['/ho-so?chang=in-council', '/tong-quan']);
  });

  it('the numbers of dossiers on the home page are those of the lists behind them', async () => {
    const { body } = await app.get('/api/me/tiles', { as: office });
    for (const part of ['at-desk', 'in-council']) {
      const { value, to } = body.items.find(({ key }: { key: string }) => key === part);
      expect(to).toBe(`/ho-so?chang=${part}`);
      const { items } = (await app.get(`/api/dossiers?part=${part}&limit=200`, { as: office })).body;
      expect([part, items.length]).toEqual([part, value]);
    }
    const recognised = (await app.get('/api/dossiers?part=recognised', { as: office })).body.items;
    expect(recognised.length).toBeGreaterThan(0);
    expect(new Set(recognised.map(({ step }: { step: string }) => step))).toEqual(new Set(['recognised']));
  });

  it('a conflict of interest takes a dossier out of every picture and figure of that person, whatever his other roles', async () => {
    const person = await app.user('approving-leader');
    const [caseId] = waiting.caseIds;
    const before = await figure('products-proposed', '?from=2020-01-01', person);
    await app.uow.run(async (tx) => {
      const memberId = tx.newId();
      await tx.execute(
        `insert into evaluation.council_member (id, council_id, user_id, seat, department, active_from) values ($1, $2, $3, 'member', 'Phòng', '2020-01-01')`,
        [memberId, waiting.councilId, person.userId],
      );
      await tx.execute(
        `insert into evaluation.conflict (id, case_id, member_id, ground, source, detail, found_at) values ($1, $2, $3, 'same-person', 'computed', 'thử', platform.now())`,
        [tx.newId(), caseId, memberId],
      );
    });
    expect([before, await figure('products-proposed', '?from=2020-01-01', person)]).toEqual([5, 4]);
    expect(await figure('products-scored', '?from=2020-01-01', person)).toBe(4);
    const records = await app.get('/api/indicators/products-proposed/records?from=2020-01-01', { as: person });
    expect(records.body.items.map((row: any) => row.title).toSorted()).toEqual(['Bưởi A', 'Cam B', 'Mật C', 'Nem E']);
    const rounds = await picture('rounds', '', person);
    expect(rounds.items.map((row: any) => row.total)).toEqual([1, 3]);
    expect((await picture('rounds')).items.map((row: any) => row.total)).toEqual([2, 3]);
  });

  it('reach as far as the right reaches', async () => {
    const district = await unitOf(app, 'Huyện Thạch Hà', 'district');
    const secretary = await app.user('district-secretary', { kind: 'unit', id: district });
    expect((await picture('stars-by-unit', '', secretary)).items).toEqual([]);
    expect(sum((await picture('funnel', '', secretary)).items, 'count')).toBe(0);
    expect((await picture('rounds', '', secretary)).items).toEqual([]);
    const producer = published.round.producers[0]?.user ?? office;
    for (const name of ['funnel', 'capital', 'sales-points'])
      expect([name, (await app.get(`/api/pictures/${name}`, { as: producer })).status]).toEqual([name, 403]);
    const { items } = await picture('endings', '?year=2020', producer);
    expect(sum(items, 'total')).toBe(3);
  });

  it('filters by unit and group narrow every figure the same way', async () => {
    const district = await unitOf(app, 'Huyện Hương Khê', 'district');
    expect(sum((await picture('stars-by-unit', `?unitId=${district}`)).items, 'total')).toBe(3);
    const group = await app.uow.read((tx) =>
      tx.one<{ grp: string }>(
        `select x ->> 'group' as grp from criteria.rulebook r, jsonb_array_elements(r.content -> 'sheets') x where r.id = '1048-2019' and (x ->> 'no')::int = 1`,
      ),
    );
    const of = async (name: string): Promise<number> =>
      sum((await picture('stars-by-unit', `?group=${encodeURIComponent(name)}`)).items, 'total');
    expect([await of(group.grp), await of('không có nhóm này')]).toEqual([3, 0]);
    expect(sum((await picture('rounds', `?group=${encodeURIComponent(group.grp)}`)).items, 'total')).toBe(5);
  });
});
