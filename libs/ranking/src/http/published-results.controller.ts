import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me, Uuid, SearchQuery } from '@app/platform/http';
import { PublishedResults } from '../application/published-results';
import { READ_OWN_COMPARISON, READ_RESULT } from '../application/ranking-access';
import { OwnComparisonOut } from './own-comparison.out';
import { PublishedResultOut, PublishedResultPageOut } from './ranking.out';

class PublishedResultsQuery extends SearchQuery {
  @Uuid({ optional: true, doc: 'the result of this dossier' })
  dossierId?: string;
}

const LIST = 'ranking.published-results';

@Controller('api/published-results')
export class PublishedResultsController {
  constructor(
    private readonly results: PublishedResults,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Published results of my products or my area',
    permission: READ_RESULT,
    response: PublishedResultPageOut,
  })
  async list(@Query() query: PublishedResultsQuery, @Me() me: Actor): Promise<PublishedResultPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(
      LIST,
      await this.results.list(me, { q: query.q, dossierId: query.dossierId, after, limit }),
      limit,
      (row) => [row.id],
    );
  }

  @Get(':id')
  @Endpoint({
    summary: 'A published result with its explanation',
    permission: READ_RESULT,
    response: PublishedResultOut,
    problems: ['ranking.result_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<PublishedResultOut> {
    return this.results.get(me, param.id);
  }

  @Get(':id/own-comparison')
  @Endpoint({
    summary: "The producer's own score beside the council's, by criterion, and what to work on",
    permission: READ_OWN_COMPARISON,
    response: OwnComparisonOut,
    problems: ['ranking.result_not_found'],
  })
  async ownComparison(@Param() param: IdParam, @Me() me: Actor): Promise<OwnComparisonOut> {
    return this.results.ownComparison(me, param.id);
  }
}
