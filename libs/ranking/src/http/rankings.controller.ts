import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, Me, Uuid } from '@app/platform/http';
import { DecisionQueries } from '../application/decision-queries';
import { READ_DECISION } from '../application/ranking-access';
import { RankingOut } from './ranking.out';

class RankingQuery {
  @Uuid({ optional: true, doc: 'the newest round with results unless given' })
  roundId?: string;
}

@Controller('api/rankings')
export class RankingsController {
  constructor(private readonly queries: DecisionQueries) {}

  @Get()
  @Endpoint({
    summary: 'Closed results of a round in order, by body that decides, without those already in a decision',
    permission: READ_DECISION,
    response: RankingOut,
    problems: ['programme.round_not_found', 'ranking.rules_differ'],
  })
  ranking(@Query() query: RankingQuery, @Me() me: Actor): Promise<RankingOut> {
    return this.queries.ranking(me, query.roundId);
  }
}
