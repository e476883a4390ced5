import type { Tx } from '@app/platform/database';
import type { EventContract } from './event-contract';

/** Writes an event in the transaction of its change: it goes out if and only if the change stays. @returns its id */
export async function addEvent<T extends object>(
  tx: Tx,
  contract: EventContract<T>,
  data: T,
  about: { readonly requestId: string },
): Promise<string> {
  const id = tx.newId();
  await tx.execute(
    `insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id) values ($1, $2, $3, platform.now(), $4, $5)`,
    [id, contract.topic, contract.version, JSON.stringify(data), about.requestId],
  );
  return id;
}
