import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CapitalSummary } from './application/capital-summary';
import { PlanQueries } from './application/plan-queries';
import { BusinessPlansModule } from './business-plans.module';
import { PlansController } from './http/plans.controller';

/** Door for the HTTP process. */
@Module({ imports: [BusinessPlansModule], controllers: [PlansController], providers: [PlanQueries, CapitalSummary] })
export class BusinessPlansHttpModule {}
