import { TestApp, type TestUser } from '../../support/app';
import { certified, publishedStatus } from '../../support/certified';
import { loadReference } from '../../support/reference';
import { approvedDecision, closedRound } from '../../support/results';

const PAGE = '/so-lieu-cong-khai';

describe('public figures', () => {
  let app: TestApp;
  let office: TestUser;
  let leader: TestUser;
  let ids: string[];

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-08T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    const { certificates } = await certified(app, { office, leader }, [
      { name: 'Bưởi A', sum: 240, count: 3, star: 4 },
      { name: 'Cam B', sum: 180, count: 3, star: 3 },
    ]);
    ids = certificates.map(({ id }) => id);
    const law = { year: 2020, number: 2, procedureId: '1048-2019', rulebookId: '1048-2019' };
    const waiting = await closedRound(app, office, [{ name: 'Chè D', sum: 240, count: 3, star: 4 }], 1, law);
    await approvedDecision(app, { office, leader }, waiting, '3600/QĐ-UBND');
  }, 60_000);
  afterAll(() => app.close());

  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(app.url + path, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('count what is published, without login, script or names; what is approved and not published is not there', async () => {
    const page = await read(PAGE);
    expect(page.status).toBe(200);
    expect(page.text).toContain(
      'Đến ngày 08/10/2020: 2 giấy chứng nhận còn hiệu lực ở 1 đơn vị: 1 sản phẩm 3 sao, 1 sản phẩm 4 sao.',
    );
    expect(page.text).toContain('2 sản phẩm trong các quyết định đã công bố. Nhiều nhất: Năm 2020 (2).');
    expect(page.text).toContain('10/2023');
    expect(page.text).not.toMatch(/<script|style="|Trần Thị Mẫu|Hợp tác xã số|Chè D/);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect((await read('/san-pham')).text).toContain(`href="${PAGE}"`);
  });

  it('are the same as open data, and the same as inside', async () => {
    const rows = JSON.parse((await read('/open-data/so-lieu.json')).text) as {
      figure: string;
      by: string;
      stars: number;
      count: number;
    }[];
    const sum = (figure: string, by: string): number =>
      rows.filter((row) => row.figure === figure && row.by === by).reduce((all, { count }) => all + count, 0);
    const inside = await app.get('/api/indicators/certificates-in-force', { as: office });
    expect([sum('certificates-in-force', 'unit'), sum('certificates-in-force', 'group')]).toEqual([2, 2]);
    expect(String(sum('certificates-in-force', 'unit'))).toBe(inside.body.value);
    expect([sum('products-certified', 'year'), sum('certificates-ending', 'month')]).toEqual([2, 2]);
    const csv = (await read('/open-data/so-lieu.csv')).text;
    expect(csv.split('\r\n')[0]).toMatch(/figure.*by.*key.*label.*stars.*count.*as_of/);
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  });

  it('are kept for a moment: who has them already is told so', async () => {
    for (const path of [PAGE, '/open-data/so-lieu.csv', '/open-data/so-lieu.json']) {
      const first = await read(path);
      expect(first.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
      const again = await read(path, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
  });

  it('a withdrawn star is gone from them', async () => {
    await publishedStatus(
      app,
      { office, leader },
      {
        kind: 'withdrawal',
        items: [{ certificateId: ids[0] ?? '', ground: 'mark-misuse', explanation: 'Giấy tờ không đúng.' }],
      },
      '3700/QĐ-UBND',
    );
    expect((await read(PAGE)).text).toContain('1 giấy chứng nhận còn hiệu lực ở 1 đơn vị');
  });
});
