import { addDays, localDate } from '@app/kernel';
import { TestApp } from '../../support/app';
import { LAW_26, ReassessWorld } from '../../support/reassess';
import { loadReference } from '../../support/reference';

const END = localDate('2029-08-23');
const left = (days: number): string => addDays(END, -days);

describe('scenario 14: 36 months, reminders once each, a hold stops clocks', () => {
  let app: TestApp;
  let world: ReassessWorld;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    world = await ReassessWorld.make(app, 15, { law: LAW_26, producers: 3 });
  });
  afterAll(async () => {
    await world?.close();
    await app.close();
  });

  const sentSteps = (index: number): Promise<{ step: number; on: string }[]> =>
    app.uow.read((tx) =>
      tx.query(
        `select step, noted_on as on from reassessment.reminder where cycle_id = $1 and state = 'sent' order by noted_on`,
        [world.at(index).cycleId],
      ),
    );

  it('the certificate issued on 24/8/2026 has its cycle, to the last valid day 23/8/2029', async () => {
    expect(world.at(0).validThrough).toBe(END);
    const cycle = await world.cycle(0);
    expect(cycle).toMatchObject({
      shown: 'valid',
      endsOn: END,
      window: { opensOn: left(180), closesOn: left(120), lateUntil: left(-180) },
      next: { step: 'wait-for-window', day: left(180) },
    });
    expect((await world.nightly()).synced).toBe(0);
  });

  it('a hold on 12 products stops their clock and lists them as held', async () => {
    await world.day('2027-03-01');
    const cycleIds = world.cycles.slice(0, 12).map(({ cycleId }) => cycleId);
    const body = {
      documentNo: '1234/BNN-VPĐP',
      documentOn: '2027-02-20',
      issuer: 'Bộ Nông nghiệp và Môi trường',
      reason: 'Chờ hướng dẫn đánh giá lại',
      fromOn: '2027-03-01',
      cycleIds,
    };
    const office = world.people.office;
    const drafted = await app.post('/api/reassessment/holds', { as: office, body });
    expect([drafted.status, drafted.body.count]).toEqual([201, 12]);
    expect(await world.shown(0)).toBe('valid');
    const path = `/api/reassessment/holds/${drafted.body.id}`;
    const started = await app.post(`${path}/start`, { as: office, ifMatch: 1 });
    expect(started.body).toEqual({ version: 2, state: 'in-force' });
    expect((await app.post(`${path}/start`, { as: office, ifMatch: 2 })).body.code).toBe('workflow.action_not_allowed');
    await world.background.drain();
    const held = await app.get('/api/reassessment/cycles?state=held', { as: office });
    expect(held.body.items).toHaveLength(12);
    expect(held.body.items[0]).toMatchObject({ endsOn: null, certificateState: 'held' });
    const [asProducer] = (await app.get('/api/reassessment/cycles', { as: world.producerOf(0).user })).body.items;
    expect(asProducer).toMatchObject({ shown: expect.stringMatching(/held|valid/) });
    expect((await app.get(`/api/public/certificates/${world.at(0).token}`)).body.state).toBe('held');
    const radar = await app.get('/api/reassessment/radar', { as: office });
    expect(radar.body).toMatchObject({ total: 15, counts: { held: 12, waiting: 3 } });
    // ten days, both included: the end moves by ten
    await world.day('2027-03-10');
    const ended = await app.post(`${path}/end`, { as: office, ifMatch: 2, body: { endedOn: '2027-03-10' } });
    expect(ended.body).toEqual({ version: 3, state: 'ended' });
    await world.background.drain();
    expect(await world.shown(0)).toBe('held'); // its last day
    await world.day('2027-03-11');
    await world.nightly();
    expect(await world.cycle(0)).toMatchObject({ shown: 'valid', endsOn: left(-10), certificateState: 'valid' });
    expect(await world.cycle(12)).toMatchObject({ shown: 'valid', endsOn: END });
    const told = await app.get('/api/me/notices', { as: world.producerOf(0).user });
    expect(told.body.items.filter(({ title }: any) => /tạm dừng/i.test(title))).toHaveLength(2);
  });

  it('each step of the ladder goes out once, on its day, however often the job runs', async () => {
    for (let days = 213; days >= -2; days -= 1) {
      await world.day(left(days));
      const sent = await world.remind();
      const expected = [210, 180, 150, 120, 90, 30, 7, 0].includes(days) ? 3 : 0;
      const moved = [210, 180, 150, 120, 90, 30, 7, 0].includes(days + 10) ? 12 : 0;
      expect([days, sent]).toEqual([days, expected + moved]);
      if (sent > 0) expect(await world.remind()).toBe(0);
    }
    expect(await sentSteps(14)).toEqual([210, 180, 150, 120, 90, 30, 7, 0].map((step) => ({ step, on: left(step) })));
    const { body } = await app.get(`/api/reassessment/cycles/${world.at(14).cycleId}/deliveries`, {
      as: world.people.office,
    });
    for (const step of [180, 120, 90, 30]) {
      const of = body.items.filter((item: any) => item.step === step);
      const keys = of.map((item: any) => `${item.name} ${item.channel}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(of.map((item: any) => `${item.audience} ${item.channel} ${item.state}`).sort()).toEqual([
        'officer e-mail sent',
        'officer e-mail sent',
        'officer in-app sent',
        'officer in-app sent',
        'producer e-mail sent',
        'producer in-app sent',
      ]);
    }
  }, 240_000);

  it('at 00:00 in Viet Nam of the next day the page, the register and the cycle change', async () => {
    const state = async (): Promise<string> =>
      (await app.get(`/api/public/certificates/${world.at(14).token}`)).body.state as string;
    await app.database.setTime('2029-08-23T16:59:59Z');
    expect([await state(), await world.shown(14)]).toEqual(['expiring', 'missed']);
    await app.database.setTime('2029-08-23T17:00:00Z');
    expect([await state(), await world.shown(14)]).toEqual(['expired', 'expired']);
    expect(await world.shown(0)).toBe('missed'); // ten days later, by its hold
  });
});
