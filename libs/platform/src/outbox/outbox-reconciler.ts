import { log } from '@app/platform/observability';
import type { DeliveryQueue, Subscriptions } from './delivery';
import type { OutboxStore } from './outbox-store';

const PAGE = 500;

/**
 * The reason why the queue may be wiped: whatever was published but not done by each subscriber after a while is asked of the
 * queue again. PostgreSQL holds the truth, the queue only hints.
 */
export class OutboxReconciler {
  constructor(
    private readonly store: OutboxStore,
    private readonly queue: DeliveryQueue,
    private readonly subscriptions: Subscriptions,
    private readonly overdueAfterMs: number,
  ) {}

  /** Settles what is done and restores what is overdue. Answers how many deliveries were added anew. */
  async reconcile(): Promise<number> {
    await this.store.settle(this.subscriptions);
    let added = 0;
    for (let after = '', isLast = false; !isLast;) {
      const page = await this.store.overdue(this.subscriptions, this.overdueAfterMs, PAGE, after);
      for (const delivery of page) {
        if ((await this.queue.restore(delivery)) === 'added') added += 1;
        after = delivery.eventId + delivery.consumer;
      }
      isLast = page.length < PAGE;
    }
    if (added > 0) log('warn', 'the queue had lost deliveries; they were added anew', { count: added });
    return added;
  }
}
