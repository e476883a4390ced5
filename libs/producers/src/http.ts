import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ProducerCommands } from './application/producer-commands';
import { ProducerQueries } from './application/producer-queries';
import { ProducersController } from './http/producers.controller';
import { ProducersModule } from './producers.module';

/** Door for the HTTP process. */
@Module({
  imports: [ProducersModule],
  controllers: [ProducersController],
  providers: [ProducerCommands, ProducerQueries],
})
export class ProducersHttpModule {}
