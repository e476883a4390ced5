import { randomUUID } from 'node:crypto';
import qrcode from 'qrcode';
import { newUuidV7 } from '@app/platform/database';
import type { TestApp, TestUser } from './app';
import { mustPost, pointBody, surveyBody } from './sales-world';

/** A picture; each text gives another one. */
export const photo = (text: string): Promise<Buffer> => qrcode.toBuffer(text, { type: 'png' });

/** Sends a picture to a point; answers its id. */
export async function sendPhoto(app: TestApp, pointId: string, as: TestUser, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  const sent = await app.put(`/api/sales-points/${pointId}/files/${id}/bytes?name=anh.png`, {
    as,
    bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return id;
}

/** One point from its registration to a suspension and an early end: something for every promise of the module. */
export async function salesDay(app: TestApp, unitId: string): Promise<void> {
  const trade = await app.user('trade-department');
  const { id } = await mustPost(app, '/api/sales-points', trade, { body: pointBody(unitId) });
  const path = `/api/sales-points/${id}`;
  const today = async (): Promise<string> => (await app.get(path, { as: trade })).body.today as string;
  const day = await today();
  await mustPost(app, `${path}/survey`, trade, { ifMatch: 1, body: surveyBody(60, day) });
  await mustPost(app, `${path}/recognise`, trade, { ifMatch: 2, body: { number: '1/QĐ-SCT', decidedOn: day } });
  await mustPost(app, `${path}/publish`, trade, { ifMatch: 3 });
  const products = await app.uow.read((tx) =>
    tx.query<{ id: string }>(
      `select distinct product_id as id from certificates.certificate where file_sha256 is not null`,
    ),
  );
  await app.put(`${path}/goods`, { as: trade, body: { productIds: products.map((row) => row.id), otherItems: 10 } });
  const fileId = await sendPhoto(app, id, trade, await photo(id));
  const { code } = (await app.get(`${path}/day-code`, { as: trade })).body;
  await mustPost(app, `${path}/proofs`, trade, { body: { fileId, code } });
  const money = { policy: 'Nghị quyết 51/2021/NQ-HĐND', cost: '200000000', amount: '100000000' };
  const support = await mustPost(app, `${path}/supports`, trade, { body: money });
  const money1 = `${path}/supports/${support.id}`;
  await mustPost(app, `${money1}/accept`, trade, { ifMatch: 1, body: { number: '3/BB-NT', on: day } });
  await mustPost(app, `${money1}/pay`, trade, { ifMatch: 2, body: { on: day } });
  const inspection = {
    id: newUuidV7(),
    kind: 'unannounced',
    inspectedOn: day,
    members: 'Sở Công Thương',
    checklist: [{ item: 'prices', answer: 'violation', note: 'Chưa niêm yết' }],
    scans: [{ text: 'khong-co', scannedAt: new Date().toISOString() }],
    fileIds: [fileId],
  };
  await mustPost(app, `${path}/inspections`, trade, { body: inspection });
  const danger = { number: '2/QĐ-SCT', decidedOn: day, ground: 'danger', reason: 'Hàng không rõ nguồn gốc' };
  await mustPost(app, `${path}/suspend`, trade, { ifMatch: 4, body: danger });
  const end = { number: '5/QĐ-SCT', decidedOn: day, reason: 'Không khắc phục' };
  await mustPost(app, `${path}/revoke`, trade, { ifMatch: 5, body: end });
}
