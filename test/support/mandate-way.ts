import type { Answer, TestApp, TestUser } from './app';
import { IDEA_TEXTS, producerWithUser } from './flow';

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** A helper who began and saved an idea for a producer, and a mandate that was ended. For the invariants. */
export async function filledInFor(app: TestApp, office: TestUser, unitId: string): Promise<void> {
  const producer = await producerWithUser(app, office, unitId, 'Hợp tác xã Nhờ người làm thay');
  const helper = await app.userWith([], 'Nguyễn Thị An');
  const day = (await app.get('/api/session', { as: helper })).body.businessDate as string;
  const body = { producerId: producer.producerId, helperKind: 'youth-union', validThrough: day };
  const offered = must(await app.post('/api/mandates', { as: producer.user, body }), 201);
  const { code } = offered.body as { code: string };
  const taken = must(await app.post('/api/mandates/take', { as: helper, body: { code } }), 200);
  must(await app.post(`/api/mandates/${taken.body.id}/enter`, { as: helper, key: null }), 204);
  const idea = { producerId: producer.producerId, productName: 'Cu đơ', isNewProduct: true, sheetNo: 1, ...IDEA_TEXTS };
  const made = must(await app.post('/api/ideas', { as: helper, body: idea }), 201);
  must(await app.post(`/api/ideas/${made.body.id}/submit`, { as: helper, ifMatch: 1 }), 200);
  must(await app.post(`/api/mandates/${taken.body.id}/revoke`, { as: producer.user, ifMatch: 2 }), 200);
}
