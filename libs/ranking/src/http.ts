import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ApprovalQueries } from './application/approval-queries';
import { ComplaintQueries } from './application/complaint-queries';
import { DecisionQueries } from './application/decision-queries';
import { PublishedResults } from './application/published-results';
import { ApprovalController } from './http/approval.controller';
import { ComplaintsController } from './http/complaints.controller';
import { DecisionsController } from './http/decisions.controller';
import { PublishedResultsController } from './http/published-results.controller';
import { RankingsController } from './http/rankings.controller';
import { RankingModule } from './ranking.module';

/** Door for the HTTP process. */
@Module({
  imports: [RankingModule],
  controllers: [
    ApprovalController,
    ComplaintsController,
    RankingsController,
    DecisionsController,
    PublishedResultsController,
  ],
  providers: [ApprovalQueries, ComplaintQueries, DecisionQueries, PublishedResults],
})
export class RankingHttpModule {}
