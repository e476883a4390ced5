import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { JourneyQueries } from './application/journey-queries';
import { JourneyRecords } from './application/journey-records';
import { MandateCommands } from './application/mandate-commands';
import { MandateQueries } from './application/mandate-queries';
import { ResumePoints } from './application/resume-points';
import { JourneysController } from './http/journeys.controller';
import { MandatesController } from './http/mandates.controller';
import { JourneysModule } from './journeys.module';

/** Door for the HTTP process. */
@Module({
  imports: [JourneysModule],
  controllers: [JourneysController, MandatesController],
  providers: [JourneyQueries, JourneyRecords, MandateCommands, MandateQueries, ResumePoints],
})
export class JourneysHttpModule {}
