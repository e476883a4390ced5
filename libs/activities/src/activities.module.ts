import { Global, Module } from '@nestjs/common';
import { EntryCommands } from './application/entry-commands';
import { ImportEntries } from './application/import-entries';
import { ProducerResults } from './application/producer-results';

/** What other modules use of the small registers. */
@Global()
@Module({
  providers: [EntryCommands, ImportEntries, ProducerResults],
  exports: [EntryCommands, ImportEntries, ProducerResults],
})
export class ActivitiesModule {}
