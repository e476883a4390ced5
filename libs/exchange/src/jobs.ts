import { Module } from '@nestjs/common';
import { handles, type Registration } from '@app/platform/queue';
import { checkImport, commitImport } from './application/import/import-jobs';
import { CheckImport } from './application/import/check-import';
import { CommitImport } from './application/import/commit-import';
import { ExchangeModule } from './exchange.module';
import { CheckImportHandler, CommitImportHandler } from './jobs/import-handlers';

const IMPORT = [CheckImport, CommitImport, CheckImportHandler, CommitImportHandler];

/** Door for the worker. */
@Module({ imports: [ExchangeModule], providers: IMPORT, exports: IMPORT })
export class ExchangeJobsModule {}

/** What exchange does behind the scenes. */
export const exchangeTasks: readonly Registration[] = [
  handles(checkImport, CheckImportHandler),
  handles(commitImport, CommitImportHandler),
];
