import { TestApp } from '../../support/app';
import { openRound } from '../../support/flow';
import { LAW_148, ReassessWorld } from '../../support/reassess';
import { loadReference } from '../../support/reference';

describe('scenario 17: reassessment of certificates that end on 31/12/2026', () => {
  let app: TestApp;
  let world: ReassessWorld;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2024-01-01T02:00:00Z' });
    await loadReference(app.uow);
    world = await ReassessWorld.make(app, 10, { law: LAW_148 });
    await world.day('2026-07-03');
    roundId = await world.openRound(2026);
  });
  afterAll(async () => {
    await world?.close();
    await app.close();
  });

  const certificateState = async (index: number): Promise<string> =>
    (await app.get(`/api/public/certificates/${world.at(index).token}`)).body.state as string;

  /** A first dossier of another product, due later than the window of the reassessment ends. */
  const firstDossier = async (index: number): Promise<string> => {
    const { producerId, user: as } = world.producerOf(index);
    const deadlines = [
      { level: 'commune', task: 'file', dueOn: '2026-10-30' },
      { level: 'province', task: 'finish', dueOn: '2026-12-30' },
    ];
    const round = { year: 2026, number: 7, procedureId: '26-2026', deadlines };
    const roundOfFirst = await openRound(app, world.people.office, round);
    const product = { name: 'Trà lá vối', sheetNo: 1, description: 'Lá vối sấy' };
    const made = await app.post(`/api/producers/${producerId}/products`, { as, body: product });
    const body = { productId: made.body.id, roundId: roundOfFirst, kind: 'first' };
    return (await app.post('/api/dossiers', { as, body })).body.id as string;
  };

  it('scenario 17: filing opens on 4/7/2026 and closes on 2/9/2026; the certificate lives at most until 29/6/2027', async () => {
    expect(await world.cycle(0)).toMatchObject({
      endsOn: '2026-12-31',
      shown: 'valid',
      window: { opensOn: '2026-07-04', closesOn: '2026-09-02', lateUntil: '2027-06-29' },
      next: { step: 'wait-for-window', day: '2026-07-04' },
    });
    const early = await app.post(`/api/reassessment/cycles/${world.at(0).cycleId}/dossier`, {
      as: world.producerOf(0).user,
      body: { roundId, kind: 'reassessment' },
    });
    expect([early.status, early.body.code, early.body.hindrance]).toEqual([
      409,
      'reassessment.not_possible',
      'too-early',
    ]);
  });

  it('scenario 17: filed on 4/7/2026 in time, judged by the rules of that day', async () => {
    await world.day('2026-07-04');
    expect((await world.cycle(0)).next).toEqual({ step: 'open-dossier', day: '2026-09-02' });
    const other = await firstDossier(0);
    const dossierId = await world.prepare(0, roundId);
    expect((await world.cycle(0)).next.step).toBe('finish-dossier');
    const as = world.producerOf(0).user;
    const told = async () => (await app.get(`/api/dossiers/${dossierId}`, { as })).body;
    expect((await told()).dueOn).toBe('2026-09-02');
    const byDue: [string, string | null][] = [];
    for (let cursor = ''; byDue.length < 2;) {
      const { items, nextCursor } = (await app.get(`/api/dossiers?state=draft&order=due&limit=1${cursor}`, { as }))
        .body;
      for (const row of items) byDue.push([row.id, row.dueOn]);
      if (nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(byDue).toEqual([
      [dossierId, '2026-09-02'],
      [other, '2026-10-30'],
    ]);
    await app.post(`/api/dossiers/${other}/withdraw`, { as, ifMatch: 1, body: { reason: 'Chưa làm năm nay' } });
    expect((await app.get(`/api/journeys/${dossierId}`, { as })).body.steps).toContainEqual(
      expect.objectContaining({ code: 'dossier', dueOn: '2026-09-02' }),
    );
    const filed = await world.file(0, dossierId);
    expect([filed.status, filed.body.rulebookId]).toEqual([200, '26-2026']);
    await world.background.drain();
    expect(await world.cycle(0)).toMatchObject({
      shown: 'filed',
      filedLate: false,
      filedOn: '2026-07-04',
      next: { step: 'wait-for-result' },
      dossier: { id: dossierId, state: 'submitted' },
    });
    await world.accept(dossierId);
    expect(await world.cycle(0)).toMatchObject({ completeOn: '2026-07-04', councilDueOn: '2026-08-18' });
    expect((await told()).councilOn).toBe('2026-08-18');
    const work = await app.get('/api/me/worklist', { as: world.people.office });
    expect(work.body.items).toContainEqual(
      expect.objectContaining({ kind: 'reassessment', title: world.at(0).productName, dueAt: '2026-08-18' }),
    );
  });

  it('scenario 17: after 2/9/2026 filings are taken as late', async () => {
    await world.day('2026-09-02');
    expect(await world.shown(1)).toBe('window-open');
    await world.day('2026-09-03');
    expect((await world.cycle(1)).next).toEqual({ step: 'open-dossier-late', day: '2026-12-31' });
    for (const index of [1, 2, 3, 4, 5]) {
      const filed = await world.file(index, await world.prepare(index, roundId));
      expect(filed.status).toBe(200);
    }
    await world.background.drain();
    expect(await world.cycle(1)).toMatchObject({ shown: 'filed-late', filedLate: true });
  });

  it('scenario 17: the certificate lives on until the result, at most until 29/6/2027', async () => {
    await world.day('2026-12-23');
    expect((await world.nightly()).prolonged).toBe(0);
    await world.day('2026-12-24');
    expect((await world.nightly()).prolonged).toBe(6); // filed in time is protected as well
    expect(await world.nightly()).toMatchObject({ prolonged: 0, synced: 0 });
    await world.day('2026-12-31');
    expect([await certificateState(1), await certificateState(6)]).toEqual(['expiring', 'expiring']);
    await app.database.setTime('2026-12-31T17:00:00Z');
    expect([await certificateState(1), await certificateState(6)]).toEqual(['extended', 'expired']);
    expect(await world.cycle(1)).toMatchObject({ shown: 'extended', extendedTo: '2027-06-29' });
  });

  it('results: renewed up, the same, down, not renewed; the extension ends with the result', async () => {
    await world.day('2027-02-01');
    const outcomes: [number, number, string][] = [
      [0, 4, 'renewed-same'],
      [1, 3, 'renewed-down'],
      [2, 2, 'expired'],
    ];
    for (const [index, star, shown] of outcomes) {
      const { dossier } = await world.cycle(index);
      await world.result(index, dossier.id as string, star, { roundId, number: `${700 + index}/QĐ-UBND` });
      expect([index, await world.shown(index)]).toEqual([index, shown]);
    }
    expect(await world.cycle(0)).toMatchObject({ outcome: 'same', certificateState: 'superseded' });
    expect(await certificateState(2)).toBe('expired'); // below the least stars: the printed end counts again
    const product = world.at(1).productId;
    const both = await app.get(`/api/reassessment/cycles?productId=${product}`, { as: world.people.office });
    expect(both.body.items.map((item: any) => [item.shown, item.stars])).toEqual([
      ['renewed-down', 4],
      ['valid', 3],
    ]);
  });

  it('a withdrawn dossier ends the protection, a missing result ends it on 29/6/2027', async () => {
    const { dossier } = await world.cycle(3);
    const shown = await app.get(`/api/dossiers/${dossier.id}`, { as: world.producerOf(3).user });
    const withdrawn = await app.post(`/api/dossiers/${dossier.id}/withdraw`, {
      as: world.producerOf(3).user,
      ifMatch: shown.body.version as number,
      body: { reason: 'Ngừng sản xuất' },
    });
    expect(withdrawn.status).toBe(200);
    await world.background.drain();
    expect([await world.shown(3), await certificateState(3)]).toEqual(['expired', 'expired']);
    await world.day('2027-06-29');
    expect([await world.shown(4), await certificateState(4)]).toEqual(['extended', 'extended']);
    await world.day('2027-06-30');
    expect([await world.shown(4), await certificateState(4)]).toEqual(['expired', 'expired']);
  });

  it('lapsed certificates go into one draft decision, each with its ground', async () => {
    const office = world.people.office;
    const lapsed = await app.get('/api/reassessment/lapsed', { as: office });
    const grounds = lapsed.body.items.map((item: any) => [item.productName.slice(-2), item.ground]);
    expect(grounds.sort()).toEqual([
      ['03', 'not-renewed'],
      ['04', 'not-filed'],
      ['05', 'late-limit-passed'],
      ['06', 'late-limit-passed'],
      ['07', 'not-filed'],
      ['08', 'not-filed'],
      ['09', 'not-filed'],
      ['10', 'not-filed'],
    ]);
  });
});
