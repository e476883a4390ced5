import type { UnitOfWork } from '@app/platform/database';
import { logError, metrics } from '@app/platform/observability';
import { OutboxStore } from '@app/platform/outbox';
import { QUEUE_NAMES, type QueueConnections } from './queue-connections';

/** Reads outbox and queue into the gauges; called when the metrics page is asked for. */
export class QueueFigures {
  private readonly store: OutboxStore;

  constructor(
    uow: UnitOfWork,
    private readonly connections: QueueConnections,
  ) {
    this.store = new OutboxStore(uow);
  }

  /** Never throws: a page of figures without the queue's is better than none. */
  async refresh(): Promise<void> {
    try {
      const outbox = await this.store.figures();
      metrics.outboxUnpublished.set(outbox.unpublished);
      metrics.outboxOldestUnpublished.set(outbox.oldestUnpublishedSeconds);
      metrics.outboxOldestUndone.set(outbox.oldestUndoneSeconds);
      metrics.outboxQuarantined.set(outbox.quarantined);
      metrics.deadLetters.set(outbox.deadLetters);
      for (const queue of QUEUE_NAMES)
        for (const [state, count] of Object.entries(await this.connections.counts(queue)))
          metrics.queueJobs.set({ queue, state }, count);
    } catch (error) {
      logError('the figures of the queue could not be read', error);
    }
  }
}
