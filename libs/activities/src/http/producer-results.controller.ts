import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  DongAmount,
  Endpoint,
  Flag,
  IdParam,
  Int,
  Me,
  Text,
  Uuid,
  SearchQuery,
} from '@app/platform/http';
import { READ_RESULT, WRITE_RESULT } from '../application/activities-access';
import { ProducerResults } from '../application/producer-results';
import { EntryMadeOut, EntryVersionOut, ProducerResultDetailOut, ProducerResultPageOut } from './activities.out';

class ResultsQuery extends SearchQuery {
  @Int({ min: 2015, max: 2100, optional: true, query: true })
  year?: number;

  @Uuid({ optional: true })
  producerId?: string;

  @Text({ max: 20, optional: true })
  unitId?: string;
}

class ResultFactsIn {
  @DongAmount()
  revenue!: string;

  @Text({ max: 16, pattern: /^(0|-?[1-9]\d{0,14})$/, doc: 'whole đồng; a loss has a minus', example: '-20000000' })
  profit!: string;

  @Int({ min: 0, max: 100_000 })
  jobs!: number;

  @DongAmount()
  exportValue!: string;

  @Flag({ doc: 'sells on an e-market or social network' })
  sellsOnline!: boolean;
}

class ProducerResultIn extends ResultFactsIn {
  @Uuid()
  producerId!: string;

  @Int({ min: 2015, max: 2100 })
  year!: number;
}

class ResultCorrectionIn extends ResultFactsIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

const LIST = 'activities.results';

/** Yearly results of producers. */
@Controller('api/producer-results')
export class ProducerResultsController {
  constructor(
    private readonly results: ProducerResults,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Yearly results of producers I may see, newest first',
    permission: READ_RESULT,
    response: ProducerResultPageOut,
  })
  async list(@Query() query: ResultsQuery, @Me() me: Actor): Promise<ProducerResultPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, year, producerId, unitId } = query;
    const rows = await this.results.list(me, { q, year, producerId, unitId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A yearly result beside the goals of the plan',
    permission: READ_RESULT,
    response: ProducerResultDetailOut,
    problems: ['activities.result_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ProducerResultDetailOut> {
    return this.results.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Tell the result of a year',
    permission: WRITE_RESULT,
    status: 201,
    response: EntryMadeOut,
    problems: ['producer.not_found', 'activities.year_ahead', 'activities.result_taken'],
  })
  add(@Body() body: ProducerResultIn, @Ctx() ctx: CommandContext): Promise<EntryMadeOut> {
    return this.results.add({ ...body }, ctx);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Correct a yearly result: its next version, with a reason',
    permission: WRITE_RESULT,
    ifMatch: true,
    response: EntryVersionOut,
    problems: ['activities.result_not_found', 'activities.reason_missing'],
  })
  correct(
    @Param() param: IdParam,
    @Body() body: ResultCorrectionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<EntryVersionOut> {
    const { reason, ...facts } = body;
    return this.results.correct(param.id, { facts, reason }, ctx);
  }
}
