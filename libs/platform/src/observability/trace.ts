import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Everything that the work does, and the log lines it writes, carries this trace id. For logging only, never for decisions. */
export function withTrace<T>(traceId: string | undefined, work: () => T): T {
  return storage.run(traceId ?? randomUUID(), work);
}

/** The trace of the running request or job, which events carry on to their handlers. */
export const currentTraceId = (): string | undefined => storage.getStore();
