import { RemindOfMarks } from '../../../libs/producers/src/application/remind-of-marks';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { pdfBytes, producerWithUser, unitOf, type ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('marks and codes of a product', () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;
  let productId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-10-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const unitId = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-10-01');
    producer = await producerWithUser(app, office, unitId);
    const product = await app.post(`/api/producers/${producer.producerId}/products`, {
      as: producer.user,
      body: { name: 'Bưởi Phúc Trạch', sheetNo: 1, description: 'Bưởi quả tươi' },
    });
    productId = product.body.id as string;
  });
  afterAll(() => app.close());

  const mark = (more: Record<string, unknown> = {}) => ({
    kind: 'certification-mark',
    name: 'Bưởi Phúc Trạch',
    number: '4-2016-10001',
    owner: 'Ủy ban nhân dân huyện Hương Khê',
    issuer: 'Cục Sở hữu trí tuệ',
    issuedOn: '2016-12-10',
    expiresOn: '2026-12-10',
    ...more,
  });
  const add = (body: Record<string, unknown>, as = producer.user) =>
    app.post(`/api/products/${productId}/marks`, { as, body });

  it('takes a GTIN with its check digit only, and the same mark once', async () => {
    const wrong = await add(mark({ kind: 'gtin', number: '8936000000017' }));
    expect([wrong.status, wrong.body.code, wrong.body.path]).toEqual([400, 'producer.gtin_invalid', 'number']);
    expect((await add(mark({ kind: 'gtin', number: '8936 0000 00011', expiresOn: undefined }))).status).toBe(201);
    expect((await add(mark())).status).toBe(201);
    expect((await add(mark())).body.code).toBe('producer.mark_taken');
    expect((await add(mark({ issuedOn: '2026-10-02' }))).body.code).toBe('producer.day_in_future');
    expect((await add(mark({ number: 'x', expiresOn: '2010-01-01' }))).body.code).toBe('producer.days_crossed');
    const shown = await app.get(`/api/products/${productId}`, { as: producer.user });
    expect(shown.body.marks.map((each: any) => [each.kind, each.number, each.state])).toEqual([
      ['certification-mark', '4-2016-10001', 'valid'],
      ['gtin', '8936000000011', 'valid'],
    ]);
  });

  it('is hidden from another producer, as if it were not there', async () => {
    const stranger = await producerWithUser(
      app,
      office,
      await unitOf(app, 'Xã Hương Khê', 'commune', '2026-10-01'),
      'Hộ khác',
    );
    expect((await app.get(`/api/products/${productId}`, { as: stranger.user })).status).toBe(404);
    expect((await app.get('/api/marks', { as: stranger.user })).body.items).toEqual([]);
    const { body } = await app.get('/api/marks', { as: producer.user });
    const id = body.items[0].id as string;
    const put = await app.put(`/api/marks/${id}`, {
      as: stranger.user,
      ifMatch: 1,
      body: { ...mark(), kind: undefined },
    });
    expect([put.status, put.body.code]).toEqual([404, 'producer.mark_not_found']);
  });

  it('keeps the scanned paper; the same bytes again change nothing', async () => {
    const [{ id }] = (await app.get('/api/marks?kind=certification-mark', { as: producer.user })).body.items;
    const put = (bytes: Buffer) =>
      app.put(`/api/marks/${id}/file/bytes?name=${encodeURIComponent('Giấy chứng nhận.pdf')}`, {
        as: producer.user,
        bytes,
        headers: { 'content-type': 'application/octet-stream' },
      });
    expect((await put(Buffer.from('<script>'))).status).toBe(415);
    expect((await put(pdfBytes('nhãn hiệu'))).status).toBe(204);
    expect((await put(pdfBytes('nhãn hiệu'))).status).toBe(204);
    const [shown] = (await app.get('/api/marks?kind=certification-mark', { as: producer.user })).body.items;
    expect(shown).toMatchObject({ fileName: 'Giấy chứng nhận.pdf', version: 2 });
    expect((await app.get(`/api/marks/${id}/file`, { as: office })).headers.get('content-type')).toBe(
      'application/pdf',
    );
  });

  it('is told once for each paper, last day and step, and stands out from 60 days on', async () => {
    const remind = () => new RemindOfMarks(app.uow).run();
    await app.database.setTime('2026-10-10T23:00:00Z'); // 11/10: 60 days left
    expect((await app.get('/api/marks?state=expiring', { as: office })).body.items).toHaveLength(1);
    expect([await remind(), await remind()]).toEqual([{ reminded: 1 }, { reminded: 0 }]);
    await app.database.setTime('2026-12-08T23:00:00Z'); // the step of 30 days was slept through; 1 day left
    expect([await remind(), await remind()]).toEqual([{ reminded: 1 }, { reminded: 0 }]);
    const background = await TestBackground.start(app);
    await background.drain();
    const { body } = await app.get('/api/me/notices', { as: producer.user });
    expect(body.items.map((each: any) => each.title)).toEqual([
      'Nhãn hiệu chứng nhận của Bưởi Phúc Trạch hết hạn ngày 10/12/2026',
      'Nhãn hiệu chứng nhận của Bưởi Phúc Trạch hết hạn ngày 10/12/2026',
    ]);
    await background.close();
    const [{ id, version }] = (await app.get('/api/marks?state=expiring', { as: producer.user })).body.items;
    const { kind: _kind, ...facts } = mark({ expiresOn: '2036-12-10' });
    expect((await app.put(`/api/marks/${id}`, { as: producer.user, ifMatch: version, body: facts })).status).toBe(204);
    expect(await remind()).toEqual({ reminded: 0 });
    expect((await app.get('/api/marks?state=expiring', { as: office })).body.items).toEqual([]);
  });

  it('an ended mark stays readable and frees its number', async () => {
    const [{ id, version }] = (await app.get('/api/marks?kind=gtin', { as: producer.user })).body.items;
    const ended = await app.post(`/api/marks/${id}/end`, {
      as: producer.user,
      ifMatch: version,
      body: { reason: 'Đổi mã' },
    });
    expect(ended.status).toBe(204);
    expect((await add(mark({ kind: 'gtin', number: '8936000000011', expiresOn: undefined }))).status).toBe(201);
    expect((await app.get('/api/marks?state=ended', { as: office })).body.items).toHaveLength(1);
    const again = await app.post(`/api/marks/${id}/end`, {
      as: producer.user,
      ifMatch: version + 1,
      body: { reason: 'x' },
    });
    expect(again.body.code).toBe('producer.mark_ended');
  });

  it('pages by the last day, each row once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: { body: any } = await app.get(`/api/marks?limit=1${more}`, { as: office });
      seen.push(...body.items.map((each: any) => each.id));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(3);
  });
});

describe('organisations change', () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-10-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const unitId = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-10-01');
    const extra = { kind: 'cooperative-group', taxCode: '3001000001' };
    producer = await producerWithUser(app, office, unitId, 'Tổ hợp tác Bưởi Hồng', extra);
  });
  afterAll(() => app.close());

  const change = (more: Record<string, unknown> = {}, ifMatch = 1, as = office) =>
    app.post(`/api/producers/${producer.producerId}/kind-changes`, {
      as,
      ifMatch,
      body: {
        kind: 'cooperative',
        name: 'Hợp tác xã Bưởi Phúc Trạch',
        taxCode: '3001000002',
        representativeName: 'Trần Thị Mẫu',
        documentNo: '283000001',
        documentOn: '2026-09-20',
        ...more,
      },
    });

  it('a co-operative group becomes a co-operative, with the old facts in its history', async () => {
    expect((await change({ kind: 'household' })).body.code).toBe('producer.kind_change_refused');
    expect((await change({ documentOn: '2026-10-02' })).body.code).toBe('producer.day_in_future');
    expect((await change({}, 1, producer.user)).status).toBe(403);
    expect((await change()).body).toEqual({ version: 2 });
    expect((await change({}, 2)).body.code).toBe('producer.nothing_changes');
    const shown = await app.get(`/api/producers/${producer.producerId}`, { as: producer.user });
    expect(shown.body).toMatchObject({
      kind: 'cooperative',
      name: 'Hợp tác xã Bưởi Phúc Trạch',
      taxCode: '3001000002',
    });
    const { body } = await app.get(`/api/producers/${producer.producerId}/kind-changes`, { as: producer.user });
    expect(body.items).toMatchObject([
      {
        fromKind: 'cooperative-group',
        fromName: 'Tổ hợp tác Bưởi Hồng',
        fromTaxCode: '3001000001',
        documentNo: '283000001',
      },
    ]);
  });

  it('is found by the old name, without accents, and by the old tax code', async () => {
    for (const q of ['buoi hong', '3001000001']) {
      const { body } = await app.get(`/api/producers?q=${encodeURIComponent(q)}`, { as: office });
      expect(body.items).toMatchObject([{ id: producer.producerId, formerName: 'Tổ hợp tác Bưởi Hồng' }]);
    }
    const { body } = await app.get(`/api/producers?q=${encodeURIComponent('phuc trach')}`, { as: office });
    expect(body.items).toMatchObject([{ id: producer.producerId, formerName: null }]);
  });

  it('personal facts are read for a purpose only, and each reading is noted', async () => {
    const facts = { gender: 'female', isMinority: true, isDisabled: null };
    const path = `/api/producers/${producer.producerId}`;
    expect((await app.put(`${path}/personal`, { as: producer.user, ifMatch: 2, body: facts })).status).toBe(204);
    const shown = await app.get(path, { as: office });
    expect(JSON.stringify(shown.body)).not.toMatch(/minority|disabled|gender|female/i);
    expect((await app.post(`${path}/personal-reads`, { as: office, body: { purpose: 'x' } })).status).toBe(400);
    const read = await app.post(`${path}/personal-reads`, { as: office, body: { purpose: 'Báo cáo năm 2026' } });
    expect(read.body).toEqual(facts);
    const auditor = await app.user('auditor');
    expect((await app.post(`${path}/personal-reads`, { as: auditor, body: { purpose: 'Thanh tra' } })).status).toBe(
      403,
    );
    const kept = await app.uow.read(async (tx) => ({
      reads: await tx.query(`select purpose, read_by as by from producers.personal_read`),
      leaks: await tx.query(
        `select 1 from platform.history where facts::text ~* 'minority|female' union all select 1 from platform.idempotency where result::text ~* 'minority'`,
      ),
    }));
    expect(kept).toEqual({ reads: [{ purpose: 'Báo cáo năm 2026', by: office.userId }], leaks: [] });
  });
});
