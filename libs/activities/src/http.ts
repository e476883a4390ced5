import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ActivitiesModule } from './activities.module';
import { EntryQueries } from './application/entry-queries';
import { EntriesController } from './http/entries.controller';
import { ProducerResultsController } from './http/producer-results.controller';

/** Door for the HTTP process. */
@Module({
  imports: [ActivitiesModule],
  controllers: [EntriesController, ProducerResultsController],
  providers: [EntryQueries],
})
export class ActivitiesHttpModule {}
