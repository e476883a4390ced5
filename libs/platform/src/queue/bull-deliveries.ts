import { deliveryKey, type Delivery, type DeliveryQueue } from '@app/platform/outbox';
import type { DeadLetterStore } from './dead-letters';
import type { HintJob } from './queue-backend';
import type { QueueConnections } from './queue-connections';
import type { QueueName, Task } from './task';
import type { TaskCatalogue } from './task-catalogue';
import type { TaskOptions } from './task-options';

/** How BullMQ is told to run it. What is done is kept for an hour; failures stay until retried or a month has gone. */
export const bullOptions = (options: TaskOptions) => ({
  attempts: options.attempts,
  backoff: { type: options.backoff === 'expo' ? 'exponential' : 'fixed', delay: options.backoffMs },
  removeOnComplete: { age: 3_600, count: 5_000 },
  removeOnFail: { age: 30 * 86_400 },
});

/** The outbox's view of BullMQ: a delivery is a job named after its consumer and event, which the queue takes once. */
export class BullDeliveries implements DeliveryQueue {
  constructor(
    private readonly connections: QueueConnections,
    private readonly catalogue: TaskCatalogue,
    private readonly deadLetters: DeadLetterStore,
  ) {}

  async add(deliveries: readonly Delivery[]): Promise<void> {
    const byQueue = new Map<QueueName, { delivery: Delivery; task: Task }[]>();
    for (const delivery of deliveries) {
      const task = this.taskOf(delivery);
      byQueue.set(task.queue, [...(byQueue.get(task.queue) ?? []), { delivery, task }]);
    }
    for (const [queue, entries] of byQueue)
      await this.connections.queue(queue).addBulk(entries.map(({ delivery, task }) => bullJob(delivery, task)));
  }

  async restore(delivery: Delivery): Promise<'added' | 'pending' | 'dead'> {
    const task = this.taskOf(delivery);
    const job = await this.connections.queue(task.queue).getJob(deliveryKey(delivery));
    const state = job === undefined ? 'unknown' : await job.getState();
    if (job !== undefined && state === 'failed' && !(await this.wasRetriedSince(delivery, job))) {
      await this.deadLetters.record({
        eventId: delivery.eventId,
        consumer: delivery.consumer,
        attempts: job.attemptsMade,
        reason: job.failedReason,
      });
      await job.remove();
      return 'dead';
    }
    if (job !== undefined && (state === 'failed' || state === 'completed')) await job.remove();
    else if (state !== 'unknown') return 'pending';
    // The caller's list is older than this look: a letter is written before its failed job goes, so it is asked for again.
    if (await this.deadLetters.isOpen(delivery.eventId, delivery.consumer)) return 'dead';
    await this.add([delivery]);
    return 'added';
  }

  ping(): Promise<unknown> {
    return this.connections.ping();
  }

  private async wasRetriedSince(delivery: Delivery, job: HintJob): Promise<boolean> {
    return (await this.deadLetters.retriedAt(delivery.eventId, delivery.consumer)) > (job.finishedOn ?? 0);
  }

  private taskOf(delivery: Delivery): Task {
    const task = this.catalogue.find(delivery);
    if (task === undefined) throw new Error(`${delivery.consumer} does not listen to ${delivery.topic}`);
    return task;
  }
}

function bullJob(delivery: Delivery, task: Task) {
  return {
    name: delivery.consumer,
    data: { eventId: delivery.eventId, topic: delivery.topic, version: delivery.version },
    opts: { ...bullOptions(task.options), jobId: deliveryKey(delivery) },
  };
}
