import { Global, Module } from '@nestjs/common';
import { ActingMandates } from '@app/identity';
import { ActingMandateSource } from './application/acting-mandate';
import { JourneysFacade } from './application/journeys.facade';
import { MandateCode } from './application/mandate-code';

const ACTING = { provide: ActingMandates, useClass: ActingMandateSource };

/** What other modules use of journeys, and what a mandate reaches for identity. */
@Global()
@Module({ providers: [JourneysFacade, MandateCode, ACTING], exports: [JourneysFacade, MandateCode, ACTING] })
export class JourneysModule {}
