import { InvariantReports, PurgeSettled } from '@app/platform/housekeeping';
import { Env } from '@app/config';
import { newUuidV7 } from '@app/platform/database';
import { FileStore } from '@app/platform/storage';
import { CheckInvariantsNightly } from '../../../apps/worker/src/check-invariants-nightly';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { producerWithUser, selectedIdea, unitOf } from '../../support/flow';
import { loadReference } from '../../support/reference';

describe('housekeeping', () => {
  let app: TestApp;
  let office: TestUser;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    const producer = await producerWithUser(app, office, await unitOf(app, 'Xã Phúc Trạch', 'commune'));
    await selectedIdea(app, producer, office);
    const background = await TestBackground.start(app);
    await background.drain();
    await background.close();
  });
  afterAll(() => app.close());

  const count = async (table: string): Promise<number> =>
    (await app.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${table}`))).n;
  const purge = () => app.app.get(PurgeSettled).run();

  it('takes old answers and long done events, keeps what is young, waits for somebody or was never done', async () => {
    expect(await purge()).toEqual({ commands: 0, events: 0 });
    const events = await count('platform.outbox');
    expect(events).toBeGreaterThan(1);
    const waiting = newUuidV7();
    await app.uow.run(async (tx) => {
      await tx.execute(`update platform.idempotency set created_at = clock_timestamp() - interval '91 days'
                         where command = 'ideas.submit' or command like 'ideas.%'`);
      await tx.execute(
        `update platform.outbox set settled_at = clock_timestamp() - interval '91 days' where settled_at is not null`,
      );
      await tx.execute(
        `insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id, published_at, settled_at)
         values ($1, 'ideas.x', 1, now(), '{}', 'x', clock_timestamp(), clock_timestamp() - interval '91 days')`,
        [waiting],
      );
      await tx.execute(
        `insert into platform.dead_letter (id, consumer, event_id, attempts, reason) values ($1, 'somebody', $2, 5, 'x')`,
        [newUuidV7(), waiting],
      );
    });
    const settled = await count('platform.outbox where settled_at is not null');
    const before = {
      told: await count('platform.told_event'),
      old: await count(`platform.idempotency where created_at < clock_timestamp() - interval '90 days'`),
    };
    expect(before.old).toBeGreaterThan(0);
    expect(await purge()).toEqual({ commands: before.old, events: settled - 1 });
    expect(await purge()).toEqual({ commands: 0, events: 0 });
    expect(await count(`platform.outbox where id = '${waiting}'`)).toBe(1);
    expect(await count('platform.idempotency')).toBeGreaterThan(0);
    expect(await count('platform.told_event')).toBe(before.told);
    await app.uow.run((tx) => tx.execute(`delete from platform.outbox where id = $1`, [waiting]));
    await expect(app.uow.run((tx) => tx.execute(`delete from platform.past_event`))).rejects.toThrow('append-only');
  });

  it('the days are settings of the office', async () => {
    const settings = (await app.get('/api/settings', { as: office })).body;
    expect(JSON.stringify(settings)).toContain('platform.keep-events-days');
  });

  it('the nightly check keeps its report, raises a figure and names what does not hold', async () => {
    const { store, env, reports } = {
      store: app.app.get(FileStore),
      env: app.app.get(Env),
      reports: app.app.get(InvariantReports),
    };
    const nightly = new CheckInvariantsNightly(env, store, reports);
    expect((await app.get('/api/jobs/invariants', { as: office })).body).toEqual({ report: null });
    expect((await nightly.run()).violated).toEqual([]);
    await app.uow.run((tx) =>
      tx.execute(
        `insert into platform.history (entity, entity_id, action, from_state, to_state, actor_id, request_id, at)
                  values ('idea', gen_random_uuid(), 'select', 'submitted', 'selected', $1, 'x', platform.now())`,
        [office.userId],
      ),
    );
    app.invented.set('I36-each-step-has-its-event', 'a step without its event');
    app.invented.set('I57-state-follows-the-history', 'a step of no idea');
    const report = await nightly.run();
    expect(report.violated.map(({ name }) => name)).toContain('I36-each-step-has-its-event');
    const shown = await app.get('/api/jobs/invariants', { as: office });
    expect(shown.body.report).toMatchObject({ invariants: report.invariants, checkedAt: report.checkedAt });
    expect((await app.get('/api/jobs/invariants', { as: await app.user('auditor') })).status).toBe(403);
    const administrator = await app.user('administrator');
    const figures = await app.get('/metrics', { as: administrator });
    expect(figures.body).toContain(`ocop_invariants_violated ${report.violated.length}`);
  });
});
