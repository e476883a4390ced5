import './problems'; // other modules' routes name these codes too
export { AgreeOptions } from './application/agreed-options';
export { AssignCases } from './application/assign-cases';
export { CastBallot } from './application/cast-ballot';
export { CouncilCommands } from './application/council-commands';
export type { CouncilInput, MemberInput } from './application/council-commands';
export { EarlierResults } from './application/earlier-results';
export type { PaperLaw, PaperResult } from './application/earlier-results';
export { EvaluationFacade } from './application/evaluation.facade';
export { EnterPaperBallot } from './application/enter-paper-ballot';
export { MoveCase } from './application/move-case';
export { evaluationInvariants } from './application/recomputed-results';
export { OpenWritten } from './application/open-written';
export type { WrittenInput } from './application/open-written';
export type { ResultFacts } from './application/result-queries';
export { SendUp } from './application/send-up';
export { SittingCommands } from './application/sitting-commands';
export type { CouncilRules, Seat } from './domain/council-rules';
export { EvaluationModule } from './evaluation.module';
