import type { UnitOfWork } from '@app/platform/database';
import { logError, metrics } from '@app/platform/observability';
import { OutboxStore, type OutboxFigures } from '@app/platform/outbox';
import { QUEUE_NAMES, type QueueConnections } from './queue-connections';
import type { QueueName } from './task';

export interface QueueState {
  readonly outbox: OutboxFigures;
  /** Jobs by state; undefined while the queue cannot be reached. */
  readonly queues: readonly { readonly name: QueueName; readonly counts: Record<string, number> }[] | undefined;
}

/** Reads outbox and queue, for people and into the gauges of the metrics page. */
export class QueueFigures {
  private readonly store: OutboxStore;

  constructor(
    uow: UnitOfWork,
    private readonly connections: QueueConnections,
  ) {
    this.store = new OutboxStore(uow);
  }

  async read(): Promise<QueueState> {
    return { outbox: await this.store.figures(), queues: await this.counts() };
  }

  /** Sets the gauges. Never throws: a page of figures without the queue's is better than none. */
  async refresh(): Promise<void> {
    try {
      const { outbox, queues } = await this.read();
      metrics.outboxUnpublished.set(outbox.unpublished);
      metrics.outboxOldestUnpublished.set(outbox.oldestUnpublishedSeconds);
      metrics.outboxOldestUndone.set(outbox.oldestUndoneSeconds);
      metrics.outboxQuarantined.set(outbox.quarantined);
      metrics.deadLetters.set(outbox.deadLetters);
      for (const { name: queue, counts } of queues ?? [])
        for (const [state, count] of Object.entries(counts)) metrics.queueJobs.set({ queue, state }, count);
    } catch (error) {
      logError('the figures of the outbox could not be read', error);
    }
  }

  private async counts(): Promise<QueueState['queues']> {
    try {
      const read = async (name: QueueName) => ({ name, counts: await this.connections.counts(name) });
      return await Promise.all(QUEUE_NAMES.map(read));
    } catch (error) {
      logError('the figures of the queue could not be read', error);
      return undefined;
    }
  }
}
