import './problems'; // other modules' routes name these codes too
export { LoadReferenceData } from './application/load-reference-data';
export { ProgrammeFacade } from './application/programme.facade';
export type { Round, RoundKind, RoundTask, Unit } from './application/programme.facade';
export { RoundCommands } from './application/round-commands';
export type { RoundDeadline, RoundInput } from './application/round-commands';
export { scopeParams, scopeSql } from './infrastructure/scope-sql';
export { ProgrammeModule } from './programme.module';
