import type { UnitOfWork } from '@app/platform/database';

/** A delivery that failed for good, or an event the relay gave up. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: 'failed' | 'quarantined';
  /** Null for a quarantined event: nobody got it. */
  readonly consumer: string | null;
  readonly eventId: string;
  readonly topic: string;
  readonly version: number;
  readonly attempts: number;
  readonly reason: string;
  readonly failedAt: string;
}

const COLUMNS = `id, kind, consumer, event_id as "eventId", topic, event_version as version, attempts, reason, failed_at as "failedAt"`;

/** What waits for a person: the open dead letters, newest first. */
export class DeadLetterList {
  constructor(private readonly uow: UnitOfWork) {}

  page(limit: number, before?: { readonly failedAt: string; readonly id: string }): Promise<DeadLetter[]> {
    return this.uow.read((tx) =>
      tx.query<DeadLetter>(
        `select ${COLUMNS} from platform.open_dead_letter
          where $2::timestamptz is null or (date_trunc('milliseconds', failed_at), id) < ($2, $3::uuid)
          order by date_trunc('milliseconds', failed_at) desc, id desc limit $1`,
        [limit, before?.failedAt ?? null, before?.id ?? null],
      ),
    );
  }

  find(id: string): Promise<DeadLetter | undefined> {
    return this.uow.read((tx) =>
      tx.maybe<DeadLetter>(`select ${COLUMNS} from platform.open_dead_letter where id = $1`, [id]),
    );
  }
}

/** Keeps what failed for good, so that it survives the queue. */
export class DeadLetterStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** A second failure after a retry opens the same letter again. Nothing is kept for an event that is unknown or done. */
  async record(letter: { eventId: string; consumer: string; attempts: number; reason: string }): Promise<void> {
    await this.uow.run((tx) =>
      tx.execute(
        `insert into platform.dead_letter (id, consumer, event_id, attempts, reason)
         select $1, $2, o.id, $4, $5 from platform.outbox o
          where o.id = $3 and not exists (select from platform.inbox i where i.event_id = o.id and i.consumer = $2)
         on conflict (event_id, consumer) do update set attempts = excluded.attempts, reason = excluded.reason,
           failed_at = clock_timestamp(), retried_at = null, retried_by = null`,
        [tx.newId(), letter.consumer, letter.eventId, letter.attempts, letter.reason],
      ),
    );
  }

  /** When the delivery was last sent back by a person, in milliseconds; 0 when never. */
  async retriedAt(eventId: string, consumer: string): Promise<number> {
    const row = await this.uow.read((tx) =>
      tx.maybe<{ at: string | null }>(
        `select retried_at as at from platform.dead_letter where event_id = $1 and consumer = $2`,
        [eventId, consumer],
      ),
    );
    return row?.at ? Date.parse(row.at) : 0;
  }

  /** Waits this delivery for a person? */
  async isOpen(eventId: string, consumer: string): Promise<boolean> {
    const row = await this.uow.read((tx) =>
      tx.maybe(`select 1 from platform.dead_letter where event_id = $1 and consumer = $2 and retried_at is null`, [
        eventId,
        consumer,
      ]),
    );
    return row !== undefined;
  }
}
