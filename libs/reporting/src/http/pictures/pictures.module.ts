import { Module } from '@nestjs/common';
import { PictureAsker } from '../../application/pictures/picture-asked';
import { Pictures } from '../../application/pictures/pictures';
import { PublicFiguresReader } from '../../application/pictures/public-figures';
import { StandingPictures } from '../../application/pictures/standing-pictures';
import { StarPictures } from '../../application/pictures/star-pictures';
import { Tiles } from '../../application/pictures/tiles';
import { WayPictures } from '../../application/pictures/way-pictures';
import { ReportingModule } from '../../reporting.module';
import { PicturesController } from './pictures.controller';
import { PublicFiguresController } from './public-figures.controller';
import { TilesController } from './tiles.controller';

/** Pictures and numbers of the overview and the home page. */
@Module({
  imports: [ReportingModule],
  controllers: [PicturesController, PublicFiguresController, TilesController],
  providers: [PictureAsker, Pictures, PublicFiguresReader, StandingPictures, StarPictures, Tiles, WayPictures],
})
export class PicturesHttpModule {}
