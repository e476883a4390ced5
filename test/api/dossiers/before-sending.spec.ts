import { TestApp, type TestUser } from '../../support/app';
import { openRound, pdfBytes, producerWithUser, readyDossier, unitOf, uploadFile } from '../../support/flow';
import type { DossierOfTest, ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';
import { bestTicks, sheetOf } from '../../support/ticks';

describe('before a dossier is sent', () => {
  let app: TestApp;
  let office: TestUser;
  let officer: TestUser;
  let producer: ProducerOfTest;
  let roundId: string;
  let dossier: DossierOfTest;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune', '2026-09-01');
    officer = await app.user('commune-officer', { kind: 'unit', id: commune });
    producer = await producerWithUser(app, office, commune);
    const deadlines = [
      { level: 'commune', task: 'file', dueOn: '2026-10-30' },
      { level: 'province', task: 'finish', dueOn: '2026-12-30' },
    ];
    roundId = await openRound(app, office, { year: 2026, number: 2, procedureId: '26-2026', deadlines });
    dossier = await readyDossier(app, producer, roundId);
  });
  afterAll(() => app.close());

  const review = async () => (await app.get(`/api/dossiers/${dossier.id}/review`, { as: producer.user })).body;
  const submit = async (body: object) => {
    const shown = await app.get(`/api/dossiers/${dossier.id}`, { as: producer.user });
    return app.post(`/api/dossiers/${dossier.id}/submit`, { as: producer.user, ifMatch: shown.body.version, body });
  };

  it('scenario 3: two stars now, four after label and quality declaration; a paper that ends before the council is marked', async () => {
    const ticks: Record<string, number> = { ...bestTicks(sheetOf('26-2026', 1)), 'B.4.1': 2, 'A.1.3': 1 };
    for (const key of ['A.2.3', 'C.9']) Reflect.deleteProperty(ticks, key);
    const saved = await app.put(`/api/dossiers/${dossier.id}/self-score`, {
      as: producer.user,
      ifMatch: 0,
      body: { ticks },
    });
    expect(saved.status).toBe(200);
    const body = { kind: 'vsattp', title: 'Giấy an toàn thực phẩm', expiresOn: '2026-12-29', criteria: ['C.10'] };
    const paper = await app.post(`/api/dossiers/${dossier.id}/papers`, { as: producer.user, body });
    await uploadFile(app, producer.user, { dossierId: dossier.id, paperId: paper.body.id }, pdfBytes('attp'));
    const seen = await review();
    expect(seen).toMatchObject({ councilOn: '2026-12-30', leastStars: 3, missing: [], advice: { star: 2 } });
    expect(seen.advice.afterGates).toMatchObject({ star: 4, points: [] });
    expect(seen.advice.afterGates.gates.map((step: any) => step.key)).toEqual(['A.2.3', 'C.9']);
    expect(seen.advice.cheapest.slice(0, 2).map((step: any) => step.key)).toEqual(['C.9', 'A.2.3']);
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ fault: 'expires-before-council', paperId: paper.body.id, expiresOn: '2026-12-29' }),
    );
    expect((await app.get(`/api/dossiers/${dossier.id}/review`, { as: office })).status).toBe(403);
    expect(seen.findings.map((each: any) => each.fault)).toContain('no-evidence');
  });

  it('an incomplete dossier goes in only when each missing part is named, and intake sees who confirmed', async () => {
    const second = await readyDossier(app, producer, roundId, { name: 'Mứt bưởi' });
    const { papers } = (await app.get(`/api/dossiers/${second.id}`, { as: producer.user })).body;
    for (const { id } of papers) await app.delete(`/api/dossiers/${second.id}/papers/${id}`, { as: producer.user });
    dossier = second;
    const { missing } = await review();
    expect(missing).toEqual(['mau-02']);
    expect((await submit({})).body.code).toBe('dossier.incomplete');
    const other = await submit({ confirmedMissing: ['minh-chung'] });
    expect([other.status, other.body.code]).toEqual([409, 'dossier.incomplete']);
    const filed = await submit({ confirmedMissing: missing });
    expect(filed.status).toBe(200);
    const atDesk = await app.get(`/api/dossiers/${dossier.id}`, { as: officer });
    expect(atDesk.body.incompleteFilings).toEqual([
      {
        versionNo: 1,
        missing: [{ code: 'mau-02', title: 'Mẫu 02: Báo cáo tự đánh giá' }],
        confirmedBy: 'Chủ thể Hợp tác xã Bưởi Phúc Trạch',
        confirmedAt: expect.stringContaining('2026-09-01'),
      },
    ]);
    const rewrite = app.uow.run((tx) => tx.execute(`update dossiers.incomplete_filing set missing = '["x"]'`));
    await expect(rewrite).rejects.toThrow();
  });
});
