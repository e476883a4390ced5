import { Global, Module } from '@nestjs/common';
import { ImportProducers } from './application/import-producers';
import { ProducerScopeNames } from './application/producer-scope-names';
import { ProducersFacade } from './application/producers.facade';

/** What other modules and the seed use of the registry. */
@Global()
@Module({
  providers: [ProducersFacade, ImportProducers, ProducerScopeNames],
  exports: [ProducersFacade, ImportProducers],
})
export class ProducersModule {}
