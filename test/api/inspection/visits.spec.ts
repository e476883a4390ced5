import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { TestApp } from '../../support/app';
import { inspectedProvince, openedInspection, teamOf, visitOf, type InspectedProvince } from '../../support/inspection';
import { pdfText } from '../../support/pdf-text';

describe('visits', () => {
  let app: TestApp;
  let at: InspectedProvince;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    const results = [1, 2, 3, 4, 5, 6].map((no) => ({ name: `Kẹo cu đơ số ${no}`, sum: 240, count: 3, star: 4 }));
    at = await inspectedProvince(app, results);
  });
  afterAll(() => app.close());

  const product = (index: number): string => at.certificates[index]?.productId ?? '';
  const picture = (withExif = true): Promise<Buffer> => {
    const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#0b5d4e' } }).jpeg();
    return (
      withExif ? plain.withExif({ IFD0: { Copyright: 'Máy ảnh của tôi', Artist: 'Nguyễn Văn A' } }) : plain
    ).toBuffer();
  };
  const send = (inspectionId: string, photoId: string, bytes: Buffer, as = at.inspector) =>
    app.put(`/api/inspections/${inspectionId}/photos/${photoId}/bytes`, {
      as,
      bytes,
      headers: { 'content-type': 'application/octet-stream' },
    });

  it('asks what the product set asks, common part first, an area in one piece; the team and the office see it, others do not', async () => {
    const inspection = await openedInspection(app, at, product(0));
    const asked: { code: string; area: string }[] = inspection.items;
    const lists = asked.map(({ code }) => code.split('.')[0]);
    expect(lists.slice(0, 10)).toEqual(Array<string>(10).fill('chung'));
    expect(lists.slice(10).sort()).toEqual([
      ...Array<string>(7).fill('thuc-pham'),
      ...Array<string>(2).fill('tuoi-song'),
    ]);
    const areas = asked.map(({ area }) => area);
    expect(areas.filter((area, index) => area !== areas[index - 1])).toEqual([...new Set(areas)]);
    const path = `/api/inspections/${inspection.id}`;
    expect((await app.get(path, { as: at.inspector })).body.allowedActions).toEqual([
      'start',
      'record',
      'record-findings',
    ]);
    for (const person of [at.producer, at.stranger]) {
      expect((await app.get(path, { as: person })).status).toBe(404);
      expect((await app.get('/api/inspections', { as: person })).body.items).toEqual([]);
    }
    const twice = await app.post('/api/inspections', {
      as: at.office,
      body: { productId: product(0), dueOn: '2026-09-20', reason: 'x', members: teamOf(at.inspector) },
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'inspection.already_open']);
  });

  it('takes pictures once, without what was hidden in them, and the record with them', async () => {
    const inspection = await openedInspection(app, at, product(1));
    const [photoId, bytes] = [randomUUID(), await picture()];
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    for (let count = 0; count < 2; count += 1) expect((await send(inspection.id, photoId, bytes)).status).toBe(200);
    const other = await send(inspection.id, photoId, await picture(false));
    expect([other.status, other.body.code]).toEqual([409, 'inspection.photo_differs']);
    const text = await send(inspection.id, randomUUID(), Buffer.from('<svg onload="alert(1)">'));
    expect([text.status, text.body.code]).toEqual([415, 'inspection.photo_type']);
    expect((await send(inspection.id, randomUUID(), bytes, at.stranger)).status).toBe(404);
    const kept = await fetch(`${app.url}/api/inspections/${inspection.id}/photos/${photoId}`, {
      headers: { cookie: at.office.cookie },
    });
    const metadata = await sharp(Buffer.from(await kept.arrayBuffer())).metadata();
    expect([metadata.format, metadata.exif]).toEqual(['jpeg', undefined]);

    const visit = visitOf(inspection.items);
    const answers = visit.answers.map((answer, index) => (index === 0 ? { ...answer, photoIds: [photoId] } : answer));
    const path = `/api/inspections/${inspection.id}`;
    const key = randomUUID();
    for (let count = 0; count < 2; count += 1) {
      const recorded = await app.post(`${path}/record`, { as: at.inspector, key, body: { ...visit, answers } });
      expect([recorded.status, recorded.body]).toEqual([200, { version: 2, state: 'recorded' }]);
    }
    const again = await app.post(`${path}/record`, { as: at.inspector, body: { ...visit, answers } });
    expect([again.status, again.body.code]).toEqual([409, 'inspection.recorded_already']);
    const seen = (await app.get(path, { as: at.producer })).body;
    expect([seen.state, seen.record.place.accuracyM, seen.photoIds, seen.proposals]).toEqual([
      'recorded',
      12,
      [photoId],
      [],
    ]);
    const paper = await fetch(`${app.url}${path}/record.pdf`, { headers: { cookie: at.producer.cookie } });
    const words = pdfText(Buffer.from(await paper.arrayBuffer())).replaceAll('\n', ' ');
    for (const part of ['BIÊN BẢN', 'Kẹo cu đơ số 2', 'Không có tồn tại.', 'ĐẠI DIỆN CHỦ THỂ', 'Nguyễn Thị Hoa'])
      expect(words).toContain(part);
  });

  it('refuses what is not whole, and names it', async () => {
    const inspection = await openedInspection(app, at, product(2));
    const path = `/api/inspections/${inspection.id}/record`;
    const whole = visitOf(inspection.items);
    const cases: [object, string][] = [
      [{ answers: whole.answers.slice(1) }, 'inspection.answers_incomplete'],
      [{ answers: [...whole.answers.slice(1), { code: 'chung.1', verdict: 'no' }] }, 'inspection.finding_missing'],
      [{ findings: [{ code: 'chung.1', severity: 'minor', what: 'x' }] }, 'inspection.finding_missing'],
      [{ signatures: whole.signatures.slice(1) }, 'inspection.signature_missing'],
      [{ signatures: whole.signatures.slice(0, 1) }, 'inspection.signature_missing'],
      [{ refusedBecause: 'Không đồng ý' }, 'inspection.signature_missing'],
      [{ answers: whole.answers.map((one) => ({ ...one, photoIds: [randomUUID()] })) }, 'inspection.photo_not_found'],
    ];
    for (const [change, code] of cases) {
      const answer = await app.post(path, { as: at.inspector, body: { ...whole, ...change } });
      expect([code, answer.body.code]).toEqual([code, code]);
    }
    const outside = await app.post(path, { as: at.office, body: whole });
    expect([outside.status, outside.body.code]).toEqual([409, 'workflow.action_not_allowed']);
    // The phone's clock is five days fast, and it knows: what is told and printed is the server's time.
    const days = 5 * 86_400_000;
    const fast = (minutes: number) => new Date(Date.now() + days - minutes * 60_000).toISOString();
    const clock = { begunAt: fast(50), endedAt: fast(10), clockAheadMs: -days };
    const refused = { ...whole, ...clock, signatures: whole.signatures.slice(0, 1), refusedBecause: 'Không đồng ý' };
    expect((await app.post(path, { as: at.inspector, body: refused })).body.state).toBe('recorded');
    const { record } = (await app.get(`/api/inspections/${inspection.id}`, { as: at.office })).body;
    const minutes = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
    expect([record.isServerTime, minutes(record.begunAt, record.endedAt)]).toEqual([true, 40]);
    expect(minutes(record.endedAt, record.receivedAt)).toBe(10);
    // What waits for me is what my worklist names, and its address leads to the same rows.
    const list = async (waits: string) =>
      (await app.get(`/api/inspections?waits=${waits}`, { as: at.inspector })).body.items;
    const { kinds } = (await app.get('/api/me/worklist', { as: at.inspector })).body;
    const waiting = kinds.find(({ kind }: { kind: string }) => kind === 'inspection')?.count ?? 0;
    expect((await list('for-me')).length).toBe(waiting);
    const open = (await list('open')).map(({ state }: { state: string }) => state);
    expect(open.every((state: string) => !['closed', 'cancelled'].includes(state))).toBe(true);
    expect(open.length).toBeGreaterThanOrEqual(waiting);
  });

  it('findings wait for their remedy; a clean re-inspection settles them', async () => {
    const inspection = await openedInspection(app, at, product(3));
    const path = `/api/inspections/${inspection.id}`;
    const bad = {
      'chung.5': { what: 'In 5 sao trên bao bì', remedyUntil: '2026-09-16' },
      'chung.7': { what: 'Mã truy xuất không quét được', remedyUntil: '2026-09-10' },
    };
    const recorded = await app.post(`${path}/record`, { as: at.inspector, body: visitOf(inspection.items, bad) });
    expect(recorded.body.state).toBe('remedy-awaited');
    const early = await app.post(`${path}/close`, { as: at.office, ifMatch: 2 });
    expect([early.status, early.body.code]).toEqual([409, 'inspection.remedy_open']);
    let now = (await app.get(path, { as: at.office })).body;
    expect([now.remedyUntil, now.openFindings]).toEqual(['2026-09-10', 2]);
    const trace = now.findingList.find((one: { itemCode: string }) => one.itemCode === 'chung.7');
    await app.post(`${path}/remedies`, {
      as: at.trade,
      ifMatch: 2,
      body: { findingId: trace.id, note: 'Đã in mã mới, quét được' },
    });
    now = (await app.get(path, { as: at.office })).body;
    expect([now.remedyUntil, now.openFindings, now.version]).toEqual(['2026-09-16', 1, 3]);
    const again = await app.post(`${path}/re-inspection`, { as: at.office, ifMatch: 3, body: { dueOn: '2026-09-20' } });
    expect(again.status).toBe(201);
    const second = (await app.get(`/api/inspections/${again.body.id}`, { as: at.producer })).body;
    expect([second.kind, second.previousId, second.lastVisit]).toEqual(['re-inspection', inspection.id, null]);
    const before = (await app.get(`/api/inspections/${again.body.id}`, { as: at.inspector })).body.lastVisit;
    expect([before.inspectionId, before.conclusion]).toEqual([inspection.id, 'Cơ sở sản xuất đúng như hồ sơ.']);
    expect(before.findings.map((one: any) => [one.itemCode, one.remedy?.note ?? null]).sort()).toEqual([
      ['chung.5', null],
      ['chung.7', 'Đã in mã mới, quét được'],
    ]);
    await app.post(`/api/inspections/${again.body.id}/record`, { as: at.inspector, body: visitOf(second.items) });
    now = (await app.get(path, { as: at.office })).body;
    expect([now.state, now.openFindings, now.followedById, now.lastVisit]).toEqual(['closed', 0, again.body.id, null]);
  });

  it('a suspension is proposed after the record and becomes the draft of a decision', async () => {
    const inspection = await openedInspection(app, at, product(4));
    const path = `/api/inspections/${inspection.id}`;
    const body = { kind: 'suspension', ground: 'inspection', explanation: 'Nhãn ghi sai hạng sao.' };
    const early = await app.post(`${path}/proposals`, { as: at.office, ifMatch: 1, body });
    expect(early.body.code).toBe('workflow.action_not_allowed');
    await app.post(`${path}/record`, {
      as: at.inspector,
      body: visitOf(inspection.items, { 'chung.5': { what: 'Sai sao' } }),
    });
    const proposed = await app.post(`${path}/proposals`, { as: at.office, ifMatch: 2, body });
    expect(proposed.status).toBe(201);
    const decision = await app.get(`/api/status-decisions/${proposed.body.statusDecisionId}`, { as: at.leader });
    expect([decision.body.kind, decision.body.state, decision.body.items[0].productName]).toEqual([
      'suspension',
      'draft',
      'Kẹo cu đơ số 5',
    ]);
    const wrong = await app.post(`${path}/proposals`, { as: at.office, ifMatch: 2, body });
    expect(wrong.body.code).toBe('certificate.decision_open_already');
  });

  it('what one person noted on a device is refused in the session of another', async () => {
    const inspection = await openedInspection(app, at, product(5));
    const answer = await app.post(`/api/inspections/${inspection.id}/record`, {
      as: at.trade,
      body: visitOf(inspection.items),
      headers: { 'x-for-user': at.inspector.userId },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'session.other_user']);
    const cancelled = await app.post(`/api/inspections/${inspection.id}/cancel`, {
      as: at.office,
      ifMatch: 1,
      body: { reason: 'Chủ thể nghỉ Tết' },
    });
    expect(cancelled.body.state).toBe('cancelled');
  });
});
