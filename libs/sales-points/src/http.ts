import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ChasePoint } from './application/chase-point';
import { GoodsTonight } from './application/goods-tonight';
import { InspectionScans } from './application/inspection-scans';
import { JudgeScans } from './application/judge-scans';
import { OfficeBoard } from './application/office-board';
import { Operators } from './application/operators';
import { PointFiles } from './application/point-files';
import { PointPapers } from './application/point-papers';
import { PointPrints } from './application/point-prints';
import { PointQueries } from './application/point-queries';
import { PointSteps } from './application/point-steps';
import { PointsOnMap } from './application/points-on-map';
import { Proofs } from './application/proofs';
import { PublicPoints } from './application/public-points';
import { RecordInspection } from './application/record-inspection';
import { RegisterPoint } from './application/register-point';
import { RegulationQueries } from './application/regulation-queries';
import { Reports } from './application/reports';
import { SaveGoods } from './application/save-goods';
import { ShelfKits } from './application/shelf-kit';
import { Supports } from './application/supports';
import { TradeDays } from './application/trade-day';
import { Warnings } from './application/warnings';
import { PointPapersController } from './http/point-papers.controller';
import { PointRunningController } from './http/point-running.controller';
import { PointSupportController } from './http/point-support.controller';
import { PublicPointsController } from './http/public-points.controller';
import { RegulationsController } from './http/regulations.controller';
import { SalesPointsController } from './http/sales-points.controller';
import { TradeDayController } from './http/trade-day.controller';
import { SalesPointsModule } from './sales-points.module';

/** Door for the HTTP process. */
@Module({
  imports: [SalesPointsModule],
  controllers: [
    SalesPointsController,
    PointPapersController,
    PointRunningController,
    PointSupportController,
    RegulationsController,
    PublicPointsController,
    TradeDayController,
  ],
  providers: [
    ChasePoint,
    GoodsTonight,
    InspectionScans,
    JudgeScans,
    OfficeBoard,
    Operators,
    PointFiles,
    PointPapers,
    PointPrints,
    PointQueries,
    PointSteps,
    PointsOnMap,
    Proofs,
    PublicPoints,
    RecordInspection,
    RegisterPoint,
    RegulationQueries,
    Reports,
    SaveGoods,
    ShelfKits,
    Supports,
    TradeDays,
    Warnings,
  ],
})
export class SalesPointsHttpModule {}
