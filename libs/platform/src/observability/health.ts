import { logError } from './logger';

/** Anything that can say whether it is there. */
export interface Reachable {
  /** @throws when it is not. */
  ping(): Promise<unknown>;
}

export type HealthPart = 'database' | 'queue';

export interface HealthResult {
  readonly part: HealthPart;
  readonly ok: boolean;
  readonly milliseconds: number;
}

const LONGEST_MS = 1_500;

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Does a part answer? Never throws; an answer that takes longer than the proxy waits (2 s) is none. */
export async function checkPart(part: HealthPart, probe: Reachable): Promise<HealthResult> {
  const started = performance.now();
  const done = (ok: boolean): HealthResult => ({ part, ok, milliseconds: Math.round(performance.now() - started) });
  try {
    await withinTime(Promise.resolve().then(() => probe.ping()));
    return done(true);
  } catch (error) {
    logError('health check failed', error, { check: part });
    return done(false);
  }
}
