import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { Budgets } from './application/budgets';
import { GrantQueries } from './application/grant-queries';
import { GrantSteps } from './application/grant-steps';
import { Models } from './application/models';
import { ProductStanding } from './application/product-standing';
import { ProposeGrant } from './application/propose-grant';
import { Resolutions } from './application/resolutions';
import { GrantsController } from './http/grants.controller';
import { ModelsController } from './http/models.controller';
import { SupportPolicyController } from './http/policy.controller';
import { SupportModule } from './support.module';

/** Door for the HTTP process. */
@Module({
  imports: [SupportModule],
  controllers: [SupportPolicyController, GrantsController, ModelsController],
  providers: [Budgets, GrantQueries, GrantSteps, Models, ProductStanding, ProposeGrant, Resolutions],
})
export class SupportHttpModule {}
