import { Global, Module } from '@nestjs/common';
import { IdeaUsePolicy } from '@app/ideas';
import { EarlierPlans } from './application/earlier-plans';
import { PlanCommands } from './application/plan-commands';
import { PlansFacade } from './application/plans.facade';
import { PlansOfIdeas } from './application/plans-of-ideas';

/** What other modules and the seed use of business plans. */
@Global()
@Module({
  providers: [PlansFacade, PlanCommands, EarlierPlans, { provide: IdeaUsePolicy, useClass: PlansOfIdeas }],
  exports: [PlansFacade, PlanCommands, EarlierPlans, IdeaUsePolicy],
})
export class BusinessPlansModule {}
