import './problems'; // other modules' routes name these codes too
export { ActivitiesModule } from './activities.module';
export { EntryCommands } from './application/entry-commands';
export { ImportEntries } from './application/import-entries';
export { ProducerResults } from './application/producer-results';
export type { ResultFacts } from './application/producer-results';
export { entryFaults } from './domain/entry-rules';
export type { EntryFacts, EntryPart } from './domain/entry-rules';
export { kindOf, REGISTERS } from './domain/registers';
export type { KindOfEntry, Register, RegisterName } from './domain/registers';
