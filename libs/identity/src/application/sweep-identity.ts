import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';

/** Nightly work: what has ended and nobody can use any more. Technical times, so the technical clock counts. */
@Injectable()
export class SweepIdentity {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many sessions, one-time links and counts of failed logins went */
  run(_signal?: AbortSignal): Promise<{ sessions: number; links: number; lanes: number }> {
    return this.uow.run(async (tx) => ({
      sessions: await tx.execute(`delete from identity.session where absolute_end < clock_timestamp()`),
      links: await tx.execute(
        `delete from identity.account_token where expires_at < clock_timestamp() - interval '30 days'`,
      ),
      lanes: await tx.execute(
        `delete from identity.login_lane where last_failure_at < clock_timestamp() - interval '1 day'`,
      ),
    }));
  }
}
