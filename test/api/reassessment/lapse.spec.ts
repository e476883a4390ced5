import { TestApp } from '../../support/app';
import { LAW_148, ReassessWorld } from '../../support/reassess';
import { loadReference } from '../../support/reference';

const PRODUCTS = 47;

describe('47 certificates that end on one day', () => {
  let app: TestApp;
  let world: ReassessWorld;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2024-01-01T02:00:00Z' });
    await loadReference(app.uow);
    world = await ReassessWorld.make(app, PRODUCTS, { law: LAW_148, producers: 6 });
    await world.day('2026-10-01');
    const roundId = await world.openRound(2026);
    for (const index of [0, 1, 2, 3, 4]) {
      const filed = await world.file(index, await world.prepare(index, roundId));
      expect(filed.status).toBe(200);
    }
    for (const index of [5, 6, 7]) {
      const left = await app.post(`/api/reassessment/cycles/${world.at(index).cycleId}/leave`, {
        as: world.producerOf(index).user,
        ifMatch: (await world.cycle(index)).version as number,
        body: { reason: 'Ngừng sản xuất' },
      });
      expect(left.body).toMatchObject({ state: 'leaving' });
    }
    await world.background.drain();
    await world.day('2026-12-30');
    await world.nightly();
    const { dossier } = await world.cycle(4);
    await world.result(4, dossier.id as string, 2, { roundId, number: '900/QĐ-UBND' });
  }, 240_000);
  afterAll(async () => {
    await world?.close();
    await app.close();
  });

  it('all go into one draft decision, each with its ground and its dates; nothing is proposed twice', async () => {
    await world.day('2027-06-30'); // the day after the last day of the protection
    await world.nightly();
    const office = world.people.office;
    const lapsed = await app.get('/api/reassessment/lapsed', { as: office });
    expect(lapsed.body.items).toHaveLength(PRODUCTS);
    const key = '0199a000-0000-7000-8000-00000000f047';
    const proposed = await app.post('/api/reassessment/lapsed/proposals', { as: office, body: {}, key });
    expect([proposed.status, proposed.body.count]).toEqual([201, PRODUCTS]);
    const again = await app.post('/api/reassessment/lapsed/proposals', { as: office, body: {}, key });
    expect(again.body).toEqual(proposed.body);
    const more = await app.post('/api/reassessment/lapsed/proposals', { as: office, body: {} });
    expect([more.status, more.body.code]).toEqual([409, 'reassessment.nothing_lapsed']);

    const decision = await app.get(`/api/status-decisions/${proposed.body.decisionId}`, { as: office });
    expect(decision.body).toMatchObject({ kind: 'lapse', state: 'draft', count: PRODUCTS });
    const grounds: Record<string, number> = {};
    for (const item of decision.body.items) {
      grounds[item.ground] = (grounds[item.ground] ?? 0) + 1;
      expect(item.explanation).toContain('31/12/2026');
    }
    expect(grounds).toEqual({ 'not-filed': 39, 'own-wish': 3, 'not-renewed': 1, 'late-limit-passed': 4 });
  });

  it('published by two persons, their cycles are over', async () => {
    const { office, leader } = world.people;
    const [{ id }] = (await app.get('/api/status-decisions', { as: office })).body.items;
    const path = `/api/status-decisions/${id}`;
    expect((await app.post(`${path}/prepare`, { as: office, ifMatch: 1 })).status).toBe(200);
    const body = { number: '47/QĐ-UBND', decidedOn: '2027-06-30' };
    expect((await app.post(`${path}/approve`, { as: leader, ifMatch: 2, body })).status).toBe(200);
    expect((await app.post(`${path}/publish`, { as: office, ifMatch: 3 })).status).toBe(200);
    await world.background.drain();
    const cycles = await app.get('/api/reassessment/cycles?state=lapsed&limit=200', { as: office });
    expect(cycles.body.items).toHaveLength(PRODUCTS);
    expect((await app.get('/api/reassessment/lapsed', { as: office })).body.items).toEqual([]);
  });
});
