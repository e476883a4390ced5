import readXlsx from 'read-excel-file/node';
import { LIST_EXPORTS } from '../../../libs/exchange/src/domain/export/list-exports';
import { TestApp, type TestUser } from '../../support/app';
import { certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

/** Lists that are of one thing. */
const ONE_FIGURE: Readonly<Record<string, string>> = {
  'tong-hop-ho-tro': '?by=year',
  'ban-ghi-cua-so-lieu': '?key=ideas-approved',
};
const MANY = 230; // more than one page of the reader

describe('lists as files', () => {
  let app: TestApp;
  let office: TestUser;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    const results = ['=HYPERLINK("http://x")', 'Mật ong "rừng"'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    const { round } = await certified(app, { office, leader }, results, { producers: 2 });
    roundId = round.roundId;
    await app.uow.run((tx) =>
      tx.execute(
        `insert into producers.producer (id, kind, name, unit_id, address, representative_name, created_at)
         select gen_random_uuid(), 'household', 'Hộ số ' || n, p.unit_id, 'Thôn ' || n, 'Người đại diện ' || n, platform.now()
           from generate_series(1, ${MANY}) n cross join (select unit_id from producers.producer limit 1) p`,
      ),
    );
  });
  afterAll(() => app.close());

  const file = async (
    path: string,
    as: TestUser = office,
  ): Promise<{ status: number; bytes: Buffer; type: string }> => {
    const response = await fetch(app.url + path, { headers: { cookie: as.cookie } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, type: response.headers.get('content-type') ?? '' };
  };

  it.each(LIST_EXPORTS.map(({ name }) => name))('%s is taken out as CSV and as workbook', async (name) => {
    const filter = name === 'ket-qua-hoi-dong' ? `?roundId=${roundId}` : (ONE_FIGURE[name] ?? '');
    const csv = await file(`/api/exports/${name}.csv${filter}`);
    expect([csv.status, csv.type]).toEqual([200, 'text/csv; charset=utf-8']);
    const xlsx = await file(`/api/exports/${name}.xlsx${filter}`);
    expect(xlsx.status).toBe(200);
    const [sheet] = await readXlsx(xlsx.bytes);
    const titles = LIST_EXPORTS.find((list) => list.name === name)?.columns.map(({ title }) => title);
    expect(sheet?.data[0]).toEqual(titles);
    expect(csv.bytes.toString('utf8').split('\r\n')[0]).toBe(`\ufeff${titles?.map((title) => `"${title}"`).join(',')}`);
  });

  it('holds every row over all pages, the same as the list, and nothing personal', async () => {
    const text = (await file('/api/exports/chu-the.csv')).bytes.toString('utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + MANY + 2);
    expect(text).not.toContain('Người đại diện');
    const narrowed = (await file(`/api/exports/chu-the.csv?q=${encodeURIComponent('ho so 23')}`)).bytes.toString(
      'utf8',
    );
    expect(
      narrowed
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .every((line) => line.includes('Hộ số 23')),
    ).toBe(true);
  });

  it('nothing in it is calculated', async () => {
    const text = (await file('/api/exports/giay-chung-nhan.csv')).bytes.toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('"Mật ong ""rừng"""');
  });

  it('answers what the list itself answers to who may not read it, and to a wrong filter', async () => {
    const producer = await app.user('council-member');
    expect((await file('/api/exports/chu-the.csv', producer)).status).toBe(403);
    const wrong = await file('/api/exports/y-tuong.csv?state=no-such');
    expect([wrong.status, JSON.parse(wrong.bytes.toString()).code]).toEqual([400, 'request.invalid']);
    expect((await file('/api/exports/no-such.csv')).status).toBe(404);
    const response = await fetch(`${app.url}/api/exports/chu-the.csv`);
    expect(response.status).toBe(401);
  });
});
