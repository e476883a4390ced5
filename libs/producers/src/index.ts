import './problems'; // other modules' routes name these codes too
export { ProducersFacade } from './application/producers.facade';
export type {
  ProducerInput,
  ProducerKind,
  ProducerOnForm,
  ProducerSummary,
  ProducerTies,
  ProductInput,
  ProductSummary,
  RelatedPartyInput,
  Relation,
} from './application/producers.facade';
export { ProducersModule } from './producers.module';
export type { MarkView } from './application/mark-record';
