import { bullOptions } from './bull-deliveries';
import type { QueueConnections } from './queue-connections';
import type { Schedule } from './task';

const HOME_TIME = 'Asia/Ho_Chi_Minh';

/** The clock-driven work as the queue knows it. */
export class Schedules {
  constructor(
    private readonly connections: QueueConnections,
    private readonly entries: readonly Schedule[],
  ) {}

  /** Adds what is missing or was changed (all of it, after the queue was wiped) and removes what is not registered any more. */
  async restore(): Promise<void> {
    const queue = this.connections.queue('jobs');
    const known = new Map((await queue.getJobSchedulers(0, -1)).map((found) => [found.key, found]));
    for (const entry of this.entries) {
      const found = known.get(entry.name);
      known.delete(entry.name);
      if (found !== undefined && isSame(entry, found)) continue;
      const repeat =
        'cron' in entry.every ? { pattern: entry.every.cron, tz: HOME_TIME } : { every: entry.every.milliseconds };
      await queue.upsertJobScheduler(entry.name, repeat, {
        name: entry.name,
        data: { topic: entry.name, version: 1 },
        opts: bullOptions(entry.options),
      });
    }
    for (const name of known.keys()) await queue.removeJobScheduler(name);
  }
}

const isSame = (entry: Schedule, found: { pattern?: string; every?: number | string }): boolean =>
  'cron' in entry.every ? found.pattern === entry.every.cron : Number(found.every) === entry.every.milliseconds;
