import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { InspectionQueries } from './application/inspection-queries';
import { PlanCommands } from './application/plan-commands';
import { PlanQueries } from './application/plan-queries';
import { Proposals } from './application/proposals';
import { RecordVisit } from './application/record-visit';
import { VisitPhotos } from './application/visit-photos';
import { InspectionsController, VisitsController } from './http/inspections.controller';
import { InspectionPlansController } from './http/plans.controller';
import { InspectionModule } from './inspection.module';

/** Door for the HTTP process. */
@Module({
  imports: [InspectionModule],
  controllers: [InspectionsController, VisitsController, InspectionPlansController],
  providers: [InspectionQueries, PlanCommands, PlanQueries, Proposals, RecordVisit, VisitPhotos],
})
export class InspectionHttpModule {}
