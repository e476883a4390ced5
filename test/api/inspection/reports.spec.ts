import sharp from 'sharp';
import { PublicReports } from '../../../libs/inspection/src/application/public-reports';
import { TestApp } from '../../support/app';
import { inspectedProvince, teamOf, visitOf, type InspectedProvince } from '../../support/inspection';

describe('reports of violations from the public', () => {
  let app: TestApp;
  let at: InspectedProvince;
  let photo: Buffer;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    const results = [1, 2].map((no) => ({ name: `Nước mắm <b>${no}</b>`, sum: 240, count: 3, star: 4 }));
    at = await inspectedProvince(app, results);
    photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a1231b' } })
      .png()
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .toBuffer();
  });
  afterAll(() => app.close());

  const token = (index: number): string => at.certificates[index]?.token ?? '';
  const old = (): string => app.app.get(PublicReports).stamp(Date.now() - 10_000);
  const send = async (code: string, fields: Record<string, string>, file?: Buffer, from = '10.0.0.1') => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ what: 'In 5 sao trên bao bì', ts: old(), website: '', ...fields }))
      form.set(name, value);
    if (file) form.set('photo', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'anh.png');
    const answer = await fetch(`${app.url}/bao-cao/${code}`, {
      method: 'POST',
      body: form,
      headers: { 'x-from': from },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const reports = async (state = 'received') =>
    (await app.get(`/api/violation-reports?state=${state}`, { as: at.trade })).body.items as {
      id: string;
      reference: string;
    }[];

  it('the form names the product, needs no script and takes nothing harmful along', async () => {
    const page = await app.get(`/bao-cao/${token(0)}`);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page.body).toContain('Nước mắm &#60;b&#62;1');
    expect(page.body).not.toMatch(/<script|<b>1<\/b>/);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await app.get('/bao-cao/xin!chao')).status).toBe(404);
    expect((await app.get('/bao-cao/DB-0012')).status).toBe(404); // no point has this code on its board
  });

  it('a report with a photo gets a reference, becomes work, and the contact is seen only by those who need it', async () => {
    const sent = await send(token(0), { where: 'Chợ Hà Tĩnh', contact: '0912345678' }, photo);
    expect(sent.status).toBe(200);
    const reference = /PA-[0-9A-Z]{10}/.exec(sent.text)?.[0] ?? '';
    const asked = await app.get(`/bao-cao?ma=${reference.toLowerCase()}`);
    expect(asked.body).toContain('Đã tiếp nhận, đang chờ xem xét');
    const [row] = await reports();
    expect(row?.reference).toBe(reference);
    const detail = (await app.get(`/api/violation-reports/${row?.id}`, { as: at.trade })).body;
    expect([detail.contact, detail.place, detail.hasPhoto]).toEqual(['0912345678', 'Chợ Hà Tĩnh', true]);
    for (const other of [at.inspector, at.leader, at.producer])
      expect((await app.get(`/api/violation-reports/${row?.id}`, { as: other })).status).toBe(403);
    const kept = await fetch(`${app.url}/api/violation-reports/${row?.id}/photo`, {
      headers: { cookie: at.trade.cookie },
    });
    expect((await sharp(Buffer.from(await kept.arrayBuffer())).metadata()).exif).toBeUndefined();
    const work = (await app.get('/api/me/worklist', { as: at.office })).body.items as unknown[];
    const waits = { title: 'Phản ánh · Nước mắm <b>1</b>', waitingSince: '2026-09-01' };
    expect(work).toContainEqual(expect.objectContaining(waits));
  });

  it('becomes an inspection; another joins it; the reporter follows the way', async () => {
    const [first] = await reports();
    const opened = await app.post(`/api/violation-reports/${first?.id}/inspection`, {
      as: at.trade,
      ifMatch: 1,
      body: { dueOn: '2026-09-10', members: teamOf(at.inspector) },
    });
    expect(opened.status).toBe(201);
    await send(token(0), { what: 'Lại thấy ở chợ khác' });
    const [second] = await reports();
    const detail = (await app.get(`/api/violation-reports/${second?.id}`, { as: at.office })).body;
    expect(detail.openInspectionId).toBe(opened.body.id);
    const joined = await app.post(`/api/violation-reports/${second?.id}/join`, {
      as: at.office,
      ifMatch: 1,
      body: { inspectionId: opened.body.id },
    });
    expect(joined.status).toBe(200);
    expect((await app.get(`/bao-cao?ma=${second?.reference}`)).body).toContain('Đang kiểm tra');
    const inspection = (await app.get(`/api/inspections/${opened.body.id}`, { as: at.inspector })).body;
    expect(inspection.kind).toBe('report');
    await app.post(`/api/inspections/${opened.body.id}/record`, { as: at.inspector, body: visitOf(inspection.items) });
    expect((await app.get(`/bao-cao?ma=${second?.reference}`)).body).toContain('Đã kiểm tra xong');
  });

  it('is dismissed with a reason only, once', async () => {
    await send(token(0), { what: 'Điểm bán đóng cửa' });
    const [row] = await reports();
    const path = `/api/violation-reports/${row?.id}/dismiss`;
    expect((await app.post(path, { as: at.trade, ifMatch: 1, body: { reason: ' ' } })).status).toBe(400);
    const dismissed = await app.post(path, { as: at.trade, ifMatch: 1, body: { reason: 'Đã xác minh: nghỉ lễ' } });
    expect(dismissed.status).toBe(200);
    const twice = await app.post(path, { as: at.trade, ifMatch: 2, body: { reason: 'x' } });
    expect(twice.body.code).toBe('workflow.action_not_allowed');
    expect((await app.get(`/bao-cao?ma=${row?.reference}`)).body).toContain('Đã xem xét, không mở kiểm tra');
  });

  it('refuses machines, broken pictures and floods, and gives back what was typed', async () => {
    const refused: [Record<string, string>, Buffer | undefined, number][] = [
      [{ website: 'http://spam.example' }, undefined, 400],
      [{ ts: app.app.get(PublicReports).stamp() }, undefined, 400],
      [{ ts: `${Date.now() - 10_000}.${'x'.repeat(32)}` }, undefined, 400],
      [{ ts: app.app.get(PublicReports).stamp(Date.now() - 90_000_000) }, undefined, 400],
      [{ what: '' }, undefined, 400],
      [{}, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ];
    for (const [fields, file, status] of refused) {
      const answer = await send(token(1), { where: 'Chợ "Vườn Ươm"', ...fields }, file);
      expect([fields, answer.status]).toEqual([fields, status]);
      expect(answer.text).toContain('Chợ &#34;Vườn Ươm&#34;');
    }
    expect(await reports()).toEqual([]);
    const states = [];
    for (let count = 0; count < 12; count += 1) states.push((await send(token(1), {})).status);
    expect(states.filter((status) => status === 429).length).toBeGreaterThan(0);
    const lanes = await app.uow.read((tx) => tx.query<{ lane: string }>(`select lane from inspection.report_lane`));
    expect(lanes.every(({ lane }) => !lane.includes('127.0.0.1'))).toBe(true);
    expect((await app.get('/bao-cao?ma=PA-0000000000')).status).toBe(404);
  });
});
