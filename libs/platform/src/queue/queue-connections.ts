import { logError } from '@app/platform/observability';
import type { HintQueue, QueueBackend } from './queue-backend';
import type { QueueName } from './task';

export const QUEUE_NAMES: readonly QueueName[] = ['events', 'jobs'];

/** The producers of a process: opened when first needed, closed once. */
export class QueueConnections {
  private readonly queues = new Map<QueueName, HintQueue>();

  constructor(readonly backend: QueueBackend) {}

  queue(name: QueueName): HintQueue {
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = this.backend.queue(name);
      queue.on('error', (error) => logError('the queue connection reports an error', error, { queue: name }));
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** Jobs by state. @throws when the queue cannot be reached. */
  counts(name: QueueName): Promise<Record<string, number>> {
    return this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  ping(): Promise<unknown> {
    return this.counts('events');
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
  }
}
