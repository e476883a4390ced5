import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { IndicatorQueries } from './application/indicator-queries';
import { PictureAsker } from './application/pictures/picture-asked';
import { Pictures } from './application/pictures/pictures';
import { StandingPictures } from './application/pictures/standing-pictures';
import { StarPictures } from './application/pictures/star-pictures';
import { WayPictures } from './application/pictures/way-pictures';
import { IndicatorsController } from './http/indicators.controller';
import { PicturesController } from './http/pictures/pictures.controller';
import { PeriodicReportsHttpModule } from './http/periodic-reports.module';
import { ReportingModule } from './reporting.module';

/** Door for the HTTP process. */
@Module({
  imports: [ReportingModule, PeriodicReportsHttpModule],
  controllers: [IndicatorsController, PicturesController],
  providers: [IndicatorQueries, PictureAsker, Pictures, StandingPictures, StarPictures, WayPictures],
})
export class ReportingHttpModule {}
