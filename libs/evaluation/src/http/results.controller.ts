import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Cursors, DEFAULT_LIMIT, Endpoint, Me } from '@app/platform/http';
import { READ_RESULT } from '../application/evaluation-access';
import { ResultQueries } from '../application/result-queries';
import { ResultsQuery } from './evaluation.in';
import { ResultPageOut } from './evaluation.out';

const LIST = 'evaluation.results';

@Controller('api/results')
export class ResultsController {
  constructor(
    private readonly queries: ResultQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Closed results of a round', permission: READ_RESULT, response: ResultPageOut })
  async list(@Query() query: ResultsQuery, @Me() me: Actor): Promise<ResultPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { roundId: query.roundId, level: query.level, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.caseId]);
  }
}
