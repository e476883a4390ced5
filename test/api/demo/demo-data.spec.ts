import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from '@app/config';
import { TestApp, type TestUser } from '../../support/app';
import reportFigures from '../../fixtures/hatinh-reports.json';
import { factsOfReports } from '../../../apps/api/src/facts-of-reports';
import { ReportFacts } from '@app/reporting';
import { workerModules } from '../../../apps/worker/src/domain-modules';

interface Login {
  readonly label: string;
  readonly login: string;
  readonly password: string;
}

const MILLION = 1_000_000n;

describe('the demonstration data', () => {
  let app: TestApp;
  let office: TestUser;
  let logins: Login[];

  beforeAll(async () => {
    app = await TestApp.start({ modules: workerModules, demonstration: true });
    logins = JSON.parse(readFileSync(join(app.app.get(Env).DATA_DIR, 'logins.json'), 'utf8')) as Login[];
    office = await logIn('vanphong@ocop.example');
  }, 600_000);

  afterAll(() => app.close());

  async function logIn(login: string): Promise<TestUser> {
    const password = logins.find((entry) => entry.login === login)?.password ?? '';
    const answer = await app.post('/api/session', { body: { login, password }, key: null });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('ocop_session='));
    return { userId: answer.body.user.id, cookie: cookie?.split(';')[0] ?? '' };
  }

  it('152 approved plans of 13 districts come to 630,087 = 411,439 + 98,752 + 113,386 + 6,510 million đồng', async () => {
    const { rows } = (await app.get('/api/business-plans/summary?approvedTo=2020-09-30', { as: office })).body;
    const units = rows.filter((row: any) => row.unitId !== null);
    const sum = (field: string): bigint => units.reduce((all: bigint, row: any) => all + BigInt(row[field]), 0n);
    const sums = [411_439n, 98_752n, 113_386n, 6_510n, 630_087n].map((million) => million * MILLION);
    expect(units).toHaveLength(13);
    expect(units.reduce((all: number, row: any) => all + row.plans, 0)).toBe(152);
    expect([sum('owner'), sum('loan'), sum('state'), sum('other'), sum('total')]).toEqual(sums);
    const all = rows.at(-1);
    expect([all.plans, all.unitId, BigInt(all.total)]).toEqual([152, null, sums[4]]);
  });

  it('the five districts propose 9 + 2 + 3 + 4 + 1 products in round 1 of 2020, all of them filed', async () => {
    const rounds = (await app.get('/api/rounds', { as: office })).body;
    const first = rounds.find((round: any) => round.year === 2020 && round.number === 1);
    const found = await app.uow.read((tx) =>
      tx.query<{ name: string; n: number }>(
        `select u.name, count(*)::int as n from dossiers.dossier d join programme.unit c on c.id = d.unit_id
           join programme.unit u on u.id = c.parent_id where d.round_id = $1 and d.receipt_no is not null group by 1 order by 1`,
        [first.id],
      ),
    );
    expect(Object.fromEntries(found.map((row) => [row.name, row.n]))).toEqual({
      'Huyện Thạch Hà': 9,
      'Huyện Can Lộc': 2,
      'Thị xã Kỳ Anh': 3,
      'Huyện Nghi Xuân': 4,
      'Thị xã Hồng Lĩnh': 1,
    });
    const seen = await app.get(`/api/dossiers?roundId=${first.id}&limit=100`, { as: office });
    expect(seen.body.items).toHaveLength(19);
    expect(new Set(seen.body.items.map((item: any) => item.state))).toEqual(
      new Set(['submitted', 'supplement-asked', 'accepted']),
    );
  });

  it('one decision is published with its certificates drawn, another waits; nobody gets five stars here', async () => {
    const decisions = (await app.get('/api/decisions', { as: office })).body.items;
    expect(decisions.map((decision: any) => decision.state).sort()).toEqual(['prepared', 'published']);
    const certificates = (await app.get('/api/certificates?limit=50', { as: office })).body.items;
    const issued = certificates.filter((item: any) => !item.onPaper);
    expect(issued.map((item: any) => item.stars).sort()).toEqual([3, 3, 4, 4, 4, 4]);
    for (const item of issued) {
      expect(item.state).not.toBe('preparing');
      const file = await fetch(`${app.url}/api/certificates/${item.id}/file`, { headers: { cookie: office.cookie } });
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });

  it('the producer of 2026 has a product half done at each step; the own score was filled in by a helper', async () => {
    const login = logins.find(({ label }) => label.startsWith('Chủ thể năm 2026'))?.login ?? '';
    const producer = await logIn(login);
    const ways = (await app.get('/api/journeys', { as: producer })).body.items;
    expect(ways.map((way: any) => way.current).sort()).toEqual(['dossier', 'idea', 'plan']);
    const [mandate] = (await app.get('/api/mandates', { as: producer })).body.items;
    expect(mandate).toMatchObject({ state: 'active', productName: expect.stringContaining('Lạc') });
    const acts = (await app.get(`/api/mandates/${mandate.id}/acts`, { as: producer })).body.items;
    expect(acts.map((act: any) => act.command)).toEqual(['dossiers.self-score.save']);
  });

  it('scenario 18: the figures of both reports come out of the records; what a paper says otherwise stays visible', async () => {
    const { reports, differences } = await factsOfReports(app.uow, app.app.get(ReportFacts));
    expect(JSON.stringify({ reports })).toBe(JSON.stringify(reportFigures)); // order and all
    expect(differences).toEqual([
      { period: '2020-09', figure: 'products-proposed', declared: '20', computed: '19', difference: '-1' },
      { period: '2022', figure: 'products-proposed-share', declared: '44.4', computed: '44.6', difference: '0.2' },
    ]);
  });

  const figure = async (key: string, query: string): Promise<any> => {
    const answer = await app.get(`/api/indicators/${key}?${query}`, { as: office });
    expect([key, answer.status]).toEqual([key, 200]);
    return answer.body;
  };
  const MONTH = 'from=2020-01-01&to=2020-09-30';
  const YEAR = 'from=2022-01-01&to=2022-12-31';

  it('scenario 18: September 2020 on the screen: 152 plans, their capital, 9 + 2 + 3 + 4 + 1 = 19 beside the declared 20', async () => {
    expect((await figure('plans-approved', MONTH)).value).toBe('152');
    const capital = await figure('plan-capital', `${MONTH}&cut=kind`);
    expect(capital.value).toBe('630087000000');
    expect(Object.fromEntries(capital.rows.map((row: any) => [row.key, row.value]))).toEqual({
      owner: '411439000000',
      loan: '98752000000',
      state: '113386000000',
      other: '6510000000',
    });
    const proposed = await figure('products-proposed', `${MONTH}&cut=unit`);
    expect(proposed.value).toBe('19');
    expect(Object.fromEntries(proposed.rows.map((row: any) => [row.label, row.value]))).toEqual(
      Object.fromEntries(
        Object.entries(reportFigures.reports[0]?.productsProposed?.byUnit ?? {}).map(([k, n]) => [k, String(n)]),
      ),
    );
    expect(proposed.declared).toEqual([expect.objectContaining({ amount: '20', computed: '19', difference: '-1' })]);
  });

  it('scenario 18: 2022 on the screen: 79 ideas are 56.8% of the year before, 45 of 50 products are 90% of the target', async () => {
    const ideas = await figure('ideas-approved', YEAR);
    expect([ideas.value, ideas.previous]).toEqual([
      '79',
      expect.objectContaining({ value: '139', sharePercent: '56.8' }),
    ]);
    const proposed = await figure('products-proposed', YEAR);
    expect([proposed.value, proposed.target.amount, proposed.target.reachedPercent]).toEqual(['45', '50', '90.0']);
    expect((await figure('revenue-growth', YEAR)).value).toBe('40.0');
    expect((await figure('direct-jobs', YEAR)).value).toBe('2036');
  });

  it('each figure opens the records behind it, and all pages together are the figure', async () => {
    const keys: string[] = [];
    let cursor = '';
    do {
      const page = await app.get(`/api/indicators/ideas-approved/records?${YEAR}&limit=30${cursor}`, { as: office });
      keys.push(...page.body.items.map((row: any) => row.key));
      expect(page.body.items[0].to).toMatch(/^\/y-tuong\//);
      cursor = page.body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.body.nextCursor)}`;
    } while (cursor !== '');
    expect([keys.length, new Set(keys).size]).toEqual([79, 79]);
    const part = `${MONTH}&cut=unit&value=`;
    const { rows } = await figure('products-proposed', `${MONTH}&cut=unit`);
    for (const row of rows) {
      const behind = await app.get(`/api/indicators/products-proposed/records?${part}${row.key}`, { as: office });
      expect(behind.body.items).toHaveLength(Number(row.value));
    }
  });

  it('every indicator answers with every cut, and the parts of what is counted add up to the whole', async () => {
    const { items } = (await app.get('/api/indicators', { as: office })).body;
    expect(items.length).toBeGreaterThan(45);
    for (const { key, cuts, format, isStock } of items) {
      const whole = await figure(key, 'from=2018-01-01&to=2026-12-31');
      for (const cut of cuts) {
        // Cuts by a personal fact are told for one whole year only.
        const isPersonal = ['minority', 'disability'].includes(cut);
        const { rows } = await figure(
          key,
          `from=${isPersonal ? '2020' : '2018'}-01-01&to=${isPersonal ? '2020' : '2026'}-12-31&cut=${cut}`,
        );
        if (isPersonal) continue;
        const isSum =
          (format === 'count' || format === 'dong') &&
          !['units-proposing', 'plan-horizon', 'organisations-strengthened'].includes(key);
        if (!isSum || rows.some((row: any) => row.hidden) || isStock) continue;
        const sum = rows.reduce((all: bigint, row: any) => all + BigInt(row.value), 0n);
        expect([key, cut, String(sum)]).toEqual([key, cut, whole.value]);
      }
    }
  });

  it('a round of 2026 is open under the decision of 2026, with a dossier before its commune', async () => {
    const rounds = (await app.get('/api/rounds', { as: office })).body;
    const [newest] = rounds;
    expect(newest).toMatchObject({ year: 2026, procedureId: '26-2026', state: 'open' });
    const seen = await app.get(`/api/dossiers?roundId=${newest.id}`, { as: office });
    expect(seen.body.items.map((item: any) => item.desk).sort()).toEqual([
      'commune',
      'province',
      'province',
      'province',
      'province',
    ]);
  });

  it('everybody on the list can log in, and the login page offers the same list', async () => {
    expect(logins.length).toBeGreaterThanOrEqual(12);
    for (const { login } of logins) await logIn(login);
    const offered = (await app.get('/api/demo/logins')).body.items;
    expect(offered.map((entry: any) => entry.login)).toEqual(logins.map((entry) => entry.login));
  });

  it('the clock stands at the real day again', async () => {
    const { late } = await app.uow.read((tx) =>
      tx.one<{ late: boolean }>(`select abs(extract(epoch from platform.now() - clock_timestamp())) > 1 as late`),
    );
    expect(late).toBe(false);
  });

  it('support of 2021 by resolution: decided more than paid, as the report of 2022 says; one proposal waits', async () => {
    const { items } = (await app.get('/api/support/figures?by=resolution&year=2021&asOf=2022-12-31', { as: office }))
      .body;
    expect(items).toHaveLength(1);
    const [figure] = items;
    expect(figure.label).toBe('123/2018/NQ-HĐND');
    expect(BigInt(figure.decided) > BigInt(figure.paid) && BigInt(figure.paid) > 0n).toBe(true);
    const waiting = await app.get('/api/support/grants?state=proposed', { as: office });
    expect(waiting.body.items).toHaveLength(1);
    const ending = await app.get('/api/marks?state=expiring', { as: office });
    expect(ending.body.items).toHaveLength(1);
  });
});
