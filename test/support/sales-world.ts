import { CertificateActs } from '@app/certificates';
import { SYSTEM_USER_ID } from '@app/identity';
import { localDate } from '@app/kernel';
import type { TestApp, TestUser } from './app';
import { certified, publishedStatus, type Certified } from './certified';
import { unitOf } from './flow';

export interface SalesWorld {
  readonly trade: TestUser;
  readonly office: TestUser;
  readonly leader: TestUser;
  readonly unitId: string;
  /** 36 in force, then 3 expired, then 1 withdrawn. */
  readonly certificates: readonly Certified[];
}

export const SHELF = 40;
const ENDED = 3;

/** Forty certified products; on 3/9/2029 36 are in force, 3 have expired, 1 is withdrawn. */
export async function salesWorld(app: TestApp): Promise<SalesWorld> {
  await app.database.setTime('2026-08-24T02:00:00Z');
  const people = { office: await app.user('provincial-office'), leader: await app.user('approving-leader') };
  const results = Array.from({ length: SHELF }, (_, index) => ({
    name: `Mật ong số ${index + 1}`,
    sum: 240,
    count: 3,
    star: 4,
  }));
  const law = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };
  const { certificates } = await certified(app, people, results, { law });
  const ended = certificates.slice(SHELF - 1 - ENDED, SHELF - 1);
  await app.uow.run((tx) =>
    app.app.get(CertificateActs).hold(
      tx,
      { actor: { userId: SYSTEM_USER_ID }, requestId: 'test' },
      {
        holdId: tx.newId(),
        certificateIds: certificates.filter((each) => !ended.includes(each)).map(({ id }) => id),
        from: localDate('2026-09-01'),
        to: localDate('2026-12-31'),
        reason: 'Chờ hướng dẫn',
      },
    ),
  );
  await app.database.setTime('2029-09-03T02:00:00Z');
  const last = certificates[SHELF - 1];
  if (!last) throw new Error('no certificate');
  const items = [{ certificateId: last.id, ground: 'mark-misuse', explanation: 'In sai số sao trên bao bì.' }];
  await publishedStatus(app, people, { kind: 'withdrawal', items }, '900/QĐ-UBND');
  return {
    ...people,
    certificates,
    trade: await app.user('trade-department', { name: 'Chuyên viên Sở Công Thương' }),
    unitId: await unitOf(app, 'Xã Hương Sơn', 'commune', '2029-09-01'),
  };
}

export const pointBody = (unitId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Cửa hàng OCOP Hương Sơn',
  kind: 'shop',
  placeKind: 'market',
  areaM2: 60,
  address: 'Chợ Phố Châu',
  unitId,
  lat: '18.511234',
  lon: '105.431234',
  operatorName: 'Hợp tác xã Hương Sơn',
  contactName: 'Trần Thị Mẫu',
  contactPhone: '0912345678',
  ...more,
});

export const surveyBody = (areaM2: number, surveyedOn = '2029-09-03'): Record<string, unknown> => ({
  surveyedOn,
  members: 'Sở Công Thương; UBND xã Hương Sơn',
  areaM2,
  checklist: [
    { item: 'name-board', answer: 'ok' },
    { item: 'prices', answer: 'ok' },
  ],
  passed: true,
  fileIds: [],
});

/** A call that must work. */
export async function mustPost(
  app: TestApp,
  path: string,
  as: TestUser,
  call: { ifMatch?: number; body?: unknown } = {},
): Promise<any> {
  const answer = await app.post(path, { as, ...call });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A point that is recognised and published. */
export async function openPoint(
  app: TestApp,
  world: SalesWorld,
  more: Record<string, unknown> = {},
): Promise<{ id: string; code: string }> {
  const { id } = await mustPost(app, '/api/sales-points', world.trade, { body: pointBody(world.unitId, more) });
  const path = `/api/sales-points/${id}`;
  const today = (await app.get(path, { as: world.trade })).body.today as string;
  await mustPost(app, `${path}/survey`, world.trade, { ifMatch: 1, body: surveyBody(60, today) });
  const number = `${id.slice(-6)}/QĐ-SCT`;
  await mustPost(app, `${path}/recognise`, world.trade, { ifMatch: 2, body: { number, decidedOn: today } });
  await mustPost(app, `${path}/publish`, world.trade, { ifMatch: 3 });
  return { id, code: (await app.get(path, { as: world.trade })).body.code as string };
}
