import type { UnitOfWork } from '@app/platform/database';
import type { Delivery, Subscriptions } from './delivery';
import type { RawMessage } from './message';

/** A waiting row that this relay has leased. */
export interface ClaimedEvent {
  readonly id: string;
  readonly topic: string;
  readonly version: number;
  readonly attempts: number;
}

export interface OutboxFigures {
  readonly unpublished: number;
  /** Of what should be gone by now; what waits for its hour on purpose (mails of an act that can be taken back) is not late. */
  readonly oldestUnpublishedSeconds: number;
  readonly oldestUndoneSeconds: number;
  readonly quarantined: number;
  readonly deadLetters: number;
}

type Pairs = readonly [string[], number[], string[]];

const pairsOf = (subscriptions: Subscriptions): Pairs => {
  const all = subscriptions.all();
  return [all.map((s) => s.topic), all.map((s) => s.version), all.map((s) => s.consumer)];
};

/** SQL of outbox and inbox. */
export class OutboxStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** Leases up to `limit` waiting events; another relay passes over them until the lease ends. */
  async claim(limit: number, leaseMs: number): Promise<ClaimedEvent[]> {
    const rows = await this.uow.run((tx) =>
      tx.query<ClaimedEvent>(
        `with next as (
           select id from platform.outbox
            where published_at is null and quarantined_at is null and available_at <= clock_timestamp()
            order by available_at, id for update skip locked limit $1
         )
         update platform.outbox o set available_at = clock_timestamp() + $2 * interval '1 millisecond'
           from next where o.id = next.id returning o.id, o.topic, o.event_version as version, o.attempts`,
        [limit, leaseMs],
      ),
    );
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Notes that the queue took them; those nobody listens to are settled at once. */
  async stampPublished(ids: readonly string[], withoutConsumers: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.run((tx) =>
      tx.execute(
        `update platform.outbox set published_at = clock_timestamp(), last_error = null,
                settled_at = case when id = any($2::uuid[]) then clock_timestamp() end
          where id = any($1::uuid[]) and published_at is null`,
        [ids, withoutConsumers],
      ),
    );
  }

  /** Puts leased events back, to be tried again after a while. `isTheirFault` counts towards quarantine. */
  async postpone(ids: readonly string[], delayMs: number, reason: string, isTheirFault: boolean): Promise<void> {
    await this.uow.run((tx) =>
      tx.execute(
        `update platform.outbox set available_at = clock_timestamp() + $2 * interval '1 millisecond', last_error = $3,
                attempts = attempts + $4 where id = any($1::uuid[]) and published_at is null`,
        [ids, delayMs, reason, isTheirFault ? 1 : 0],
      ),
    );
  }

  async quarantine(id: string, reason: string): Promise<void> {
    await this.uow.run((tx) =>
      tx.execute(
        `update platform.outbox set quarantined_at = clock_timestamp(), last_error = $2, attempts = attempts + 1
          where id = $1 and published_at is null`,
        [id, reason],
      ),
    );
  }

  /** The event as written, and whether the consumer has done it. Undefined when there is no such event. */
  load(eventId: string, consumer: string): Promise<(RawMessage & { readonly isDone: boolean }) | undefined> {
    return this.uow.read((tx) =>
      tx.maybe(
        `select o.id, o.topic, o.event_version as version, o.occurred_at as "occurredAt", o.data, o.trace_id as "requestId",
                exists (select from platform.inbox i where i.event_id = o.id and i.consumer = $2) as "isDone"
           from platform.outbox o where o.id = $1`,
        [eventId, consumer],
      ),
    );
  }

  /** Notes as done what a handler did outside {@link handleOnce}. */
  async markDone(eventId: string, consumer: string): Promise<void> {
    await this.uow.run((tx) =>
      tx.execute(`insert into platform.inbox (consumer, event_id) values ($1, $2) on conflict do nothing`, [
        consumer,
        eventId,
      ]),
    );
  }

  /** Closes published events that every subscriber has done. */
  settle(subscriptions: Subscriptions): Promise<number> {
    return this.uow.run((tx) =>
      tx.execute(
        `update platform.outbox o set settled_at = clock_timestamp()
          where o.published_at is not null and o.settled_at is null
            and not exists (
              select from unnest($1::text[], $2::int[], $3::text[]) s (topic, version, consumer)
               where s.topic = o.topic and s.version = o.event_version
                 and not exists (select from platform.inbox i where i.event_id = o.id and i.consumer = s.consumer))`,
        pairsOf(subscriptions),
      ),
    );
  }

  /** Deliveries published longer ago than `olderThanMs` that are neither done nor an open dead letter; oldest first. */
  overdue(subscriptions: Subscriptions, olderThanMs: number, limit: number, after: string): Promise<Delivery[]> {
    return this.uow.read((tx) =>
      tx.query<Delivery>(
        `select o.id as "eventId", o.topic, o.event_version as version, s.consumer
           from platform.outbox o
           join unnest($1::text[], $2::int[], $3::text[]) s (topic, version, consumer)
             on s.topic = o.topic and s.version = o.event_version
          where o.published_at < clock_timestamp() - $4 * interval '1 millisecond' and o.settled_at is null
            and o.id::text || s.consumer > $6
            and not exists (select from platform.inbox i where i.event_id = o.id and i.consumer = s.consumer)
            and not exists (select from platform.dead_letter d
                             where d.event_id = o.id and d.consumer = s.consumer and d.retried_at is null)
          order by o.id::text || s.consumer limit $5`,
        [...pairsOf(subscriptions), olderThanMs, limit, after],
      ),
    );
  }

  figures(): Promise<OutboxFigures> {
    return this.uow.read((tx) =>
      tx.one<OutboxFigures>(
        `select (select count(*)::int from platform.outbox where published_at is null and quarantined_at is null) as unpublished,
                (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 from platform.outbox
                  where published_at is null and quarantined_at is null
                    and (available_at <= clock_timestamp() + interval '5 minutes' or attempts > 0)) as "oldestUnpublishedSeconds",
                (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 from platform.outbox
                  where settled_at is null and published_at is not null) as "oldestUndoneSeconds",
                (select count(*)::int from platform.open_dead_letter where kind = 'quarantined') as quarantined,
                (select count(*)::int from platform.open_dead_letter where kind = 'failed') as "deadLetters"`,
      ),
    );
  }
}
