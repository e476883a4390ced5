import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { AskMandate } from './application/ask-mandate';
import { JourneyQueries } from './application/journey-queries';
import { JourneyRecords } from './application/journey-records';
import { MandateCommands } from './application/mandate-commands';
import { MandateLimits } from './application/mandate-limits';
import { MandateQueries } from './application/mandate-queries';
import { PlansToBegin } from './application/plans-to-begin';
import { ResumePoints } from './application/resume-points';
import { UnsentForms } from './application/unsent-forms';
import { JourneysController } from './http/journeys.controller';
import { MandatesController } from './http/mandates.controller';
import { UnsentFormsController } from './http/unsent-forms.controller';
import { JourneysModule } from './journeys.module';

/** Door for the HTTP process. */
@Module({
  imports: [JourneysModule],
  controllers: [UnsentFormsController, JourneysController, MandatesController],
  providers: [
    AskMandate,
    MandateLimits,
    JourneyQueries,
    JourneyRecords,
    MandateCommands,
    MandateQueries,
    PlansToBegin,
    ResumePoints,
    UnsentForms,
  ],
})
export class JourneysHttpModule {}
