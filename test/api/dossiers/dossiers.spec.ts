import { createHash } from 'node:crypto';
import { TestApp, type TestUser } from '../../support/app';
import {
  acceptedDossier,
  fileDossier,
  openRound,
  pdfBytes,
  producerWithUser,
  readyDossier,
  sendBytes,
  unitOf,
  uploadFile,
  type ProducerOfTest,
} from '../../support/flow';
import { loadReference } from '../../support/reference';

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('dossiers over HTTP', () => {
  let app: TestApp;
  let office: TestUser;
  let district: TestUser;
  let producer: ProducerOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    district = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Hương Khê', 'district'),
    });
    producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-09-10' },
      { level: 'district', task: 'send-up', dueOn: '2020-09-24' },
      { level: 'province', task: 'finish', dueOn: '2020-10-09' },
    ];
    roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
  });

  afterAll(() => app.close());

  const begin = async (): Promise<{ id: string; paperId: string }> => {
    const product = { name: 'Cu đơ', sheetNo: 1, description: 'Kẹo lạc' };
    const made = await app.post(`/api/producers/${producer.producerId}/products`, { as: producer.user, body: product });
    const body = { productId: made.body.id, roundId, kind: 'first' };
    const dossier = await app.post('/api/dossiers', { as: producer.user, body });
    const paper = await app.post(`/api/dossiers/${dossier.body.id}/papers`, {
      as: producer.user,
      body: { kind: 'gioi-thieu', title: 'Giới thiệu bộ máy', checklistCode: 'gioi-thieu', criteria: ['A.1.1'] },
    });
    expect(paper.status).toBe(201);
    return { id: dossier.body.id as string, paperId: paper.body.id as string };
  };

  it('names what is missing, files whole, and freezes what was filed', async () => {
    const { id, paperId } = await begin();
    const early = await fileDossier(app, producer, id);
    expect([early.status, early.body.code]).toEqual([409, 'dossier.incomplete']);
    expect(early.body.missing).toEqual(['phuong-an', 'gioi-thieu', 'dang-ky-kinh-doanh']);
    for (const code of ['phuong-an', 'dang-ky-kinh-doanh']) {
      const body = { kind: code, title: code, checklistCode: code, criteria: [] };
      const paper = await app.post(`/api/dossiers/${id}/papers`, { as: producer.user, body });
      await uploadFile(app, producer.user, { dossierId: id, paperId: paper.body.id as string }, pdfBytes(code));
    }
    await uploadFile(
      app,
      producer.user,
      { dossierId: id, paperId, name: 'Giới thiệu bộ máy (bản 1).pdf' },
      pdfBytes('gt'),
    );
    const filed = await fileDossier(app, producer, id);
    expect(filed.body).toMatchObject({
      receiptNo: 'HS-2020-1-0001',
      versionNo: 1,
      rulebookId: '1048-2019',
      filedOn: '2020-09-01',
    });
    const shown = await app.get(`/api/dossiers/${id}`, { as: district });
    expect(shown.body).toMatchObject({
      state: 'submitted',
      desk: 'district',
      deskLabel: 'Hội đồng cấp huyện',
      missing: [],
    });
    expect(shown.body.allowedActions).toEqual(['ask-supplement', 'accept', 'refuse']);
    const tick = (code: string, body: object, as = district) =>
      app.put(`/api/dossiers/${id}/checks/${code}`, { as, body });
    expect((await tick('gioi-thieu', { verdict: 'wanted', note: 'Thiếu chữ ký' })).status).toBe(204);
    expect((await tick('phuong-an', { verdict: 'good' })).status).toBe(204);
    expect((await tick('phuong-an', {})).status).toBe(204);
    expect((await tick('khong-co', { verdict: 'good' })).body.code).toBe('dossier.part_unknown');
    expect((await tick('gioi-thieu', { verdict: 'good' }, producer.user)).status).toBe(403);
    const checks = (await app.get(`/api/dossiers/${id}/checks`, { as: district })).body;
    // 2 September is a holiday and the 5th and 6th a weekend: five working days from Tuesday the 1st end on the 9th.
    expect(checks).toMatchObject({ days: 5, proposedDueOn: '2020-09-09' });
    expect(checks.checks.map((each: any) => [each.code, each.verdict, each.note])).toEqual([
      ['gioi-thieu', 'wanted', 'Thiếu chữ ký'],
    ]);
    const file = shown.body.papers
      .flatMap((paper: any) => paper.files)
      .find((each: any) => each.name.startsWith('Giới'));
    const bytes = await app.get(`/api/dossiers/${id}/files/${file.id}`, { as: district });
    expect(bytes.headers.get('content-disposition')).toContain("filename*=UTF-8''Gi%E1%BB%9Bi%20thi%E1%BB%87u");
    expect(sha(Buffer.from(bytes.body as string))).toBe(file.sha256);
    const change = await app.delete(`/api/dossiers/${id}/papers/${paperId}`, { as: producer.user });
    expect([change.status, change.body.code]).toEqual([409, 'dossier.not_editable']);
  });

  it('goes on where an upload broke, checks hash and kind, and keeps the same bytes once', async () => {
    const { id, paperId } = await begin();
    const bytes = Buffer.concat([pdfBytes('to'), Buffer.alloc(200_000, 32)]);
    const body = { dossierId: id, paperId, name: 'Tệp lớn.pdf', size: bytes.length, sha256: sha(bytes) };
    const upload = (await app.post('/api/uploads', { as: producer.user, body })).body.id as string;
    expect((await sendBytes(app, producer.user, upload, 0, bytes.subarray(0, 70_000))).body.offset).toBe(70_000);
    const wrong = await sendBytes(app, producer.user, upload, 60_000, bytes.subarray(60_000));
    expect([wrong.status, wrong.body.code, wrong.body.expected]).toEqual([409, 'file.offset_mismatch', 70_000]);
    const state = await app.get(`/api/uploads/${upload}`, { as: producer.user });
    expect(state.body).toMatchObject({ offset: 70_000, state: 'open' });
    await sendBytes(app, producer.user, upload, 70_000, bytes.subarray(70_000));
    const finish = () => app.post(`/api/uploads/${upload}/finish`, { as: producer.user });
    const [first, again] = [await finish(), await finish()];
    expect(first.body).toMatchObject({ sha256: sha(bytes), size: bytes.length, mediaType: 'application/pdf' });
    expect(again.body).toEqual(first.body);
    const same = await uploadFile(app, producer.user, { dossierId: id, paperId }, bytes);
    expect(same['id']).toBe(first.body.id);
    const lying = await app.post('/api/uploads', { as: producer.user, body: { ...body, sha256: '0'.repeat(64) } });
    await sendBytes(app, producer.user, lying.body.id as string, 0, bytes);
    const refused = await app.post(`/api/uploads/${lying.body.id}/finish`, { as: producer.user });
    expect([refused.status, refused.body.code]).toEqual([422, 'file.hash_mismatch']);
    const exe = Buffer.from('MZ chương trình');
    const program = await app.post('/api/uploads', {
      as: producer.user,
      body: { dossierId: id, paperId, name: 'anh.pdf', size: exe.length },
    });
    await sendBytes(app, producer.user, program.body.id as string, 0, exe);
    const bad = await app.post(`/api/uploads/${program.body.id}/finish`, { as: producer.user });
    expect([bad.status, bad.body.code]).toEqual([415, 'file.type_refused']);
    const large = await app.post('/api/uploads', { as: producer.user, body: { ...body, size: 50 * 1024 * 1024 + 1 } });
    expect(large.status).toBe(400);
  });

  it('gives contiguous receipts to dossiers that are filed together, one each', async () => {
    const ready = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((each) => readyDossier(app, producer, roundId, { name: `Song song ${each}` })),
    );
    const key = (index: number): string => `parallel-${index}-0000`;
    const submit = async (id: string, index: number) => {
      const shown = await app.get(`/api/dossiers/${id}`, { as: producer.user });
      const call = { as: producer.user, ifMatch: shown.body.version as number, body: {}, key: key(index) };
      return Promise.all([1, 2].map(() => app.post(`/api/dossiers/${id}/submit`, call)));
    };
    const answers = await Promise.all(ready.map((dossier, index) => submit(dossier.id, index)));
    for (const [one, two] of answers) expect(two?.body).toEqual(one?.body);
    const numbers = answers.map(([one]) => Number((one?.body.receiptNo as string).slice(-4))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => (numbers[0] ?? 0) + index));
  });

  it('a supplement keeps version 1 and makes version 2 with its reason; after its last day it is late', async () => {
    const dossier = await readyDossier(app, producer, roundId, { name: 'Cần bổ sung' });
    const filed = await fileDossier(app, producer, dossier.id);
    const ask = {
      items: [{ code: 'kiem-nghiem', note: 'Phiếu còn hạn' }],
      reason: 'Thiếu phiếu kiểm nghiệm',
      dueOn: '2020-09-08',
    };
    const past = await app.post(`/api/dossiers/${dossier.id}/ask-supplement`, {
      as: district,
      ifMatch: filed.body.version as number,
      body: { ...ask, dueOn: '2020-08-31' },
    });
    expect(past.body.code).toBe('dossier.supplement_day_past');
    const asked = await app.post(`/api/dossiers/${dossier.id}/ask-supplement`, {
      as: district,
      ifMatch: filed.body.version as number,
      body: ask,
    });
    const list = await app.get('/api/me/worklist', { as: producer.user });
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ to: `/ho-so/${dossier.id}`, dueAt: '2020-09-08' }),
    );
    const answer = (version: number, reason?: string) =>
      app.post(`/api/dossiers/${dossier.id}/submit`, {
        as: producer.user,
        ifMatch: version,
        body: reason ? { reason } : {},
      });
    expect((await answer(asked.body.version as number)).body.code).toBe('dossier.reason_missing');
    const second = await answer(asked.body.version as number, 'Đã bổ sung phiếu');
    expect(second.body).toMatchObject({ receiptNo: filed.body.receiptNo, versionNo: 2 });
    const shown = await app.get(`/api/dossiers/${dossier.id}`, { as: producer.user });
    expect(shown.body.versions.map((each: any) => [each.number, each.reason])).toEqual([
      [1, null],
      [2, 'Đã bổ sung phiếu'],
    ]);
    const more = await app.post(`/api/dossiers/${dossier.id}/ask-supplement`, {
      as: district,
      ifMatch: second.body.version as number,
      body: ask,
    });
    await app.database.setTime('2020-09-09T02:00:00Z');
    expect((await answer(more.body.version as number, 'Muộn')).body.code).toBe('dossier.supplement_late');
    await app.database.setTime('2020-09-01T03:00:00Z');
  });

  it('hides a dossier from other producers, other districts and councils without it, and a draft from the desks', async () => {
    const dossier = await readyDossier(app, producer, roundId, { name: 'Bí mật' });
    const other = await app.user('district-secretary', {
      kind: 'unit',
      id: await unitOf(app, 'Huyện Kỳ Anh', 'district'),
    });
    const elsewhere = await producerWithUser(app, office, await unitOf(app, 'Xã Kỳ Xuân', 'commune'), 'Hộ khác');
    const member = await app.user('council-member', { kind: 'council', id: '0190b0a0-0000-7000-8000-00000000000a' });
    expect((await app.get(`/api/dossiers/${dossier.id}`, { as: district })).status).toBe(404);
    await fileDossier(app, producer, dossier.id);
    expect((await app.get(`/api/dossiers/${dossier.id}`, { as: district })).status).toBe(200);
    for (const as of [other, elsewhere.user, member]) {
      expect((await app.get(`/api/dossiers/${dossier.id}`, { as })).status).toBe(404);
      expect((await app.get('/api/dossiers?q=bi%20mat', { as })).body.items).toEqual([]);
    }
  });

  it('is refused after the last day, and when the round is not open', async () => {
    const dossier = await readyDossier(app, producer, roundId, { name: 'Muộn' });
    await app.database.setTime('2020-09-10T16:59:00Z');
    const last = await app.get(`/api/dossiers/${dossier.id}`, { as: producer.user });
    await app.database.setTime('2020-09-10T17:00:30Z');
    const late = await app.post(`/api/dossiers/${dossier.id}/submit`, {
      as: producer.user,
      ifMatch: last.body.version as number,
      body: {},
    });
    expect([late.status, late.body.code, late.body.due_on]).toEqual([409, 'dossier.late', '2020-09-10']);
    await app.database.setTime('2020-09-01T04:00:00Z');
  });

  it('lists what waits at my desk, and by the nearest last day with pages that neither repeat nor skip', async () => {
    const ids: string[] = [];
    for (const name of ['Xếp hạn 1', 'Xếp hạn 2', 'Xếp hạn 3'])
      ids.push((await readyDossier(app, producer, roundId, { name })).id);
    const [first = '', second = ''] = ids;
    const filed = await fileDossier(app, producer, first);
    await fileDossier(app, producer, second);
    const waiting = await app.get('/api/dossiers?q=xep%20han&atMyDesk=true', { as: district });
    expect(waiting.body.items.map((row: { id: string }) => row.id)).toEqual([second, first]);
    expect((await app.get('/api/dossiers?q=xep%20han&atMyDesk=true', { as: producer.user })).body.items).toEqual([]);
    const ask = { items: [{ code: 'gioi-thieu', note: 'Thiếu dấu' }], reason: 'Bổ sung', dueOn: '2020-09-05' };
    const version = filed.body.version as number;
    await app.post(`/api/dossiers/${first}/ask-supplement`, { as: district, ifMatch: version, body: ask });
    const seen: [string, string | null][] = [];
    let cursor = '';
    do {
      const page = await app.get(`/api/dossiers?q=xep%20han&order=due&limit=1${cursor}`, { as: producer.user });
      for (const row of page.body.items) seen.push([row.id, row.dueOn]);
      cursor = page.body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.body.nextCursor)}`;
    } while (cursor !== '' && seen.length < 9);
    expect(seen).toEqual([
      [first, '2020-09-05'],
      [ids[2], '2020-09-10'],
      [second, null],
    ]);
    const newest = await app.get('/api/dossiers?q=xep%20han&limit=2', { as: producer.user });
    expect(newest.body.items.map((row: { id: string }) => row.id)).toEqual([ids[2], second]);
  });

  it('only the desk decides; a second decision hears 412', async () => {
    const dossier = await acceptedDossier(app, producer, roundId, district, { name: 'Đã nhận' });
    const shown = await app.get(`/api/dossiers/${dossier.id}`, { as: producer.user });
    expect(shown.body).toMatchObject({ state: 'accepted', allowedActions: [] });
    const again = await app.post(`/api/dossiers/${dossier.id}/refuse`, {
      as: district,
      ifMatch: 1,
      body: { reason: 'x' },
    });
    expect(again.status).toBe(412);
    const next = await readyDossier(app, producer, roundId, { name: 'Tỉnh không nhận thay huyện' });
    const filed = await fileDossier(app, producer, next.id);
    const wrongDesk = await app.post(`/api/dossiers/${next.id}/accept`, {
      as: office,
      ifMatch: filed.body.version as number,
      body: {},
    });
    expect(wrongDesk.body.code).toBe('workflow.action_not_allowed');
  });
});
