import { createHash, randomUUID } from 'node:crypto';
import { RemindOfPapers } from '../../libs/dossiers/src/application/remind-of-papers';
import type { Answer, TestApp, TestUser } from './app';
import { openRound, producerWithUser, sendBytes, type ProducerOfTest } from './flow';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends a file into the wallet as a paper of its own; answers how the upload began and how it ended. */
export async function intoWallet(
  app: TestApp,
  { user, producerId }: ProducerOfTest,
  bytes: Buffer,
  facts: Record<string, unknown> = {},
) {
  const paper = { producerId, kind: 'minh-chung', title: 'Phiếu kiểm nghiệm', attach: [], ...facts };
  const body = { paperId: randomUUID(), paper, name: 'giay.pdf', size: bytes.length, sha256: sha256Of(bytes) };
  const begun = await app.post('/api/uploads', { as: user, body });
  if (begun.status !== 201 || begun.body.state === 'done') return { begun, paperId: body.paperId };
  await sendBytes(app, user, begun.body.id as string, 0, bytes);
  return { begun, paperId: body.paperId, done: await app.post(`/api/uploads/${begun.body.id}/finish`, { as: user }) };
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** A wallet in use beside `wholeWay` (9/2024): a paper in a dossier in work that ends soon and is told of, one renewed. For the invariants. */
export async function walletKept(app: TestApp, office: TestUser, unitId: string): Promise<void> {
  const producer = await producerWithUser(app, office, unitId, 'Hợp tác xã Tủ giấy tờ');
  const deadlines = [{ level: 'province', task: 'finish', dueOn: '2024-12-30' }];
  const roundId = await openRound(app, office, { year: 2024, number: 9, procedureId: '148-2023', deadlines });
  const product = { name: 'Bưởi trong tủ', sheetNo: 1, description: 'Bưởi quả' };
  const made = must(
    await app.post(`/api/producers/${producer.producerId}/products`, { as: producer.user, body: product }),
    201,
  );
  const dossier = must(
    await app.post('/api/dossiers', { as: producer.user, body: { productId: made.body.id, roundId, kind: 'first' } }),
    201,
  );
  const facts = { title: 'Phiếu kiểm nghiệm trong tủ', expiresOn: '2024-09-20' };
  const attach = [{ dossierId: dossier.body.id as string, criteria: [] }];
  await intoWallet(app, producer, Buffer.from('%PDF-1.4\n% tủ giấy tờ\n%%EOF'), { ...facts, attach });
  const old = await intoWallet(app, producer, Buffer.from('%PDF-1.4\n% bản cũ\n%%EOF'), { title: 'Bản cũ' });
  await new RemindOfPapers(app.uow).run();
  const body = { kind: 'minh-chung', title: 'Bản mới' };
  must(await app.post(`/api/papers/${old.paperId}/renew`, { as: producer.user, ifMatch: 1, body }), 201);
}
