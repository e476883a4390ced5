import { newUuidV7 } from '@app/platform/database';
import { TestApp } from '../../support/app';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';
import { mustPost, pointBody, salesWorld, surveyBody, type SalesWorld } from '../../support/sales-world';

describe('scenario 15: sales point', () => {
  let app: TestApp;
  let world: SalesWorld;
  let path: string;
  let code: string;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    world = await salesWorld(app);
  }, 180_000);
  afterAll(() => app.close());

  const point = async () => (await app.get(path, { as: world.trade })).body;
  const onMap = async (): Promise<string[]> =>
    (await app.get('/api/public/sales-points')).body.items.map((item: { name: string }) => item.name);
  const page = async (): Promise<string> => (await app.get(`/d/${code}`)).body as string;

  it('scenario 15: a shop of 45 m² is refused recognition, 50 are needed', async () => {
    const made = await mustPost(app, '/api/sales-points', world.trade, {
      body: pointBody(world.unitId, { name: 'Cửa hàng nhỏ', areaM2: 45 }),
    });
    const small = `/api/sales-points/${made.id}`;
    expect((await app.get(small, { as: world.trade })).body).toMatchObject({
      state: 'registered',
      dueOn: '2029-09-10',
    });
    await mustPost(app, `${small}/survey`, world.trade, { ifMatch: 1, body: surveyBody(45) });
    const body = { number: '01/QĐ-SCT', decidedOn: '2029-09-03' };
    const refused = await app.post(`${small}/recognise`, { as: world.trade, ifMatch: 2, body });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'sales_point.area_too_small', needed: 50, given: 45 });
    expect((await app.get(small, { as: world.trade })).body).toMatchObject({ state: 'surveyed', recognisedOn: null });
  });

  it('scenario 15: one of 60 m² is surveyed, recognised and on the public map', async () => {
    const made = await mustPost(app, '/api/sales-points', world.trade, { body: pointBody(world.unitId) });
    path = `/api/sales-points/${made.id}`;
    await mustPost(app, `${path}/survey`, world.trade, { ifMatch: 1, body: surveyBody(60) });
    const body = { number: '02/QĐ-SCT', decidedOn: '2029-09-03' };
    await mustPost(app, `${path}/recognise`, world.trade, { ifMatch: 2, body });
    expect(await onMap()).toEqual([]);
    ({ code } = await point());
    expect((await app.get(`/d/${code}`)).status).toBe(404);
    await mustPost(app, `${path}/publish`, world.trade, { ifMatch: 3 });
    const shown = await app.get('/api/public/sales-points');
    expect(shown.body.items).toEqual([
      {
        name: 'Cửa hàng OCOP Hương Sơn',
        kind: 'shop',
        placeKind: 'market',
        address: 'Chợ Phố Châu',
        unitName: 'Xã Hương Sơn',
        coordinates: [105.431234, 18.511234],
        recognisedOn: '2029-09-03',
        recognisedThrough: '2032-09-02',
        lastProofOn: null,
        asOf: '2029-09-03',
        pagePath: `/d/${code}`,
      },
    ]);
    expect(shown.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
    expect(await page()).toContain('Đang được công nhận');
    expect((await app.get('/ban-do')).body).toContain(`href="/d/${code}"`);
    expect(await page()).toContain(`href="/ban-do?diem=${code}"`);
    const place = (await app.get(`/ban-do?diem=${code}`)).body as string;
    expect(place).toContain(`Dấu đỏ trong vòng tròn: <a href="/d/${code}"`);
    expect(place).toContain(`hreflang="en" href="/ban-do?diem=${code}&#38;lang=en"`);
    expect((await app.get('/ban-do?diem=khong-co')).body).not.toContain('vòng tròn:');
    expect((await app.get(`/bao-cao/${code}`)).body).toContain(`<b>${shown.body.items[0].name}</b>`);
  });

  it('scenario 15: a shelf check of 40 codes: 36 valid, 3 expired, 1 withdrawn; remedy in 15 days', async () => {
    const scans = world.certificates.map(({ token, numberText }, index) => ({
      text: index % 2 === 0 ? `https://ocop.example/v/${token}` : numberText,
      scannedAt: new Date().toISOString(),
    }));
    const body = {
      id: newUuidV7(),
      kind: 'shelf-check',
      members: 'Sở Công Thương',
      checklist: [],
      scans,
      fileIds: [],
    };
    const done = await mustPost(app, `${path}/inspections`, world.trade, { body });
    expect(done).toMatchObject({
      sentence: 'Đã quét 40: 36 còn hiệu lực, 3 hết hạn, 1 bị thu hồi',
      result: 'violations',
      summary: { scanned: 40, valid: 36, expired: 3, withdrawn: 1 },
      remedyBy: '2029-09-18',
    });
    const again = await mustPost(app, `${path}/inspections`, world.trade, { body });
    expect(again).toEqual(done);
    const { inspections, warnings } = await point();
    expect([inspections.length, warnings.length]).toEqual([1, 1]);
    expect(warnings[0].violations.map((each: { text: string }) => each.text)).toEqual([
      '3 mặt hàng hết hạn: Mật ong số 37; Mật ong số 38; Mật ong số 39',
      '1 mặt hàng bị thu hồi: Mật ong số 40',
    ]);
    const record = await getPdf(app, `${path}/inspections/${body.id}/print`, world.trade);
    expect(record.text).toContain('Đã quét 40: 36 còn hiệu lực, 3 hết hạn, 1 bị thu hồi.');
    expect(record.text).toContain('18/09/2029');
  });

  it('scenario 15: not remedied: suspended by decision and off the public map within a minute', async () => {
    const body = { number: '03/QĐ-SCT', decidedOn: '2029-09-18', ground: 'not-remedied' };
    await app.database.setTime('2029-09-18T10:00:00Z');
    const early = await app.post(`${path}/suspend`, { as: world.trade, ifMatch: 4, body });
    expect(early.body).toMatchObject({ code: 'sales_point.remedy_time_running', remedy_by: '2029-09-18' });
    await app.database.setTime('2029-09-19T02:00:00Z');
    const before = await app.get('/api/public/sales-points');
    await mustPost(app, `${path}/suspend`, world.trade, { ifMatch: 4, body });
    expect((await app.get('/ban-do')).body).not.toContain(`href="/d/${code}"`);
    const etag = before.headers.get('etag') ?? '';
    const asked = await app.get('/api/public/sales-points', { headers: { 'if-none-match': etag } });
    expect([asked.status, asked.body.items]).toEqual([200, []]);
    expect(Number(/max-age=(\d+)/.exec(before.headers.get('cache-control') ?? '')?.[1])).toBeLessThanOrEqual(60);
    const html = await page();
    expect(html).toContain('Đang bị tạm dừng');
    expect(html).toContain('quyết định số 03/QĐ-SCT');
    expect(html).not.toContain('/ban-do?diem=');
    expect((await point()).warnings[0].state).toBe('escalated');
  });

  it('scenario 15: reinstated after a new inspection; one timeline, one PDF', async () => {
    await app.database.setTime('2029-09-25T02:00:00Z');
    const body = { number: '04/QĐ-SCT', decidedOn: '2029-09-25' };
    const early = await app.post(`${path}/reinstate`, { as: world.trade, ifMatch: 5, body });
    expect(early.body.code).toBe('sales_point.reinspection_missing');
    await mustPost(app, `${path}/inspections`, world.trade, {
      body: {
        id: newUuidV7(),
        kind: 're-inspection',
        inspectedOn: '2029-09-25',
        members: 'Sở Công Thương',
        checklist: [{ item: 'ocop-mark', answer: 'ok' }],
        scans: [{ text: world.certificates[0]?.numberText ?? '', scannedAt: new Date().toISOString() }],
        fileIds: [],
      },
    });
    await mustPost(app, `${path}/reinstate`, world.trade, { ifMatch: 5, body });
    expect(await onMap()).toEqual(['Cửa hàng OCOP Hương Sơn']);
    const shown = await point();
    expect(shown.history.map((entry: { action: string }) => entry.action)).toEqual([
      'sales-point.register',
      'sales-point.survey',
      'sales-point.recognise',
      'sales-point.publish',
      'sales-point.inspect',
      'sales-warning.warn',
      'sales-warning.escalate',
      'sales-point.suspend',
      'sales-point.inspect',
      'sales-warning.remedy',
      'sales-point.reinstate',
    ]);
    const whole = await getPdf(app, `${path}/prints/whole.pdf`, world.trade);
    expect(whole.mediaType).toBe('application/pdf');
    for (const part of ['03/QĐ-SCT', '04/QĐ-SCT', 'Đã quét 40: 36 còn hiệu lực', 'Cho hoạt động lại', 'Tạm dừng'])
      expect(whole.text).toContain(part);
  });
});
