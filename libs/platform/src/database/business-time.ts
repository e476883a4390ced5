import type { Instant } from '@app/kernel';
import type { Tx } from './tx';

/**
 * Moves the business clock of a demonstration or test database to an instant; it goes on from there. The database itself
 * refuses (check on platform.deployment) where the deployment is a real one.
 */
export async function setBusinessTime(tx: Tx, at: Instant | null): Promise<void> {
  await tx.execute(
    `update platform.deployment set clock_offset = case when $1::timestamptz is null then interval '0' else $1::timestamptz - clock_timestamp() end`,
    [at],
  );
}
