import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '@app/config';
import { DatabaseModule } from '@app/platform/database';
import { HousekeepingModule } from '@app/platform/housekeeping';
import { QueueModule } from '@app/platform/queue';
import { SettingsModule } from '@app/platform/settings';
import { StorageModule } from '@app/platform/storage';
import { CheckInvariantsNightly } from './check-invariants-nightly';
import { workerModules, workerTasks } from './domain-modules';

const own = { providers: [CheckInvariantsNightly], exports: [CheckInvariantsNightly] };

/** The process behind the scenes: hands events to the queue, handles them, does jobs and what comes back by the clock. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return { module: WorkerModule, imports: [...parts(env), QueueModule.forWorker(env, workerTasks)], ...own };
  }

  /** The handlers alone: whoever has them may do what waits in the outbox in order, without a queue (`drainOutbox`). */
  static withoutQueue(env: Env): DynamicModule {
    return { module: WorkerModule, imports: parts(env), ...own };
  }
}

const parts = (env: Env): NonNullable<DynamicModule['imports']> => [
  SettingsModule.forRoot(env),
  DatabaseModule.forRoot(env, 'ocop-worker'),
  StorageModule,
  HousekeepingModule,
  ...workerModules,
];
