import { log, logError, metrics, shortReason } from '@app/platform/observability';
import type { Delivery, DeliveryQueue, Subscriptions } from './delivery';
import type { ClaimedEvent, OutboxStore } from './outbox-store';

export interface RelayOptions {
  readonly batch: number;
  /** How long a claimed event is passed over by others; longer than handing over a batch takes. */
  readonly leaseMs: number;
  /** Refusals of one event, while the queue takes others, before it is given up. */
  readonly maxAttempts: number;
  readonly firstBackoffMs: number;
}

export const RELAY_DEFAULTS: RelayOptions = { batch: 500, leaseMs: 30_000, maxAttempts: 8, firstBackoffMs: 1_000 };

const LONGEST_BACKOFF_MS = 300_000;
const QUEUE_AWAY_BACKOFF_MS = 2_000;

/** Hands committed events to the queue: at least once, and each noted as published only after the queue took it. */
export class OutboxRelay {
  constructor(
    private readonly store: OutboxStore,
    private readonly queue: DeliveryQueue,
    private readonly subscriptions: Subscriptions,
    private readonly options: RelayOptions = RELAY_DEFAULTS,
  ) {}

  /** One batch. True when there may be more at once. */
  async step(): Promise<boolean> {
    const claimed = await this.store.claim(this.options.batch, this.options.leaseMs);
    if (claimed.length === 0) return false;
    try {
      await this.publish(claimed);
    } catch (error) {
      metrics.relayErrors.inc();
      return this.afterRefusal(claimed, error);
    }
    return claimed.length === this.options.batch;
  }

  private deliveriesOf(event: ClaimedEvent): Delivery[] {
    const consumers = this.subscriptions.consumersOf(event.topic, event.version);
    if (consumers.length === 0 && event.topic.startsWith('job:'))
      throw new Error(`no handler is known for ${event.topic}`);
    return consumers.map((consumer) => ({
      eventId: event.id,
      topic: event.topic,
      version: event.version,
      consumer,
    }));
  }

  private async publish(events: readonly ClaimedEvent[]): Promise<void> {
    const deliveries = events.map((event) => this.deliveriesOf(event));
    const flat = deliveries.flat();
    if (flat.length > 0) await this.queue.add(flat);
    const unheard = events.filter((_event, index) => deliveries[index]?.length === 0).map((event) => event.id);
    await this.store.stampPublished(
      events.map((event) => event.id),
      unheard,
    );
    log('debug', 'events published', { count: events.length });
  }

  /** A queue that is away is nobody's fault: everything waits. Otherwise each event is tried alone. */
  private async afterRefusal(claimed: readonly ClaimedEvent[], error: unknown): Promise<boolean> {
    const isQueueThere = await this.queue.ping().then(
      () => true,
      () => false,
    );
    if (!isQueueThere) {
      logError('the queue cannot be reached; events wait in the outbox', error, { count: claimed.length });
      const ids = claimed.map((event) => event.id);
      await this.store.postpone(ids, QUEUE_AWAY_BACKOFF_MS, shortReason(error), false);
      return false;
    }
    for (const event of claimed) await this.publishAlone(event);
    return true;
  }

  private async publishAlone(event: ClaimedEvent): Promise<void> {
    try {
      await this.publish([event]);
    } catch (error) {
      const fields = { eventId: event.id, topic: event.topic, version: event.version, attempt: event.attempts + 1 };
      if (event.attempts + 1 >= this.options.maxAttempts) {
        await this.store.quarantine(event.id, shortReason(error));
        logError('event quarantined: the queue refused it again and again', error, fields);
      } else {
        const delay = Math.min(LONGEST_BACKOFF_MS, this.options.firstBackoffMs * 2 ** event.attempts);
        await this.store.postpone([event.id], delay, shortReason(error), true);
        logError('the queue refused an event', error, fields);
      }
    }
  }
}
