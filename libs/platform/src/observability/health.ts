import type { UnitOfWork } from '@app/platform/database';
import { logError } from './logger';

/** Anything that can say whether it is there. */
export interface Reachable {
  /** @throws when it is not. */
  ping(): Promise<unknown>;
}

export interface HealthResult {
  readonly check: 'database' | 'queue' | 'storage';
  readonly ok: boolean;
  readonly milliseconds: number;
}

const LONGEST_MS = 3_000;

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function check(name: HealthResult['check'], probe: () => Promise<unknown>): Promise<HealthResult> {
  const started = performance.now();
  const done = (ok: boolean): HealthResult => ({
    check: name,
    ok,
    milliseconds: Math.round(performance.now() - started),
  });
  try {
    await withinTime(Promise.resolve().then(probe));
    return done(true);
  } catch (error) {
    logError('health check failed', error, { check: name });
    return done(false);
  }
}

/** Does PostgreSQL answer, migrated? Never throws; an answer that takes 3 s is none. */
export const checkDatabase = (uow: Pick<UnitOfWork, 'read'>): Promise<HealthResult> =>
  check('database', () => uow.read((tx) => tx.one('select 1 as ok from platform.deployment')));

/** Does the queue answer? Never throws. Its loss stops background work only: nothing accepted is lost. */
export const checkQueue = (queue: Reachable): Promise<HealthResult> => check('queue', () => queue.ping());

/** Does the file store answer? Never throws. */
export const checkStorage = (storage: Reachable): Promise<HealthResult> => check('storage', () => storage.ping());
