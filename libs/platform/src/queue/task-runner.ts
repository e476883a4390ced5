import { log, logError, metrics, withTrace } from '@app/platform/observability';
import { parsePayload, PayloadError, type Delivery, type OutboxStore } from '@app/platform/outbox';
import { Gate } from './gate';
import { PermanentFailure, type Handler } from './handler';
import type { Schedule, Scheduled, Task } from './task';
import type { TaskCatalogue } from './task-catalogue';

/** Finds the instance of a handler class. @throws when it is not there. */
export interface HandlerSource {
  task(task: Task): Handler<object>;
  schedule(entry: Schedule): Scheduled;
}

/** An attempt took longer than its registry entry allows. */
export class TaskTimeout extends Error {
  constructor(milliseconds: number) {
    super(`not done within ${milliseconds} ms`);
    this.name = 'TaskTimeout';
  }
}

/** Runs one message through its handler: reads it from the outbox, checks the payload, watches the time, notes it as done. */
export class TaskRunner {
  private readonly gates = new Map<Task | Schedule, Gate>();

  constructor(
    private readonly store: OutboxStore,
    private readonly catalogue: TaskCatalogue,
    private readonly handlers: HandlerSource,
  ) {}

  /** @throws PermanentFailure or PayloadError when no repetition will help; any other error asks for another attempt. */
  async run(delivery: Delivery, attempt = 1): Promise<'done' | 'repeated' | 'gone'> {
    const task = this.catalogue.find(delivery);
    if (task === undefined) throw new PermanentFailure(`${delivery.consumer} does not listen to ${delivery.topic}`);
    const stored = await this.store.load(delivery.eventId, delivery.consumer);
    if (stored === undefined) {
      log('warn', 'the queue names an event that is not in the outbox', { eventId: delivery.eventId });
      return 'gone';
    }
    if (stored.isDone) return 'repeated';
    const message = { ...stored, data: parsePayload(task.payload, task.topic, stored.data) };
    const fields = { consumer: task.consumer, eventId: stored.id, topic: stored.topic, attempt };
    await withTrace(stored.requestId, () =>
      this.observed(task, task.consumer, fields, (signal) => this.handlers.task(task).handle(message, signal)),
    );
    await this.store.markDone(stored.id, task.consumer);
    return 'done';
  }

  async runSchedule(name: string): Promise<void> {
    const entry = this.catalogue.schedules.find((schedule) => schedule.name === name);
    if (entry === undefined) return; // an older version asked for it; its schedule is removed at boot
    await withTrace(undefined, () =>
      this.observed(entry, name, { consumer: name }, (signal) => this.handlers.schedule(entry).run(signal)),
    );
  }

  private async observed(
    entry: Task | Schedule,
    name: string,
    fields: object,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<void> {
    const started = performance.now();
    const finish = (outcome: string): object => {
      const milliseconds = Math.round(performance.now() - started);
      metrics.taskDuration.observe({ consumer: name, outcome }, milliseconds / 1000);
      return { ...fields, outcome, milliseconds };
    };
    try {
      await this.gateOf(entry).pass(() => withinTime(entry.options.timeoutMs, work));
      log('info', 'task done', finish('ok'));
    } catch (error) {
      logError('task failed', error, finish('failed'));
      throw error;
    }
  }

  private gateOf(entry: Task | Schedule): Gate {
    const gate = this.gates.get(entry) ?? new Gate(entry.options.concurrency);
    this.gates.set(entry, gate);
    return gate;
  }
}

/** Will another attempt be of no use? */
export const isPermanent = (error: unknown): boolean =>
  error instanceof PermanentFailure || error instanceof PayloadError;

async function withinTime(milliseconds: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new TaskTimeout(milliseconds);
      abort.abort(error);
      reject(error);
    }, milliseconds);
  });
  try {
    await Promise.race([Promise.resolve().then(() => work(abort.signal)), late]);
  } finally {
    clearTimeout(timer);
  }
}
