import { schedule, type Registration } from '@app/platform/queue';
import { SweepTemporaries } from '@app/platform/storage';

/** Work of the platform that comes back by the clock (Vietnamese time). */
export const platformTasks: readonly Registration[] = [
  schedule('platform.sweep-temporaries', { cron: '20 2 * * *' }, SweepTemporaries, { timeoutMs: 3_600_000 }),
];
