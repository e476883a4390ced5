import { TestApp } from '../../support/app';
import { TestBackground } from '../../support/background';
import { inspectedProvince, openedInspection, teamOf, visitOf, type InspectedProvince } from '../../support/inspection';

describe('who is told of inspections', () => {
  let app: TestApp;
  let at: InspectedProvince;
  let background: TestBackground;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    at = await inspectedProvince(app, [
      { name: 'Bánh ram Hà Tĩnh', sum: 240, count: 3, star: 4 },
      { name: 'Cam Khe Mây', sum: 240, count: 3, star: 4 },
    ]);
    background = await TestBackground.start(app);
    await background.drain();
  });
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  const told = async (as: InspectedProvince['office']): Promise<string[]> => {
    await background.drain();
    const { items } = (await app.get('/api/me/notices?limit=50', { as })).body as { items: { title: string }[] };
    return items.map(({ title }) => title).filter((title) => /kiểm tra|khắc phục|thu hồi|tạm dừng/i.test(title));
  };

  it('an unannounced visit is told to the team alone, its findings to the producer', async () => {
    const inspection = await openedInspection(app, at, at.certificates[0]?.productId ?? '');
    expect(await told(at.inspector)).toEqual(['Lịch kiểm tra: Bánh ram Hà Tĩnh']);
    expect(await told(at.producer)).toEqual([]);
    await app.post(`/api/inspections/${inspection.id}/record`, {
      as: at.inspector,
      body: visitOf(inspection.items, { 'chung.7': { what: 'Mã hỏng', remedyUntil: '2026-09-20' } }),
    });
    expect(await told(at.producer)).toEqual(['Cần khắc phục tồn tại: Bánh ram Hà Tĩnh']);
  });

  it('a periodic visit is announced; a withdrawal asks for the explanation', async () => {
    const plan = await app.post('/api/inspection-plans', {
      as: at.office,
      body: {
        ...{ title: 'Quý III', kind: 'periodic', periodFrom: '2026-09-01', periodTo: '2026-09-30', count: 5 },
        members: teamOf(at.inspector),
      },
    });
    await app.post(`/api/inspection-plans/${plan.body.id}/approve`, { as: at.leader, ifMatch: 1 });
    expect(await told(at.producer)).toContain('Sẽ kiểm tra sản phẩm Cam Khe Mây');
    await app.post('/api/withdrawal-cases', {
      as: at.office,
      body: {
        ...{ certificateId: at.certificates[1]?.id, ground: 'legal-breach', explanation: 'Dư lượng vượt mức' },
        ...{ authority: 'Chi cục', conclusionNumber: '5/KL', concludedOn: '2026-09-01' },
      },
    });
    expect(await told(at.producer)).toContain('Mời giải trình về việc thu hồi: Cam Khe Mây');
  });
});
