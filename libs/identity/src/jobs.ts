import { Module } from '@nestjs/common';
import { schedule, type Registration } from '@app/platform/queue';
import { SweepIdentity } from './application/sweep-identity';
import { IdentityModule } from './identity.module';

/** Door for the worker. */
@Module({ imports: [IdentityModule], providers: [SweepIdentity], exports: [SweepIdentity] })
export class IdentityJobsModule {}

/** What identity does behind the scenes. */
export const identityTasks: readonly Registration[] = [
  schedule('identity.sweep', { cron: '40 2 * * *' }, SweepIdentity),
];
