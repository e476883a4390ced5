import { Global, Module } from '@nestjs/common';
import { EntryCommands } from './application/entry-commands';
import { ProducerResults } from './application/producer-results';

/** What other modules use of the small registers. */
@Global()
@Module({ providers: [EntryCommands, ProducerResults], exports: [EntryCommands, ProducerResults] })
export class ActivitiesModule {}
