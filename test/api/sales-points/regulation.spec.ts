import { ProgrammeFacade } from '@app/programme';
import { CheckGoods } from '../../../libs/sales-points/src/application/check-goods';
import { RegulationCommands } from '../../../libs/sales-points/src/application/regulation-commands';
import { RemindPoints } from '../../../libs/sales-points/src/application/remind-points';
import { SalesNightly } from '../../../libs/sales-points/src/jobs/nightly';
import { TestApp, type TestUser } from '../../support/app';
import { unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';
import { mustPost, pointBody, surveyBody } from '../../support/sales-world';

describe('the regulation of sales points', () => {
  let app: TestApp;
  let trade: TestUser;
  let unitId: string;
  let old: string;
  let path: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    await loadReference(app.uow);
    trade = await app.user('trade-department');
    unitId = await unitOf(app, 'Xã Hương Sơn', 'commune', '2026-09-01');
    old = (await mustPost(app, '/api/sales-points', trade, { body: pointBody(unitId, { areaM2: 55 }) })).id;
  });
  afterAll(() => app.close());

  const nightly = () => {
    const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type);
    return new SalesNightly(
      app.uow,
      get(ProgrammeFacade),
      get(RegulationCommands),
      get(CheckGoods),
      get(RemindPoints),
    ).run();
  };
  const regulation = async () => (await app.get(path, { as: trade })).body;

  it('ships the defaults, and says what no text was found for', async () => {
    const { items } = (await app.get('/api/sales-regulations', { as: trade })).body;
    expect(items).toMatchObject([{ state: 'in-force', inForceTo: null }]);
    const shipped = (await app.get(`/api/sales-regulations/${items[0].id}`, { as: trade })).body;
    const limit = (key: string) => shipped.limits.find((each: { key: string }) => each.key === key);
    expect(limit('area.shop')).toMatchObject({ value: 50, basis: 'practice', unit: 'm²' });
    expect(limit('days.recognise')).toMatchObject({ value: 10, basis: 'open' });
    expect(limit('support.ceiling')).toMatchObject({ value: 100000000 });
    expect(shipped.limits).toHaveLength(31);
  });

  it('is drafted, reviewed by justice, issued, and in force on its day by the clock; the one before is replaced', async () => {
    const body = { title: 'Quy định mới', issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh' };
    const { id } = await mustPost(app, '/api/sales-regulations', trade, { body });
    path = `/api/sales-regulations/${id}`;
    const change = (ifMatch: number, limits: unknown[]) =>
      app.put(`${path}/limits`, { as: trade, ifMatch, body: { limits } });
    const shop = { key: 'area.shop', value: 60, basis: 'law', source: 'Điều 5' };
    expect((await change(1, [{ ...shop, key: 'area.kiosk' }])).body.code).toBe('sales_regulation.limit_unknown');
    expect((await change(1, [{ ...shop, value: 0 }])).body).toMatchObject({
      code: 'sales_regulation.limit_out_of_range',
      min: 1,
    });
    expect((await change(1, [shop])).body.version).toBe(2);
    await mustPost(app, `${path}/review`, trade, { ifMatch: 2, body: { number: '12/BC-STP', on: '2026-08-28' } });
    expect((await change(3, [shop])).body.code).toBe('sales_regulation.not_draft');
    const issue = (inForceFrom: string) =>
      app.post(`${path}/issue`, {
        as: trade,
        ifMatch: 3,
        body: { number: '40/2026/QĐ-UBND', on: '2026-09-01', inForceFrom },
      });
    expect((await issue('2018-01-01')).body.code).toBe('sales_regulation.begins_too_early');
    expect((await issue('2026-09-15')).status).toBe(200);
    expect((await app.post(`${path}/enforce`, { as: trade, ifMatch: 4 })).body.code).toBe('sales_regulation.not_begun');
    await nightly();
    expect((await regulation()).state).toBe('issued');
    await app.database.setTime('2026-09-14T17:10:00Z'); // 00:10 of 15/9 in Viet Nam
    await nightly();
    await nightly();
    expect(await regulation()).toMatchObject({ state: 'in-force', inForceFrom: '2026-09-15' });
    const { items } = (await app.get('/api/sales-regulations', { as: trade })).body;
    expect(items[1]).toMatchObject({ state: 'replaced', inForceTo: '2026-09-14' });
  });

  it('a point is judged by the regulation of the day of its registration', async () => {
    const recognise = async (id: string): Promise<Record<string, unknown>> => {
      const point = `/api/sales-points/${id}`;
      await mustPost(app, `${point}/survey`, trade, { ifMatch: 1, body: surveyBody(55, '2026-09-15') });
      const body = { number: `${id.slice(-4)}/QĐ-SCT`, decidedOn: '2026-09-15' };
      return (await app.post(`${point}/recognise`, { as: trade, ifMatch: 2, body })).body;
    };
    expect((await recognise(old)).state).toBe('recognised');
    const body = pointBody(unitId, { name: 'Đăng ký sau', areaM2: 55 });
    const { id } = await mustPost(app, '/api/sales-points', trade, { body });
    expect(await recognise(id)).toMatchObject({ code: 'sales_point.area_too_small', needed: 60, given: 55 });
    const late = await mustPost(app, '/api/sales-points', trade, {
      body: pointBody(unitId, { name: 'Đơn nhận trước', areaM2: 55, registeredOn: '2026-09-10' }),
    });
    expect((await recognise(late.id)).state).toBe('recognised');
  });

  it('reminds of each thing once, however often the night comes', async () => {
    await mustPost(app, `/api/sales-points/${old}/publish`, trade, { ifMatch: 3 });
    await app.database.setTime('2026-10-16T17:10:00Z');
    expect((await nightly()).reminded).toBe(2); // the photo and the report of the quarter
    expect((await nightly()).reminded).toBe(0);
  });
});
