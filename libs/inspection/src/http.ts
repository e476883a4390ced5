import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { InspectionQueries } from './application/inspection-queries';
import { Proposals } from './application/proposals';
import { RecordVisit } from './application/record-visit';
import { VisitPhotos } from './application/visit-photos';
import { InspectionsController, VisitsController } from './http/inspections.controller';
import { InspectionModule } from './inspection.module';

/** Door for the HTTP process. */
@Module({
  imports: [InspectionModule],
  controllers: [InspectionsController, VisitsController],
  providers: [InspectionQueries, Proposals, RecordVisit, VisitPhotos],
})
export class InspectionHttpModule {}
