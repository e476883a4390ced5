import { Global, Module } from '@nestjs/common';
import { ApprovalCommands } from './application/approval-commands';
import { DecisionCommands } from './application/decision-commands';
import { RankingBoards } from './application/ranking-board';
import { RankingFacade } from './application/ranking.facade';

const SHARED = [ApprovalCommands, DecisionCommands, RankingBoards, RankingFacade];

/** What other modules and the seed use of ranking. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class RankingModule {}
