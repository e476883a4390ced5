import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { Consultancies } from './application/consultancies';
import { ConsultingUnits } from './application/consulting-units';
import { KindChanges } from './application/kind-changes';
import { MarkCommands } from './application/mark-commands';
import { MarkQueries } from './application/mark-queries';
import { PersonalFactsDesk } from './application/personal-facts';
import { ProducerCommands } from './application/producer-commands';
import { ProductQueries } from './application/product-queries';
import { ProducerQueries } from './application/producer-queries';
import { ConsultingUnitsController } from './http/consultants.controller';
import { MarksController } from './http/marks.controller';
import { OrganisationController } from './http/organisation.controller';
import { ProducersController } from './http/producers.controller';
import { ProductsController } from './http/products.controller';
import { ProducersModule } from './producers.module';

/** Door for the HTTP process. */
@Module({
  imports: [ProducersModule],
  controllers: [
    ProducersController,
    OrganisationController,
    ConsultingUnitsController,
    ProductsController,
    MarksController,
  ],
  providers: [
    Consultancies,
    ConsultingUnits,
    KindChanges,
    MarkCommands,
    MarkQueries,
    PersonalFactsDesk,
    ProducerCommands,
    ProducerQueries,
    ProductQueries,
  ],
})
export class ProducersHttpModule {}
