import { Global, Module } from '@nestjs/common';
import { EarlierPlans } from './application/earlier-plans';
import { PlanCommands } from './application/plan-commands';
import { PlansFacade } from './application/plans.facade';

/** What other modules and the seed use of business plans. */
@Global()
@Module({ providers: [PlansFacade, PlanCommands, EarlierPlans], exports: [PlansFacade, PlanCommands, EarlierPlans] })
export class BusinessPlansModule {}
