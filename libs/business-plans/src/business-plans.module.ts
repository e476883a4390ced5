import { Global, Module } from '@nestjs/common';
import { PlanCommands } from './application/plan-commands';
import { PlansFacade } from './application/plans.facade';

/** What other modules and the seed use of business plans. */
@Global()
@Module({ providers: [PlansFacade, PlanCommands], exports: [PlansFacade, PlanCommands] })
export class BusinessPlansModule {}
