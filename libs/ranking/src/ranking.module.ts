import { Global, Module } from '@nestjs/common';
import { JourneyOutcomes } from '@app/journeys';
import { ApprovalCommands } from './application/approval-commands';
import { ComplaintCommands } from './application/complaint-commands';
import { DecisionCommands } from './application/decision-commands';
import { PublishedOutcomes } from './application/published-outcomes';
import { RankingBoards } from './application/ranking-board';
import { RankingFacade } from './application/ranking.facade';

const OUTCOMES = { provide: JourneyOutcomes, useClass: PublishedOutcomes };
const SHARED = [ApprovalCommands, ComplaintCommands, DecisionCommands, RankingBoards, RankingFacade, OUTCOMES];

/** What other modules and the seed use of ranking. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class RankingModule {}
