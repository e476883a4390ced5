import { Global, Module } from '@nestjs/common';
import { ProducerScopeNames } from './application/producer-scope-names';
import { ProducersFacade } from './application/producers.facade';

/** What other modules and the seed use of the registry. */
@Global()
@Module({ providers: [ProducersFacade, ProducerScopeNames], exports: [ProducersFacade] })
export class ProducersModule {}
