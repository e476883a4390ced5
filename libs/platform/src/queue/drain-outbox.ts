import type { UnitOfWork } from '@app/platform/database';
import { OutboxStore } from '@app/platform/outbox';
import type { TaskCatalogue } from './task-catalogue';
import { TaskRunner, type HandlerSource } from './task-runner';

const BATCH = 200;
const LEASE_MS = 60_000;

/**
 * Does everything that waits in the outbox now, in order, in this process and without a queue: for loading demonstration data
 * at a fixed business time, and for tests. Stops at the first handler that fails, whose event stays. Answers how many events.
 */
export async function drainOutbox(uow: UnitOfWork, catalogue: TaskCatalogue, handlers: HandlerSource): Promise<number> {
  const store = new OutboxStore(uow);
  const runner = new TaskRunner(store, catalogue, handlers);
  let done = 0;
  for (;;) {
    const events = await store.claim(BATCH, LEASE_MS);
    if (events.length === 0) break;
    for (const event of events) {
      for (const consumer of catalogue.consumersOf(event.topic, event.version))
        await runner.run({ eventId: event.id, topic: event.topic, version: event.version, consumer });
      await store.stampPublished([event.id], [event.id]);
      done += 1;
    }
  }
  return done;
}
