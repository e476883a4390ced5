import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ApproveManyPlans } from './application/approve-many';
import { CapitalSummary } from './application/capital-summary';
import { PlanQueries } from './application/plan-queries';
import { PrintPlan } from './application/print-plan';
import { BusinessPlansModule } from './business-plans.module';
import { PlanPapersController } from './http/plan-papers.controller';
import { PlansController } from './http/plans.controller';

/** Door for the HTTP process. */
@Module({
  imports: [BusinessPlansModule],
  controllers: [PlansController, PlanPapersController],
  providers: [PlanQueries, PrintPlan, CapitalSummary, ApproveManyPlans],
})
export class BusinessPlansHttpModule {}
