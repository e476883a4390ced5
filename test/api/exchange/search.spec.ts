import { TestApp, type TestUser } from '../../support/app';
import { certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

describe('search over everything', () => {
  let app: TestApp;
  let office: TestUser;
  let own: TestUser;
  let other: TestUser;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const leader = await app.user('approving-leader');
    const results = ['Cu đơ Phong Nga', 'Nước mắm Cửa Sót'].map((name) => ({ name, sum: 240, count: 3, star: 4 }));
    const { round } = await certified(app, { office, leader }, results, { producers: 2 });
    own = round.producers[0]?.user as TestUser;
    other = round.producers[1]?.user as TestUser;
  });
  afterAll(() => app.close());

  const found = async (q: string, as: TestUser): Promise<Record<string, string[]>> => {
    const { status, body } = await app.get(`/api/search?q=${encodeURIComponent(q)}`, { as });
    expect(status).toBe(200);
    const groups: [string, string[]][] = body.groups.map((group: any) => [
      group.title,
      group.items.map((item: any) => item.title),
    ]);
    return Object.fromEntries(groups);
  };

  it('finds by name without accents, by number, in every list', async () => {
    expect(await found('cu do phong', office)).toEqual({
      'Giấy chứng nhận': ['Cu đơ Phong Nga'],
      'Hồ sơ': ['Cu đơ Phong Nga'],
    });
    expect(await found('01/2020/GCN-OCOP', office)).toEqual({ 'Giấy chứng nhận': [expect.any(String)] });
    expect(await found('hop tac xa so 1', office)).toMatchObject({ 'Chủ thể': ['Hợp tác xã số 1'] });
    expect(await found('không có đâu', office)).toEqual({});
  });

  it('finds and counts nothing that the person may not see', async () => {
    expect(await found('cu do phong', own)).toMatchObject({ 'Giấy chứng nhận': ['Cu đơ Phong Nga'] });
    expect(await found('cu do phong', other)).toEqual({});
    expect((await app.get('/api/search?q=cu')).status).toBe(401);
    expect((await app.get('/api/search?q=c', { as: own })).status).toBe(400);
  });

  it('each finding leads to its page', async () => {
    const { body } = await app.get(`/api/search?q=${encodeURIComponent('cu do phong')}`, { as: office });
    for (const group of body.groups)
      for (const item of group.items) expect(item.to).toMatch(/^\/(chung-nhan|ho-so)\/[0-9a-f-]{36}$/);
  });
});
