import readXlsx from 'read-excel-file/node';
import { MINISTRY_TABLES } from '../../../libs/exchange/src/domain/export/ministry-tables';
import { TestApp, type TestUser } from '../../support/app';
import { certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

describe('tables for the ministry', () => {
  let app: TestApp;
  let office: TestUser;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    const results = ['=1+1', 'Bưởi', 'Chè'].map((name, index) => ({
      ...{ name, sum: index === 2 ? 180 : 240, count: 3, star: index === 2 ? 3 : 4 },
    }));
    const made = await certified(app, { office, leader }, results, { producers: 2 });
    roundId = made.round.roundId;
    const [first] = made.certificates;
    const result = {
      year: 2020,
      revenue: '900000000',
      profit: '100000000',
      jobs: 5,
      exportValue: '0',
      sellsOnline: true,
    };
    const body = { producerId: first?.producerId, ...result };
    expect((await app.post('/api/producer-results', { as: office, body })).status).toBe(201);
  });
  afterAll(() => app.close());

  const file = async (path: string): Promise<Buffer> => {
    const response = await fetch(`${app.url}/api/ministry-tables/${path}`, { headers: { cookie: office.cookie } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const check = async (path: string) => (await app.get(`/api/ministry-tables/${path}`, { as: office })).body;

  it.each(MINISTRY_TABLES)('$number: the file has as many rows as its check says, and its columns', async (table) => {
    const [sheet] = await readXlsx(await file(`${table.name}.xlsx`));
    expect(sheet?.data[0]).toEqual(table.columns.map(({ title }) => title));
    const csv = (await file(`${table.name}.csv`)).toString('utf8').trimEnd().split('\r\n');
    const { rows, sums } = await check(`${table.name}/check`);
    expect([sheet?.data.length, csv.length]).toEqual([rows + 1, rows + 1]);
    expect(sums.map(({ label }: { label: string }) => label)).toEqual(table.sums.map(({ label }) => label));
  });

  it('says products, stars and revenue, each producer once; narrows by year, round and unit', async () => {
    expect(await check('san-pham/check')).toMatchObject({ rows: 3, sums: [{ amount: '2' }, { amount: '900000000' }] });
    expect(await check(`danh-gia/check?year=2020&roundId=${roundId}`)).toMatchObject({
      rows: 3,
      sums: [{ amount: '3' }, { amount: '0' }],
    });
    expect((await check('san-pham/check?year=2019')).rows).toBe(0);
    const [sheet] = await readXlsx(await file('san-pham.xlsx'));
    expect(
      sheet?.data
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(["'=1+1", 'Bưởi', 'Chè']);
    expect(sheet?.data.slice(1).every((row) => row.at(-1) === 'Còn hiệu lực')).toBe(true);
    const { id } = await app.uow.read((tx) =>
      tx.one<{ id: string }>(`select unit_id as id from producers.producer order by id limit 1`),
    );
    expect((await check(`san-pham/check?unitId=${id}`)).rows).toBeGreaterThan(0);
    expect((await check('san-pham/check?unitId=no-such')).rows).toBe(0);
  });

  it('is for the office of the province', async () => {
    const member = await app.user('council-member');
    expect((await app.get('/api/ministry-tables', { as: member })).status).toBe(403);
    expect((await app.get('/api/ministry-tables/no-such.csv', { as: office })).body.code).toBe(
      'exchange.no_such_table',
    );
  });
});
