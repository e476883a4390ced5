import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Int } from '@app/platform/http';
import { addEvent, eventContract, handleOnce, NoPayload, type Message } from '@app/platform/outbox';
import {
  addJob,
  Background,
  BACKGROUND_DEFAULTS,
  BullDeliveries,
  DeadLetterList,
  DeadLetterStore,
  declaredJobs,
  handles,
  job,
  PermanentFailure,
  QueueConnections,
  RetryDeadLetter,
  schedule,
  subscribe,
  TaskCatalogue,
  type BackgroundOptions,
  type Registration,
} from '@app/platform/queue';
import { testContext, testDatabase, type TestDatabase } from '@app/platform/testing';
import { onPostgres, onRedis, type QueueServer } from '../../support/queue-servers';

class Counted {
  @Int({ min: 0, max: 1_000 })
  number!: number;
}

const happened = eventContract({ topic: 'probe.happened', version: 1, payload: Counted });
const killed = eventContract({ topic: 'probe.killed', version: 1, payload: NoPayload });
const work = job('probe.work', Counted, { attempts: 3, backoff: 'fixed', backoffMs: 200 });
const about = { requestId: 'request-of-the-spec' };

type Handle = (message: Message<Counted>) => Promise<unknown>;
const nothing: Handle = () => Promise.resolve();
class EventHandler {}
class SecondHandler {}
class JobHandler {}
class Clockwork {}

async function until(condition: () => boolean | Promise<boolean>, what: string, limitMs = 40_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Behaviour that both stores of the queue must show alike. */
function queueContract(name: string, open: (database: TestDatabase) => Promise<QueueServer>): void {
  describe(`queue on ${name}`, () => {
    let database: TestDatabase;
    let server: QueueServer;
    let background: Background | undefined;
    const children: ChildProcess[] = [];

    beforeAll(async () => {
      database = await testDatabase();
      server = await open(database);
      await database.uow.run((tx) => tx.execute('create table public.effect (event_id uuid not null)'));
    });
    beforeEach(async () => {
      await server.wipe();
      await database.uow.run((tx) => tx.execute('truncate platform.outbox, public.effect cascade'));
    });
    afterEach(async () => {
      await background?.stop();
      background = undefined;
      for (const child of children.splice(0)) child.kill('SIGKILL');
    });
    afterAll(async () => {
      await server.wipe();
      await database.close();
    });

    async function start(
      on: { event?: Handle; second?: Handle; job?: Handle; clock?: () => Promise<unknown> },
      options: Partial<BackgroundOptions> = {},
    ): Promise<Background> {
      const registrations: Registration[] = [handles(work, JobHandler as never)];
      const fast = { attempts: 3, backoff: 'fixed', backoffMs: 100 } as const;
      if (on.event) registrations.push(subscribe(happened, 'probe.first', EventHandler as never, fast));
      if (on.second) registrations.push(subscribe(happened, 'probe.second', SecondHandler as never, fast));
      if (on.clock) registrations.push(schedule('probe.clock', { milliseconds: 300 }, Clockwork as never));
      const byClass = new Map<unknown, Handle | undefined>([
        [EventHandler, on.event],
        [SecondHandler, on.second],
        [JobHandler, on.job],
      ]);
      background = new Background(
        {
          databaseUrl: database.url,
          uow: database.uow,
          backend: server.backend,
          catalogue: new TaskCatalogue(registrations, declaredJobs()),
          handlers: {
            task: (task) => ({ handle: byClass.get(task.handler) ?? nothing }),
            schedule: () => ({ run: on.clock ?? (() => Promise.resolve()) }),
          },
        },
        { ...BACKGROUND_DEFAULTS, reconcileEveryMs: 200, overdueAfterMs: 400, ...options },
      );
      await background.start();
      return background;
    }

    const emit = (number: number): Promise<string> =>
      database.uow.run((tx) => addEvent(tx, happened, { number }, about));
    const count = async (sql: string, params: unknown[] = []): Promise<number> =>
      (await database.uow.read((tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${sql}`, params))).n;
    const isDone = async (id: string, consumer: string): Promise<boolean> =>
      (await count('platform.inbox where event_id = $1 and consumer = $2', [id, consumer])) === 1;
    const letters = () => new DeadLetterList(database.uow).page(10);

    it('hands an event with its data to every subscriber, and settles it', async () => {
      const got: [string, Message<Counted>][] = [];
      const keep =
        (who: string): Handle =>
        async (message) =>
          got.push([who, message]);
      await start({ event: keep('first'), second: keep('second') });
      const id = await emit(7);
      await until(async () => (await count('platform.outbox where settled_at is not null')) === 1, 'it is settled');
      expect(got.map(([who]) => who).sort()).toEqual(['first', 'second']);
      for (const [, message] of got) {
        expect(message).toMatchObject({ id, topic: 'probe.happened', version: 1, requestId: about.requestId });
        expect(message.data).toBeInstanceOf(Counted);
        expect(message.data.number).toBe(7);
      }
    });

    it('keeps nothing of an event whose transaction rolled back', async () => {
      let calls = 0;
      await start({ event: async () => (calls += 1) });
      const failed = database.uow.run(async (tx) => {
        await addEvent(tx, happened, { number: 1 }, about);
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      const after = await emit(2);
      await until(() => isDone(after, 'probe.first'), 'the next one is done');
      expect(calls).toBe(1);
    });

    it('repeats a failed attempt after the pause', async () => {
      const at: number[] = [];
      await start({
        job: async () => {
          at.push(Date.now());
          if (at.length < 3) throw new Error('not yet');
        },
      });
      const id = await database.uow.run((tx) => addJob(tx, work, { number: 1 }, about));
      await until(() => isDone(id, 'probe.work'), 'the third attempt succeeds');
      expect(at).toHaveLength(3);
      expect(at.slice(1).map((time, index) => time - (at[index] ?? 0) >= 190)).toEqual([true, true]);
      expect(await letters()).toEqual([]);
    });

    it('makes a dead letter of what fails for good, and tries it again when asked', async () => {
      let attempts = 0;
      let isMended = false;
      await start({
        event: async () => {
          attempts += 1;
          if (!isMended) throw new Error('the printer is on fire');
        },
      });
      const id = await emit(1);
      await until(async () => (await letters()).length === 1, 'the dead letter is open');
      const [letter] = await letters();
      expect(letter).toMatchObject({ eventId: id, consumer: 'probe.first', attempts: 3, kind: 'failed' });
      expect(letter?.reason).toContain('the printer is on fire');
      await new Promise((resolve) => setTimeout(resolve, 800)); // the reconciler leaves open letters alone
      expect(attempts).toBe(3);
      isMended = true;
      const retry = new RetryDeadLetter(database.uow);
      await retry.execute({ id: letter?.id ?? '' }, testContext());
      await until(() => isDone(id, 'probe.first'), 'the retry is done');
      expect(attempts).toBe(4);
      expect(await letters()).toEqual([]);
      await expect(retry.execute({ id: letter?.id ?? '' }, testContext())).rejects.toMatchObject({
        code: 'queue.dead_letter_not_found',
      });
    });

    it('leaves a delivery alone whose letter was opened after the reconciler had made its list', async () => {
      let attempts = 0;
      await start(
        {
          event: async () => {
            attempts += 1;
            throw new PermanentFailure('never');
          },
        },
        { reconcileEveryMs: 60_000 },
      );
      const id = await emit(1);
      await until(async () => (await letters()).length === 1, 'the letter is open');
      const connections = new QueueConnections(server.backend);
      const catalogue = new TaskCatalogue([subscribe(happened, 'probe.first', EventHandler as never)], []);
      const deliveries = new BullDeliveries(connections, catalogue, new DeadLetterStore(database.uow));
      const delivery = { eventId: id, topic: happened.topic, version: happened.version, consumer: 'probe.first' };
      const answer = await deliveries.restore(delivery).finally(() => connections.close());
      expect(answer).toBe('dead');
      expect(attempts).toBe(1);
    });

    it('opens the same letter again when the retry fails', async () => {
      let attempts = 0;
      await start({
        event: async () => {
          attempts += 1;
          throw new PermanentFailure('never');
        },
      });
      await emit(1);
      await until(async () => (await letters()).length === 1, 'the letter is open');
      const [letter] = await letters();
      await new RetryDeadLetter(database.uow).execute({ id: letter?.id ?? '' }, testContext());
      await until(async () => attempts === 2 && (await letters()).length === 1, 'it is open again');
      expect((await letters())[0]?.id).toBe(letter?.id);
    });

    it('does not repeat what no repetition can help', async () => {
      let attempts = 0;
      await start({
        event: async () => {
          attempts += 1;
          throw new PermanentFailure('the decision was cancelled');
        },
      });
      await emit(1);
      await until(async () => (await letters()).length === 1, 'the dead letter is open');
      expect(attempts).toBe(1);
    });

    it('refuses a payload that does not fit, at the writer and again before the handler', async () => {
      let attempts = 0;
      await start({ event: async () => (attempts += 1) });
      const bad = database.uow.run((tx) => addEvent(tx, happened, { number: 1_001 }, about));
      await expect(bad).rejects.toMatchObject({ name: 'PayloadError', paths: ['number'] });
      await database.uow.run((tx) =>
        tx.execute(
          `insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id)
           values ($1, 'probe.happened', 1, clock_timestamp(), '{"number": 1, "extra": true}', 'x')`,
          [tx.newId()],
        ),
      );
      await until(async () => (await letters()).length === 1, 'the dead letter is open');
      expect((await letters())[0]?.reason).toContain('extra');
      expect(attempts).toBe(0);
    });

    it('runs an event once though it is published many times', async () => {
      let calls = 0;
      await start({
        event: async () => (calls += 1),
      });
      const id = await emit(1);
      await until(() => isDone(id, 'probe.first'), 'it is done');
      for (let time = 0; time < 3; time += 1) {
        await database.uow.run((tx) =>
          tx.execute(
            'update platform.outbox set published_at = null, settled_at = null, available_at = clock_timestamp()',
          ),
        );
        await until(
          async () => (await count('platform.outbox where published_at is not null')) === 1,
          'published again',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(calls).toBe(1);
    });

    it('keeps a delayed job until its time', async () => {
      let ranAt = 0;
      await start({ job: async () => (ranAt = Date.now()) });
      const asked = Date.now();
      const id = await database.uow.run((tx) => addJob(tx, work, { number: 1 }, about, { delayMs: 700 }));
      await until(() => isDone(id, 'probe.work'), 'it is done');
      expect(ranAt - asked).toBeGreaterThanOrEqual(690);
    });

    it('runs scheduled work again and again, also after the queue was wiped', async () => {
      let turns = 0;
      await start({ clock: async () => (turns += 1) });
      await until(() => turns >= 2, 'two turns');
      await server.wipe();
      const before = turns;
      await until(() => turns >= before + 2, 'turns after the wipe');
    });

    it('loses nothing when the queue is wiped before the work is done', async () => {
      await start({ event: nothing });
      await background?.stop(); // the catalogue publishes below without a worker: a queue that loses everything at once
      const ids: string[] = [];
      for (let number = 0; number < 30; number += 1) ids.push(await emit(number));
      await database.uow.run((tx) => tx.execute('update platform.outbox set published_at = clock_timestamp()'));
      await server.wipe();
      await start({
        event: (message) =>
          handleOnce(database.uow, 'probe.first', message, (tx) =>
            tx.execute('insert into public.effect values ($1)', [message.id]),
          ),
      });
      await until(async () => (await count('public.effect')) === ids.length, 'all are done');
      expect(await count('(select distinct event_id from public.effect) e')).toBe(ids.length);
    });

    it('loses nothing and repeats no effect when the queue is wiped at random moments', async () => {
      await start(
        {
          event: (message) =>
            handleOnce(database.uow, 'probe.first', message, async (tx) => {
              await tx.execute('insert into public.effect values ($1)', [message.id]);
            }),
        },
        { concurrency: { events: 2, jobs: 1 } },
      );
      const total = 60;
      for (let number = 0; number < total; number += 1) {
        await emit(number);
        if (number % 12 === 5) await server.wipe();
      }
      await until(async () => (await count('public.effect')) >= total, 'all are done');
      await until(async () => (await count('platform.outbox where settled_at is null')) === 0, 'all are settled');
      expect(await count('public.effect')).toBe(total);
      expect(await count('(select distinct event_id from public.effect) e')).toBe(total);
    });

    describe('a worker killed with -9', () => {
      async function startChild(hang: 'before' | 'after' | 'never'): Promise<ChildProcess> {
        const child = fork(
          join(__dirname, '..', '..', 'support', 'queue-child.cjs'),
          [database.url, server.redisUrl ?? '', hang],
          { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
        );
        children.push(child);
        await told(child, 'ready');
        return child;
      }
      const told = (child: ChildProcess, what: 'ready' | 'took' | 'did'): Promise<void> =>
        new Promise((resolve, reject) => {
          child.on('message', (message: object) => what in message && resolve());
          child.once('exit', () => reject(new Error(`the child ended before it told "${what}"`)));
        });

      it.each([
        ['before', 'took'],
        ['after', 'did'],
      ] as const)('%s the effect was kept: another worker does it, once', async (hang, sign) => {
        const victim = await startChild(hang);
        const reached = told(victim, sign);
        const id = await database.uow.run((tx) => addEvent(tx, killed, {}, about));
        await reached;
        victim.kill('SIGKILL');
        await once(victim, 'exit');
        expect(await count('public.effect')).toBe(hang === 'after' ? 1 : 0);
        await startChild('never');
        await until(async () => (await count('public.effect')) === 1, 'the effect is there');
        await until(() => isDone(id, 'probe.effect'), 'it is noted as done');
        await new Promise((resolve) => setTimeout(resolve, 1_500)); // time for a second one that must not come
        expect(await count('public.effect')).toBe(1);
        expect(await letters()).toEqual([]);
      });
    });
  });
}

queueContract('PostgreSQL', (database) => Promise.resolve(onPostgres(database)));
queueContract('Redis', (database) => onRedis(database, `${process.env['TEST_REDIS_URL'] ?? ''}/7`));
