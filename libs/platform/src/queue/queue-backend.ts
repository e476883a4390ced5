import { createPostgresBackend, createRedisBackend, withBackend, type Job, type Queue } from 'bullmq';

/** What a job in the queue carries: a hint. Payloads stay in PostgreSQL. */
export interface Hint {
  readonly eventId?: string;
  readonly topic: string;
  readonly version: number;
}

export type HintQueue = Pick<
  Queue<Hint>,
  | 'add'
  | 'addBulk'
  | 'close'
  | 'getJob'
  | 'getJobCounts'
  | 'getJobSchedulers'
  | 'name'
  | 'removeJobScheduler'
  | 'upsertJobScheduler'
> & { on(event: 'error', listener: (error: Error) => void): unknown };
export type HintJob = Pick<
  Job<Hint>,
  'attemptsMade' | 'data' | 'failedReason' | 'finishedOn' | 'getState' | 'name' | 'remove'
>;

export interface HintWorker {
  readonly name: string;
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: HintJob | undefined, error: Error) => void): unknown;
}

/** Times of the queue's own bookkeeping; shortened by tests only. */
export interface QueueTuning {
  /** A worker that shows no life for so long has lost its jobs to others. */
  readonly lockMs: number;
  readonly stalledCheckMs: number;
}

export const QUEUE_TUNING: QueueTuning = { lockMs: 30_000, stalledCheckMs: 15_000 };

/** A killed worker is no fault of the job: it may be lost so often before it is a dead letter. */
const MAX_STALLED = 10;
/** PostgreSQL connections of each queue and each worker, besides the worker's listening one. */
const POOL = 2;

/** Makes queues and workers on one of BullMQ's stores. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string): HintQueue;
  worker(name: string, process: (job: HintJob) => Promise<void>, concurrency: number): HintWorker;
}

const workerOptions = (tuning: QueueTuning, concurrency: number) => ({
  autorun: false,
  concurrency,
  lockDuration: tuning.lockMs,
  stalledInterval: tuning.stalledCheckMs,
  maxStalledCount: MAX_STALLED,
});

function postgresBackend(databaseUrl: string, tuning: QueueTuning): QueueBackend {
  const classes = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: 'bullmq', max: POOL, application_name: 'ocop-queue' };
  return {
    kind: 'postgres',
    queue: (name) => new classes.Queue<Hint>(name, { connection }),
    worker: (name, process, concurrency) =>
      new classes.Worker<Hint>(name, process, { connection, ...workerOptions(tuning, concurrency) }),
  };
}

function redisBackend(redisUrl: string, tuning: QueueTuning): QueueBackend {
  const classes = withBackend(createRedisBackend);
  // Options, never an ioredis instance: BullMQ does not close an instance that it was handed.
  const forWorker = { url: redisUrl, maxRetriesPerRequest: null };
  // A producer answers soon that Redis is away; the relay keeps the events and tries again.
  const forQueue = { url: redisUrl, maxRetriesPerRequest: 1, enableOfflineQueue: false };
  const prefix = 'ocop';
  return {
    kind: 'redis',
    queue: (name) => new classes.Queue<Hint>(name, { connection: forQueue, prefix }),
    worker: (name, process, concurrency) =>
      new classes.Worker<Hint>(name, process, { connection: forWorker, prefix, ...workerOptions(tuning, concurrency) }),
  };
}

/** Redis or Valkey where an address is given, else the queue lives in the application's own PostgreSQL (schema `bullmq`). */
export function queueBackend(
  urls: { readonly databaseUrl: string; readonly redisUrl?: string | undefined },
  tuning: QueueTuning = QUEUE_TUNING,
): QueueBackend {
  return urls.redisUrl === undefined ? postgresBackend(urls.databaseUrl, tuning) : redisBackend(urls.redisUrl, tuning);
}
