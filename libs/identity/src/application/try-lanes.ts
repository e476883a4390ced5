import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { remainingWait } from '../domain/login-throttle';

/** Slows down guessing: growing waits for each lane (an account, an address, a person), never a lock. */
@Injectable()
export class TryLanes {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `identity.too_many_tries` with `retryAfter` seconds */
  async refuseWhileWaiting(lanes: readonly string[]): Promise<void> {
    const rows = await this.uow.read((tx) =>
      tx.query<{ failures: number; lastMs: string; nowMs: string }>(
        `select failures, floor(extract(epoch from last_failure_at) * 1000)::bigint as "lastMs",
                floor(extract(epoch from clock_timestamp()) * 1000)::bigint as "nowMs"
           from identity.login_lane where lane = any($1)`,
        [[...lanes]],
      ),
    );
    const waits = rows.map((row) =>
      remainingWait({ failures: row.failures, lastFailureMs: Number(row.lastMs) }, Number(row.nowMs)),
    );
    const longest = Math.max(0, ...waits);
    if (longest > 0) throw new DomainError('identity.too_many_tries', { retryAfter: Math.ceil(longest / 1000) });
  }

  /** In a transaction of its own: the failure stays although the command is refused. */
  async countFailure(lanes: readonly string[]): Promise<void> {
    await this.uow.run((tx) =>
      tx.execute(
        `insert into identity.login_lane as l (lane, failures, last_failure_at)
         select lane, 1, clock_timestamp() from unnest($1::text[]) as lane order by lane
         on conflict (lane) do update set last_failure_at = clock_timestamp(),
           failures = case when l.last_failure_at < clock_timestamp() - interval '30 minutes' then 1 else l.failures + 1 end`,
        [[...lanes]],
      ),
    );
  }

  async forget(tx: Tx, lane: string): Promise<void> {
    await tx.execute(`delete from identity.login_lane where lane = $1`, [lane]);
  }
}
