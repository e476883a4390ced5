import { Module } from '@nestjs/common';
import { schedule, type Registration } from '@app/platform/queue';
import { RemindOfPapers } from './application/remind-of-papers';
import { DossiersModule } from './dossiers.module';

/** Door for the worker. */
@Module({ imports: [DossiersModule], providers: [RemindOfPapers], exports: [RemindOfPapers] })
export class DossiersJobsModule {}

/** What dossiers do behind the scenes. */
export const dossierTasks: readonly Registration[] = [
  schedule('dossiers.remind-of-papers', { cron: '20 6 * * *' }, RemindOfPapers),
];
