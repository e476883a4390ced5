import './problems'; // other modules' routes name these codes too
export { approvedBytes } from './application/approved-bytes';
export { DecisionCommands } from './application/decision-commands';
export type { DecisionInput } from './application/decision-commands';
export { RankingFacade } from './application/ranking.facade';
export type { PublishedDecision } from './application/ranking.facade';
export type { ItemFacts, RankedItem } from './application/ranking-board';
export { RankingModule } from './ranking.module';
