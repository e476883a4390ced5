/** One event for one consumer. */
export interface Delivery {
  readonly eventId: string;
  readonly topic: string;
  readonly version: number;
  readonly consumer: string;
}

/** Who listens to what, in this installation. */
export interface Subscriptions {
  /** Names of the consumers of a topic and version. */
  consumersOf(topic: string, version: number): readonly string[];
  /** Every (topic, version, consumer). */
  all(): readonly Omit<Delivery, 'eventId'>[];
}

/** The queue as the outbox sees it: a place for hints, which may lose everything and be asked again. */
export interface DeliveryQueue {
  /** Takes all or throws. Taking the same delivery twice is harmless. */
  add(deliveries: readonly Delivery[]): Promise<void>;
  /**
   * Brings back what should have been done long ago: added anew when the queue knows nothing of it or had it finished, left
   * alone when it waits or runs, noted as a dead letter when it failed for good.
   */
  restore(delivery: Delivery): Promise<'added' | 'pending' | 'dead'>;
  /** @throws when the queue cannot be reached. */
  ping(): Promise<unknown>;
}

/** The name of a delivery in the queue: the queue takes each name once. BullMQ refuses ':' in it. */
export const deliveryKey = (delivery: Pick<Delivery, 'consumer' | 'eventId'>): string =>
  `${delivery.consumer}.${delivery.eventId}`;
