import { createHash } from 'node:crypto';
import { TestApp } from '../../support/app';
import { inspectedProvince, openedInspection, teamOf, visitOf, type InspectedProvince } from '../../support/inspection';

describe('plans of inspections', () => {
  let app: TestApp;
  let at: InspectedProvince;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    const results = [1, 2, 3, 4, 5, 6].map((no) => ({
      name: `Bưởi Phúc Trạch ${no}`,
      sum: 240,
      count: 3,
      star: no === 1 ? 3 : 4,
    }));
    at = await inspectedProvince(app, results);
  });
  afterAll(() => app.close());

  const plan = (kind: 'periodic' | 'unannounced', count: number) =>
    app.post('/api/inspection-plans', {
      as: at.office,
      body: {
        title: `Kế hoạch ${kind}`,
        kind,
        periodFrom: '2026-09-01',
        periodTo: '2026-09-30',
        count,
        members: teamOf(at.inspector, at.trade),
      },
    });

  it('says why a product stands where it stands, and counts earlier findings', async () => {
    const before = (await app.get('/api/inspection-plans/risk', { as: at.trade })).body;
    expect([before.total, before.items[0].score, before.items[5].score]).toEqual([6, 18, 16]);
    expect(before.items[0].reasons).toEqual([
      { what: 'Hạng 4 sao', points: 8 },
      { what: 'Nhóm thực phẩm, đồ uống, dược liệu', points: 10 },
    ]);
    const worst = before.items[5].productId as string;
    const inspection = await openedInspection(app, at, worst);
    await app.post(`/api/inspections/${inspection.id}/record`, {
      as: at.inspector,
      body: visitOf(inspection.items, { 'chung.5': { what: 'Sai số sao' }, 'chung.7': { what: 'Mã hỏng' } }),
    });
    const after = (await app.get('/api/inspection-plans/risk', { as: at.trade })).body;
    expect([after.items[0].productId, after.items[0].score]).toEqual([worst, 28]);
    expect(after.items[0].reasons).toContainEqual({ what: '2 tồn tại đáng kể ở các lần trước', points: 12 });
    await app.database.setTime('2027-01-15T02:00:00Z');
    const later = (await app.get('/api/inspection-plans/risk', { as: at.trade })).body;
    expect(later.items[0].reasons).toContainEqual({ what: '4 tháng kể từ lần kiểm tra trước', points: 4 });
    await app.database.setTime('2026-09-02T02:00:00Z');
  });

  it('a periodic plan takes the highest risk, is approved by another person, and then its inspections stand', async () => {
    const made = await plan('periodic', 2);
    expect([made.status, made.body.count]).toEqual([201, 2]);
    const path = `/api/inspection-plans/${made.body.id}`;
    expect((await app.get('/api/inspections?state=planned', { as: at.office })).body.items).toEqual([]);
    const plans = async (query: string) =>
      (await app.get(`/api/inspection-plans?${query}`, { as: at.office })).body.items.length;
    expect([await plans('state=draft'), await plans('state=approved'), await plans('q=KE%20hoach')]).toEqual([1, 0, 1]);
    const self = await app.post(`${path}/approve`, { as: at.office, ifMatch: 1 });
    expect(self.status).toBe(403);
    const approved = await app.post(`${path}/approve`, { as: at.leader, ifMatch: 1 });
    expect(approved.body).toEqual({ version: 2, state: 'approved' });
    const now = (await app.get(path, { as: at.office })).body;
    expect(
      now.items.map((item: { score: number; inspectionState: string }) => [item.score, item.inspectionState]),
    ).toEqual([
      [28, 'planned'],
      [18, 'planned'],
    ]);
    expect((await app.get('/api/inspections?state=planned', { as: at.producer })).body.items).toHaveLength(2);
    const early = await app.post(`${path}/close`, { as: at.office, ifMatch: 2 });
    expect([early.status, early.body.code]).toEqual([409, 'inspection.plan_open']);
  });

  it('an unannounced plan is drawn by a recorded seed that anybody can repeat; the producer hears nothing', async () => {
    const made = await plan('unannounced', 3);
    const path = `/api/inspection-plans/${made.body.id}`;
    const detail = (await app.get(path, { as: at.leader })).body;
    expect([detail.drawRepeats, detail.candidates, detail.items.length]).toEqual([true, 4, 3]);
    const candidates = (await app.get('/api/inspection-plans/risk', { as: at.trade })).body.items as {
      productId: string;
    }[];
    const lot = (id: string) => createHash('sha256').update(`${detail.seed}:${id}`).digest('hex');
    const drawn = candidates.map((row) => row.productId).sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
    expect(detail.items.map((item: { productId: string }) => item.productId)).toEqual(drawn.slice(0, 3));
    const before = (await app.get('/api/inspections', { as: at.producer })).body.items.length;
    await app.post(`${path}/approve`, { as: at.leader, ifMatch: 1 });
    expect((await app.get('/api/inspections', { as: at.producer })).body.items).toHaveLength(before);
    expect((await app.get('/api/inspections?mine=true&state=planned', { as: at.inspector })).body.items).toHaveLength(
      5,
    );
  });
});
