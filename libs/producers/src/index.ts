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
export { ImportProducers } from './application/import-producers';
export type { FoundProducer, FoundProduct, HeldImport, ProducerKey } from './application/import-producers';
export { readIdentityNo, readPhone, readTaxCode } from './domain/registry-numbers';
export { ProducersModule } from './producers.module';
export type { MarkView } from './application/mark-record';
