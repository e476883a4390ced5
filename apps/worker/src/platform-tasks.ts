import { PurgeSettled } from '@app/platform/housekeeping';
import { schedule, type Registration } from '@app/platform/queue';
import { SweepTemporaries } from '@app/platform/storage';
import { CheckInvariantsNightly } from './check-invariants-nightly';

/** Work of the platform that comes back by the clock (Vietnamese time). */
export const platformTasks: readonly Registration[] = [
  schedule('platform.sweep-temporaries', { cron: '20 2 * * *' }, SweepTemporaries, { timeoutMs: 3_600_000 }),
  schedule('platform.purge-settled', { cron: '50 2 * * *' }, PurgeSettled, { timeoutMs: 3_600_000 }),
  schedule('platform.check-invariants', { cron: '30 3 * * *' }, CheckInvariantsNightly, { timeoutMs: 3_600_000 }),
];
