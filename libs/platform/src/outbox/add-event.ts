import type { Instant } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { EventContract } from './event-contract';
import { parsePayload, type PayloadClass } from './payload';

export const WAKE_UP_CHANNEL = 'ocop_outbox';

/**
 * One statement: the row, and a wake-up for the relay at commit. NOTIFY takes a lock of the whole server until the commit is on
 * disk, so of the transactions that are open at one time only the first sends it; the others are found by the relay's poll.
 */
const INSERT = `
  with waker as (
    select pg_notify('${WAKE_UP_CHANNEL}', '') where pg_try_advisory_xact_lock(4220200902)
  ), added as (
    insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id, available_at)
    values ($1, $2, $3, coalesce($4::timestamptz, platform.now()), $5, $6, clock_timestamp() + $7 * interval '1 millisecond')
    returning id
  )
  select (select count(*) from added) as added, (select count(*) from waker) as woken`;

/** Where an event comes from; a command context and a handled message fit. */
export interface Origin {
  readonly requestId: string;
  /** Business time of the fact; left out: now. */
  readonly at?: Instant;
}

export interface OutboxEntry<P extends object> {
  readonly topic: string;
  readonly version: number;
  readonly payload: PayloadClass<P>;
  readonly data: P;
  readonly about: Origin;
  readonly delayMs?: number | undefined;
}

/** Checks the payload and writes the row in the caller's transaction. */
export async function insertEntry<P extends object>(tx: Tx, entry: OutboxEntry<P>): Promise<string> {
  parsePayload(entry.payload, entry.topic, entry.data);
  const id = tx.newId();
  await tx.one(INSERT, [
    id,
    entry.topic,
    entry.version,
    entry.about.at ?? null,
    JSON.stringify(entry.data),
    entry.about.requestId,
    entry.delayMs ?? 0,
  ]);
  return id;
}

/**
 * Writes an event in the transaction of its change: it goes out if and only if the change stays. Answers the event's id.
 * @throws PayloadError when the data do not fit the contract.
 */
export function addEvent<P extends object>(
  tx: Tx,
  contract: EventContract<P>,
  data: P,
  about: Origin,
): Promise<string> {
  return insertEntry(tx, { ...contract, data, about });
}
