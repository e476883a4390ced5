import { Global, Module } from '@nestjs/common';
import { ProducersFacade } from './application/producers.facade';

/** What other modules and the seed use of the registry. */
@Global()
@Module({ providers: [ProducersFacade], exports: [ProducersFacade] })
export class ProducersModule {}
