import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { IndicatorQueries } from './application/indicator-queries';
import { IndicatorsController } from './http/indicators.controller';
import { PeriodicReportsHttpModule } from './http/periodic-reports.module';
import { PicturesHttpModule } from './http/pictures/pictures.module';
import { ReportingModule } from './reporting.module';

/** Door for the HTTP process. */
@Module({
  imports: [ReportingModule, PeriodicReportsHttpModule, PicturesHttpModule],
  controllers: [IndicatorsController],
  providers: [IndicatorQueries],
})
export class ReportingHttpModule {}
