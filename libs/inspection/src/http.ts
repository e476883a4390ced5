import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { InspectionQueries } from './application/inspection-queries';
import { PlanCommands } from './application/plan-commands';
import { PlanQueries } from './application/plan-queries';
import { Proposals } from './application/proposals';
import { PublicReports } from './application/public-reports';
import { RecordVisit } from './application/record-visit';
import { ReportCommands } from './application/report-commands';
import { ReportQueries } from './application/report-queries';
import { VisitPhotos } from './application/visit-photos';
import { InspectionsController, VisitsController } from './http/inspections.controller';
import { WithdrawalQueries } from './application/withdrawal-queries';
import { WithdrawalCasesController } from './http/withdrawals.controller';
import { ChecklistsController } from './http/checklists.controller';
import { PublicReportsController } from './http/public-reports.controller';
import { ViolationReportsController } from './http/reports.controller';
import { InspectionPlansController } from './http/plans.controller';
import { InspectionModule } from './inspection.module';

/** Door for the HTTP process. */
@Module({
  imports: [InspectionModule],
  controllers: [
    InspectionsController,
    VisitsController,
    InspectionPlansController,
    PublicReportsController,
    ViolationReportsController,
    ChecklistsController,
    WithdrawalCasesController,
  ],
  providers: [
    InspectionQueries,
    PlanCommands,
    PlanQueries,
    Proposals,
    PublicReports,
    RecordVisit,
    ReportCommands,
    ReportQueries,
    VisitPhotos,
    WithdrawalQueries,
  ],
})
export class InspectionHttpModule {}
