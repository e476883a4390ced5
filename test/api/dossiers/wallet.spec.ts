import { randomUUID } from 'node:crypto';
import { RemindOfPapers } from '../../../libs/dossiers/src/application/remind-of-papers';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { council, sitting } from '../../support/council';
import {
  fileDossier,
  openRound,
  pdfBytes,
  producerWithUser,
  readyDossier,
  sendBytes,
  unitOf,
  type ProducerOfTest,
} from '../../support/flow';
import { pdfOfPages } from '../../support/pdf-pages';
import { loadReference } from '../../support/reference';
import { intoWallet, sha256Of } from '../../support/wallet-way';

describe("the producer's wallet over HTTP", () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;
  let other: ProducerOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    producer = await producerWithUser(app, office, commune);
    other = await producerWithUser(app, office, commune, 'Hợp tác xã Mật ong Vũ Quang');
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-09-10' },
      { level: 'province', task: 'finish', dueOn: '2020-10-09' },
    ];
    roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
  });

  afterAll(() => app.close());

  const paper = (id: string) => app.get(`/api/papers/${id}`, { as: producer.user });
  const draft = (name: string) => readyDossier(app, producer, roundId, { name });
  const list = async (query: string) =>
    (await app.get(`/api/papers?producerId=${producer.producerId}&${query}`, { as: producer.user })).body
      .items as any[];

  it('a paper comes into being with its file; the same bytes are the same paper', async () => {
    const bytes = pdfBytes('kiểm nghiệm 1');
    const first = await intoWallet(app, producer, bytes, { number: '12/KN', issuer: 'Trung tâm kiểm nghiệm' });
    expect(first.done?.body).toMatchObject({ sha256: sha256Of(bytes), size: bytes.length });
    expect((await paper(first.paperId)).body).toMatchObject({
      number: '12/KN',
      standing: 'valid',
      need: null,
      uses: [],
    });
    const dossier = await draft('Bưởi dùng lại');
    const use = { dossierId: dossier.id, criteria: ['A.1.1'] };
    const again = await intoWallet(app, producer, bytes, { attach: [use] });
    expect(again.begun.body).toMatchObject({ state: 'done', known: { paperId: first.paperId } });
    expect((await paper(again.paperId)).status).toBe(404);
    expect((await paper(first.paperId)).body.uses).toMatchObject([
      { productName: 'Bưởi dùng lại', criteria: ['A.1.1'] },
    ]);
    const into = { paperId: first.paperId, name: 'a.pdf', size: bytes.length, sha256: sha256Of(bytes) };
    const same = await app.post('/api/uploads', { as: producer.user, body: into });
    expect(same.body).toMatchObject({ state: 'done', known: { paperId: first.paperId } });
    const foreign = await intoWallet(app, other, bytes);
    expect(foreign.done?.status).toBe(200);
  });

  it('knows how many pages a paper has, and says nothing where nobody knows', async () => {
    const facts = { title: 'Quyết định ba trang' };
    const whole = await intoWallet(app, producer, await pdfOfPages(3), facts);
    expect(whole.done?.body).toMatchObject({ pages: 3 });
    const pagesOf = async (id: string) =>
      (await paper(id)).body.files.map((file: { pages: number | null }) => file.pages);
    expect(await pagesOf(whole.paperId)).toEqual([3]);
    const damaged = await intoWallet(app, producer, pdfBytes('x'.repeat(500)), facts);
    expect(await pagesOf(damaged.paperId)).toEqual([null]);
  });

  it('two devices that send the same bytes at once make one file', async () => {
    const bytes = pdfBytes('hai máy');
    const begin = () => {
      const facts = { producerId: producer.producerId, kind: 'minh-chung', title: 'Hai máy', attach: [] };
      const body = { paperId: randomUUID(), paper: facts, name: 'a.pdf', size: bytes.length, sha256: sha256Of(bytes) };
      return app.post('/api/uploads', { as: producer.user, body });
    };
    const uploads = [(await begin()).body.id, (await begin()).body.id] as string[];
    for (const id of uploads) await sendBytes(app, producer.user, id, 0, bytes);
    const done = await Promise.all(uploads.map((id) => app.post(`/api/uploads/${id}/finish`, { as: producer.user })));
    expect(new Set(done.map((each) => each.body.id)).size).toBe(1);
    expect(await list('q=hai+may')).toHaveLength(1);
  });

  it('refuses what is no paper and leaves nothing of it', async () => {
    const program = Buffer.from('MZ chương trình giả làm ảnh');
    const hostile = await intoWallet(app, producer, program, { title: 'Ảnh giả' });
    expect([hostile.done?.status, hostile.done?.body.code]).toEqual([415, 'file.type_refused']);
    const facts = { producerId: producer.producerId, kind: 'minh-chung', title: 'Sai mã băm', attach: [] };
    const bytes = pdfBytes('x');
    const head = { paperId: randomUUID(), paper: facts, name: 'a.pdf', size: bytes.length };
    const bare = await app.post('/api/uploads', { as: producer.user, body: head });
    expect([bare.status, bare.body.code]).toEqual([400, 'dossier.hash_missing']);
    const lying = await app.post('/api/uploads', { as: producer.user, body: { ...head, sha256: '0'.repeat(64) } });
    await sendBytes(app, producer.user, lying.body.id as string, 0, bytes);
    const finished = await app.post(`/api/uploads/${lying.body.id}/finish`, { as: producer.user });
    expect(finished.body.code).toBe('file.hash_mismatch');
    expect(await list('q=anh+gia')).toEqual([]);
    expect(await list('q=sai+ma+bam')).toEqual([]);
  });

  it('is closed to others: same answer for hidden and absent', async () => {
    const { paperId } = await intoWallet(app, producer, pdfBytes('của tôi'));
    const read = await app.get(`/api/papers/${paperId}`, { as: other.user });
    expect([read.status, read.body.code]).toEqual([404, 'dossier.paper_not_found']);
    const lists = await app.get(`/api/papers?producerId=${producer.producerId}`, { as: other.user });
    expect([lists.status, lists.body.code]).toEqual([404, 'producer.not_found']);
    const facts = { producerId: other.producerId, kind: 'minh-chung', title: 'Chiếm', attach: [] };
    const bytes = pdfBytes('chiếm');
    const body = { paperId, paper: facts, name: 'a.pdf', size: bytes.length, sha256: sha256Of(bytes) };
    const taken = await app.post('/api/uploads', { as: other.user, body });
    expect([taken.status, taken.body.code]).toEqual([409, 'dossier.paper_of_other']);
  });

  it('stands at criteria of several products in one act, or at none', async () => {
    const [one, two] = [await draft('Hai nơi A'), await draft('Hai nơi B')];
    const { paperId } = await intoWallet(app, producer, pdfBytes('hai nơi'));
    const attach = (uses: object[]) => app.post(`/api/papers/${paperId}/attach`, { as: producer.user, body: { uses } });
    const wrong = await attach([
      { dossierId: one.id, criteria: ['A.1.1'] },
      { dossierId: two.id, criteria: ['Z.9'] },
    ]);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'dossier.criterion_unknown']);
    expect((await paper(paperId)).body.uses).toEqual([]);
    const uses = [
      { dossierId: one.id, criteria: ['A.1.1'] },
      { dossierId: two.id, criteria: ['A.1.2'], checklistCode: 'kiem-nghiem' },
    ];
    expect((await attach(uses)).status).toBe(204);
    const shown = (await paper(paperId)).body;
    expect(shown.uses.map((use: any) => [use.productName, use.criteria]).sort()).toEqual([
      ['Hai nơi A', ['A.1.1']],
      ['Hai nơi B', ['A.1.2']],
    ]);
    expect(shown.need).toMatchObject({ day: '2020-09-10', why: 'file', lapsed: false });
    const used = await app.delete(`/api/papers/${paperId}`, { as: producer.user });
    expect(used.body.code).toBe('dossier.paper_in_use');
  });

  it('a renewed certificate takes the place in dossiers in work; a filed dossier keeps the very file', async () => {
    const [filed, open] = [await draft('Đã nộp'), await draft('Đang soạn')];
    const bytes = pdfBytes('chứng nhận cũ');
    const old = await intoWallet(app, producer, bytes, { title: 'Chứng nhận VietGAP', expiresOn: '2020-09-05' });
    const uses = [filed, open].map(({ id }) => ({ dossierId: id, criteria: ['A.1.1'] }));
    await app.post(`/api/papers/${old.paperId}/attach`, { as: producer.user, body: { uses } });
    expect((await paper(old.paperId)).body).toMatchObject({
      standing: 'expiring',
      need: { day: '2020-09-10', lapsed: true },
    });
    expect((await fileDossier(app, producer, filed.id)).status).toBe(200);
    const body = { kind: 'minh-chung', title: 'Chứng nhận VietGAP', expiresOn: '2022-09-05' };
    const stale = await app.post(`/api/papers/${old.paperId}/renew`, { as: producer.user, ifMatch: 7, body });
    expect(stale.status).toBe(412);
    const renew = await app.post(`/api/papers/${old.paperId}/renew`, { as: producer.user, ifMatch: 1, body });
    const newer = renew.body.id as string;
    const twice = await app.post(`/api/papers/${old.paperId}/renew`, { as: producer.user, ifMatch: 1, body });
    expect(twice.body.code).toBe('dossier.paper_replaced');
    const place = async (id: string) => (await paper(id)).body.uses.map((use: any) => use.productName);
    expect([await place(old.paperId), await place(newer)]).toEqual([['Đã nộp'], ['Đang soạn']]);
    const shown = (await app.get(`/api/dossiers/${filed.id}`, { as: producer.user })).body;
    const kept = shown.papers.find((each: any) => each.title === 'Chứng nhận VietGAP').files[0];
    const file = await app.get(`/api/dossiers/${filed.id}/files/${kept.id}`, { as: producer.user });
    expect(sha256Of(Buffer.from(file.body as string))).toBe(sha256Of(bytes));
    expect((await list('q=vietgap')).map((each) => each.id)).toEqual([newer]);
    expect((await list('replaced=true')).map((each) => each.id)).toEqual([old.paperId]);
  });

  it('a planned sitting of the council is the day by which a paper matters, also before sending', async () => {
    const year = { year: 2020, number: 2, procedureId: '1048-2019' };
    const deadlines = [{ level: 'province', task: 'finish', dueOn: '2020-12-30' }];
    const later = await openRound(app, office, { ...year, deadlines });
    const dossier = await readyDossier(app, producer, later, { name: 'Trước hội đồng' });
    const attach = [{ dossierId: dossier.id, criteria: ['A.1.1'] }];
    const facts = { title: 'Hết hạn giữa đợt', expiresOn: '2020-12-01', attach };
    const { paperId } = await intoWallet(app, producer, pdfBytes('giữa đợt'), facts);
    expect((await paper(paperId)).body.need).toMatchObject({ day: '2020-12-30', why: 'finish', lapsed: true });
    const province = await unitOf(app, 'Tỉnh Hà Tĩnh', 'province');
    const made = await council(app, office, {
      level: 'province',
      unitId: province,
      seats: ['chair', 'member', 'secretary'],
    });
    await sitting(app, office, { councilId: made.id, roundId: later, heldOn: '2020-11-20' }, []);
    expect((await paper(paperId)).body.need).toMatchObject({ day: '2020-11-20', why: 'council', lapsed: false });
    const review = await app.get(`/api/dossiers/${dossier.id}/review`, { as: producer.user });
    expect(review.body.councilOn).toBe('2020-11-20');
  });

  it('a dossier filed while the file was on its way stays as it was filed', async () => {
    const dossier = await draft('Nộp giữa chừng');
    const bytes = pdfBytes('giữa chừng');
    const facts = { producerId: producer.producerId, kind: 'minh-chung', title: 'Giữa chừng' };
    const attach = [{ dossierId: dossier.id, criteria: [] }];
    const paperId = randomUUID();
    const body = { paperId, paper: { ...facts, attach }, name: 'a.pdf', size: bytes.length, sha256: sha256Of(bytes) };
    const begun = await app.post('/api/uploads', { as: producer.user, body });
    await fileDossier(app, producer, dossier.id);
    await sendBytes(app, producer.user, begun.body.id as string, 0, bytes);
    expect((await app.post(`/api/uploads/${begun.body.id}/finish`, { as: producer.user })).status).toBe(200);
    expect((await paper(paperId)).body.uses).toEqual([]);
    expect((await app.delete(`/api/papers/${paperId}`, { as: producer.user })).status).toBe(204);
    expect((await paper(paperId)).status).toBe(404);
  });

  it('lists by page, standing and kind, and counts', async () => {
    await intoWallet(app, producer, pdfBytes('quá hạn'), { title: 'Quá hạn', expiresOn: '2020-08-31' });
    const overview = await app.get(`/api/papers/overview?producerId=${producer.producerId}`, { as: producer.user });
    expect(overview.body.counts).toMatchObject({ expired: 1 });
    expect(overview.body.kinds.map((kind: any) => kind.code)).toContain('kiem-nghiem');
    expect(overview.body.targets[0]).toMatchObject({ rulebookId: '1048-2019', sheetNo: 1 });
    expect((await list('standing=expired')).map((each) => each.title)).toEqual(['Quá hạn']);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const query = `producerId=${producer.producerId}&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = await app.get(`/api/papers?${query}`, { as: producer.user });
      seen.push(...page.body.items.map((each: any) => each.id as string));
      cursor = (page.body.nextCursor as string | null) ?? '';
      if (cursor === '') break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await list('limit=200')).length);
  });

  it('reminds of papers in use only, once for each step', async () => {
    const dossier = await draft('Nhắc');
    const facts = { title: 'Sắp hết', expiresOn: '2020-09-30' };
    const { paperId } = await intoWallet(app, producer, pdfBytes('nhắc'), {
      ...facts,
      attach: [{ dossierId: dossier.id, criteria: [] }],
    });
    await intoWallet(app, producer, pdfBytes('không dùng'), { title: 'Không dùng', expiresOn: '2020-09-30' });
    const background = await TestBackground.start(app);
    const remind = () => new RemindOfPapers(app.uow).run();
    const before = (await remind()).reminded;
    expect(await remind()).toEqual({ reminded: 0 });
    await background.drain();
    const notices = await app.get('/api/me/notices', { as: producer.user });
    const told = notices.body.items.filter((notice: any) => notice.title.includes('hết hạn ngày 30/09/2020'));
    expect([before >= 1, told.length, told[0]?.to]).toEqual([true, 1, `/tu-giay-to/${paperId}`]);
    await background.close();
  });

  it('a paper in use that ends soon waits in the worklist of its producer, until a newer one replaces it', async () => {
    const dossier = await draft('Chờ thay giấy');
    const attach = [{ dossierId: dossier.id, criteria: [] }];
    const put = (title: string, more: object) => intoWallet(app, producer, pdfBytes(title), { title, ...more });
    const { paperId } = await put('Giấy sắp hết', { expiresOn: '2020-09-20', attach });
    await put('Giấy đã hết', { expiresOn: '2020-08-28', attach });
    await put('Giấy còn lâu', { expiresOn: '2021-09-20', attach });
    await put('Giấy để không', { expiresOn: '2020-09-20' });
    const waiting = async (as = producer.user): Promise<unknown[]> => {
      const { body } = await app.get('/api/me/worklist?kind=paper', { as });
      return body.items.filter(({ title }: { title: string }) => title.startsWith('Giấy'));
    };
    expect(await waiting()).toEqual([
      expect.objectContaining({ title: 'Giấy đã hết', dueAt: '2020-08-28', daysLeft: -4, overdue: true }),
      expect.objectContaining({
        ...{ title: 'Giấy sắp hết', dueAt: '2020-09-20', daysLeft: 19, to: `/tu-giay-to/${paperId}` },
        ...{ subtitle: 'Giấy tờ cần thay, đang dùng cho Chờ thay giấy', unitName: 'Xã Phúc Trạch' },
      }),
    ]);
    expect([await waiting(other.user), await waiting(office)]).toEqual([[], []]);
    const renewed = { kind: 'minh-chung', title: 'Giấy mới hết năm sau', expiresOn: '2021-12-31' };
    await app.post(`/api/papers/${paperId}/renew`, { as: producer.user, ifMatch: 1, body: renewed });
    expect(await waiting()).toHaveLength(1);
  });
});
