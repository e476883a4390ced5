import { TestApp } from '../../support/app';
import { inspectedProvince, openedInspection, teamOf, type InspectedProvince } from '../../support/inspection';

describe('inspections outside a plan, and what they ask', () => {
  let app: TestApp;
  let at: InspectedProvince;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    const results = [1, 2].map((no) => ({ name: `Kẹo cu đơ số ${no}`, sum: 240, count: 3, star: 4 }));
    at = await inspectedProvince(app, results);
  });
  afterAll(() => app.close());

  const product = (index: number): string => at.certificates[index]?.productId ?? '';

  it('is announced if the office wants so: the producer sees it before its record', async () => {
    const opened = await app.post('/api/inspections', {
      as: at.trade,
      body: {
        ...{ productId: product(0), kind: 'periodic', dueOn: '2026-09-15', reason: 'Chủ thể đề nghị' },
        members: teamOf(at.inspector),
      },
    });
    expect(opened.status).toBe(201);
    const seen = (await app.get(`/api/inspections/${opened.body.id}`, { as: at.producer })).body;
    expect([seen.kind, seen.planId, seen.state]).toEqual(['periodic', null, 'planned']);
    const body = { productId: product(1), kind: 'report', dueOn: '2026-09-15', reason: 'x', members: [] };
    expect((await app.post('/api/inspections', { as: at.trade, body })).status).toBe(400);
  });

  it('a new version of a checklist is asked from now on; what stands keeps its own', async () => {
    const standing = await openedInspection(app, at, product(1));
    const path = '/api/inspection-checklists/chung/versions';
    const [first] = (await app.get(path, { as: at.office })).body.items;
    expect([first.version, first.sheets]).toEqual([1, []]);
    const items = first.items
      .slice(0, 2)
      .map(({ code: _code, ...item }: { code: string; text: string }) => ({ ...item, text: `${item.text}?` }));
    const body = { items, note: 'Rút gọn' };
    expect((await app.post(path, { as: at.trade, ifMatch: 1, body })).status).toBe(403);
    expect((await app.post(path, { as: at.office, ifMatch: 1, body })).body.version).toBe(2);
    const late = await app.post(path, { as: at.office, ifMatch: 1, body });
    expect([late.status, late.body.code]).toEqual([412, 'conflict.stale_version']);
    const versions = (await app.get(path, { as: at.office })).body.items as { version: number; items: unknown[] }[];
    expect(versions.map((one) => [one.version, one.items.length])).toEqual([
      [2, 2],
      [1, 10],
    ]);
    expect((await app.get(`/api/inspections/${standing.id}`, { as: at.office })).body.items).toEqual(standing.items);
    const reason = { reason: 'Mở lại' };
    await app.post(`/api/inspections/${standing.id}/cancel`, { as: at.office, ifMatch: 1, body: reason });
    const next = await openedInspection(app, at, product(1));
    const common = next.items.filter(({ code }: { code: string }) => code.startsWith('chung.'));
    expect(common.map(({ text }: { text: string }) => text)).toEqual(items.map(({ text }: { text: string }) => text));
    const unknown = await app.get('/api/inspection-checklists/khong-co/versions', { as: at.office });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'inspection.checklist_not_found']);
  });
});
