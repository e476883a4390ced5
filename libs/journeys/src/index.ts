import './problems'; // other modules' routes name these codes too
export { JourneyOutcomes } from './application/journey-outcomes';
export { JourneysFacade } from './application/journeys.facade';
export type { HelperOfProducer } from './application/journeys.facade';
export type { OutcomeFacts } from './domain/steps';
export { JourneysModule } from './journeys.module';
