import { TestApp, type TestUser } from '../../support/app';
import { IDEA_TEXTS, producerWithUser, unitOf, type ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('ideas over HTTP', () => {
  let app: TestApp;
  let office: TestUser;
  let district: TestUser;
  let producer: ProducerOfTest;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-03-02T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    district = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Hương Khê', 'district'),
    });
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
  });

  afterAll(() => app.close());

  const begin = async (extra: Record<string, unknown> = IDEA_TEXTS): Promise<string> => {
    const body = { producerId: producer.producerId, productName: 'Bưởi', isNewProduct: true, sheetNo: 1, ...extra };
    const answer = await app.post('/api/ideas', { as: producer.user, body });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };

  it('keeps a half-written form and names what is missing when it is sent', async () => {
    const id = await begin({ description: 'Mới viết một mục' });
    const sent = await app.post(`/api/ideas/${id}/submit`, { as: producer.user, ifMatch: 1 });
    expect([sent.status, sent.body.code]).toEqual([409, 'idea.incomplete']);
    expect(sent.body.missing).toEqual(['coreValue', 'packingUnit', 'rawMaterial', 'materialSource', 'distinction']);
    expect(sent.body.errors.map((fault: { path: string }) => fault.path)).toEqual(sent.body.missing);
    const own = await app.get(`/api/ideas?producerId=${producer.producerId}`, { as: district });
    expect(own.body.items.map((row: { id: string }) => row.id)).toContain(id);
    const none = await app.get('/api/ideas?producerId=0190b0a0-0000-7000-8000-000000000000', { as: district });
    expect(none.body.items).toEqual([]);
  });

  it('is numbered by desk and province without gaps when it first arrives, and keeps the number', async () => {
    const ids = await Promise.all([begin(), begin(), begin()]);
    await Promise.all(ids.map((id) => app.post(`/api/ideas/${id}/submit`, { as: producer.user, ifMatch: 1 })));
    const ideas = await Promise.all(ids.map((id) => app.get(`/api/ideas/${id}`, { as: district })));
    expect(ideas.map((idea) => idea.body.districtNo).sort()).toEqual(['1/2020', '2/2020', '3/2020']);
    expect(ideas.map((idea) => idea.body.provinceNo).sort()).toEqual(['YT-0001/2020', 'YT-0002/2020', 'YT-0003/2020']);
    const [first] = ideas;
    const id = first?.body.id as string;
    expect((await app.post(`/api/ideas/${id}/return`, { as: district, ifMatch: 2, body: {} })).body.code).toBe(
      'idea.reason_missing',
    );
    const reason = { reason: 'Nói rõ nguồn nguyên liệu.' };
    await app.post(`/api/ideas/${id}/return`, { as: district, ifMatch: 2, body: reason });
    await app.post(`/api/ideas/${id}/submit`, { as: producer.user, ifMatch: 3 });
    const again = await app.get(`/api/ideas/${id}`, { as: producer.user });
    expect(again.body.districtNo).toBe(first?.body.districtNo);
    expect(again.body.history).toMatchObject([
      { action: 'create', from: null, to: 'draft' },
      { action: 'submit', from: 'draft', to: 'submitted' },
      { action: 'return', from: 'submitted', to: 'returned', reason: reason.reason },
      { action: 'submit', from: 'returned', to: 'submitted' },
    ]);
  });

  it('a producer cannot decide, and a district decides only its own', async () => {
    const id = await begin();
    await app.post(`/api/ideas/${id}/submit`, { as: producer.user, ifMatch: 1 });
    expect((await app.post(`/api/ideas/${id}/select`, { as: producer.user, ifMatch: 2, body: {} })).status).toBe(403);
    const other = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Kỳ Anh', 'district'),
    });
    expect((await app.post(`/api/ideas/${id}/select`, { as: other, ifMatch: 2, body: {} })).status).toBe(404);
  });

  it('the same key gives the same answer and one effect; another body under it is refused', async () => {
    const body = { producerId: producer.producerId, productName: 'Một lần', isNewProduct: true, sheetNo: 1 };
    const key = 'a5b0c2d4-0000-4000-8000-000000000001';
    const answers = await Promise.all([1, 2, 3, 4].map(() => app.post('/api/ideas', { as: producer.user, key, body })));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const other = await app.post('/api/ideas', { as: producer.user, key, body: { ...body, productName: 'Khác' } });
    expect(other.status).toBe(422);
    const found = await app.get('/api/ideas?q=mot%20lan', { as: producer.user });
    expect(found.body.items).toHaveLength(1);
  });
});
