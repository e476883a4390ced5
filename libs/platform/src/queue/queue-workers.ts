import { UnrecoverableError } from 'bullmq';
import { logError, shortReason } from '@app/platform/observability';
import type { DeadLetterStore } from './dead-letters';
import type { HintJob, HintWorker } from './queue-backend';
import { QUEUE_NAMES, type QueueConnections } from './queue-connections';
import { isPermanent, type TaskRunner } from './task-runner';

/** How many messages of each queue one worker process handles at the same time. */
export interface WorkerConcurrency {
  readonly events: number;
  readonly jobs: number;
}

const STOP_WITHIN_MS = 20_000;

/** The consuming side of a process: one BullMQ worker per queue. */
export class QueueWorkers {
  private workers: HintWorker[] = [];

  constructor(
    private readonly connections: QueueConnections,
    private readonly runner: TaskRunner,
    private readonly deadLetters: DeadLetterStore,
    private readonly concurrency: WorkerConcurrency,
  ) {}

  /** Connects and begins to take jobs. */
  async start(): Promise<void> {
    this.workers = QUEUE_NAMES.map((name) =>
      this.connections.backend.worker(name, (job) => this.process(job), this.concurrency[name]),
    );
    for (const worker of this.workers) this.listen(worker);
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    for (const worker of this.workers)
      worker.run().catch((error: unknown) => logError('a worker ended', error, { queue: worker.name }));
  }

  /** Takes nothing more and lets running jobs finish; after 20 s they are left to another worker. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map(closeInTime));
    this.workers = [];
  }

  private async process(job: HintJob): Promise<void> {
    const { eventId, topic, version } = job.data;
    try {
      if (eventId === undefined) await this.runner.runSchedule(job.name);
      else await this.runner.run({ eventId, topic, version, consumer: job.name }, job.attemptsMade + 1);
    } catch (error) {
      if (isPermanent(error)) throw new UnrecoverableError(shortReason(error));
      throw new Error(shortReason(error)); // the text is kept in the queue: no values of rows in it
    }
  }

  private listen(worker: HintWorker): void {
    worker.on('error', (error) => logError('the worker connection reports an error', error, { queue: worker.name }));
    worker.on('failed', (job, error) => {
      if (job !== undefined) void this.afterFailure(job, error);
    });
  }

  /** After the last attempt the message is kept as a dead letter; should that fail, the reconciler finds the failed job. */
  private async afterFailure(job: HintJob, error: Error): Promise<void> {
    const { eventId, topic } = job.data;
    if (eventId === undefined || job.finishedOn === undefined) return;
    const fields = { consumer: job.name, topic, eventId, attempt: job.attemptsMade };
    logError('message failed for good: a dead letter is open', error, fields);
    try {
      await this.deadLetters.record({
        eventId,
        consumer: job.name,
        attempts: job.attemptsMade,
        reason: error.message.slice(0, 500),
      });
      await job.remove(); // the letter is the truth now, and a retry may use the name again
    } catch (failure) {
      logError('the dead letter could not be kept now; the reconciler will', failure, fields);
    }
  }
}

async function closeInTime(worker: HintWorker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), STOP_WITHIN_MS);
  });
  if ((await Promise.race([worker.close(), late])) === 'late') await worker.close(true);
  clearTimeout(timer);
}
