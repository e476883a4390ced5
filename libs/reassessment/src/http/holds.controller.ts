import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { localDate } from '@app/kernel';
import type { CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Nested,
  OneOf,
  SearchQuery,
  Text,
  Texts,
} from '@app/platform/http';
import { HoldCommands } from '../application/hold-commands';
import { HoldQueries } from '../application/hold-queries';
import { MANAGE_HOLD, READ_RADAR } from '../application/reassessment-access';
import { HoldDraftedOut, HoldOut, HoldPageOut } from './act.out';
import { filterOf, RadarQuery } from './cycle.in';
import { StepOut } from './reassessment.out';

class HoldsQuery extends SearchQuery {
  @OneOf(['draft', 'in-force', 'ended', 'discarded'], { optional: true })
  state?: string;
}

class HoldIn {
  @Text({ max: 60, example: '1234/BNN-VPĐP' })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Text({ max: 200 })
  issuer!: string;

  @Text({ max: 1000, multiline: true })
  reason!: string;

  @DateOnly({ doc: 'first held day' })
  fromOn!: string;

  @DateOnly({ optional: true, doc: 'last held day, if it is known' })
  toOn?: string;

  @Texts({ max: 500, maxLength: 36, pattern: /^[0-9a-f-]{36}$/, optional: true, doc: 'the certificates themselves' })
  cycleIds?: string[];

  @Nested(() => RadarQuery, { optional: true, doc: 'or what they have in common today' })
  filter?: RadarQuery;
}

class EndIn {
  @DateOnly({ doc: 'last held day' })
  endedOn!: string;
}

const LIST = 'reassessment.holds';
const STEP = ['reassessment.hold_not_found', 'workflow.action_not_allowed'];

@Controller('api/reassessment/holds')
export class HoldsController {
  constructor(
    private readonly queries: HoldQueries,
    private readonly commands: HoldCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Holds by documents, newest first', permission: READ_RADAR, response: HoldPageOut })
  async list(@Query() query: HoldsQuery): Promise<HoldPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list({ q: query.q, state: query.state, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A hold with its products',
    permission: MANAGE_HOLD,
    response: HoldOut,
    problems: ['reassessment.hold_not_found'],
  })
  get(@Param() param: IdParam): Promise<HoldOut> {
    return this.queries.get(param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Draft a hold by a document on a set of products',
    permission: MANAGE_HOLD,
    status: 201,
    response: HoldDraftedOut,
    problems: ['reassessment.hold_empty', 'reassessment.hold_dates_wrong'],
  })
  draft(@Body() body: HoldIn, @Ctx() ctx: CommandContext): Promise<HoldDraftedOut> {
    const { documentNo, issuer, reason, cycleIds } = body;
    return this.commands.draft(
      {
        ...{ documentNo, issuer, reason, cycleIds },
        documentOn: localDate(body.documentOn),
        fromOn: localDate(body.fromOn),
        toOn: body.toOn === undefined ? undefined : localDate(body.toOn),
        filter: body.filter && filterOf(body.filter),
      },
      ctx,
    );
  }

  @Post(':id/start')
  @Endpoint({
    summary: 'Stop the clocks of its products',
    permission: MANAGE_HOLD,
    ifMatch: true,
    response: StepOut,
    problems: [...STEP, 'reassessment.hold_not_begun', 'reassessment.hold_unfit', 'reassessment.hold_empty'],
  })
  start(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<StepOut> {
    return this.commands.act(param.id, 'start', ctx);
  }

  @Post(':id/discard')
  @Endpoint({
    summary: 'Throw a draft away',
    permission: MANAGE_HOLD,
    ifMatch: true,
    response: StepOut,
    problems: STEP,
  })
  discard(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<StepOut> {
    return this.commands.act(param.id, 'discard', ctx);
  }

  @Post(':id/end')
  @Endpoint({
    summary: 'Let the clocks run again after the last held day',
    permission: MANAGE_HOLD,
    ifMatch: true,
    response: StepOut,
    problems: [...STEP, 'reassessment.hold_end_wrong'],
  })
  end(@Param() param: IdParam, @Body() body: EndIn, @Ctx() ctx: CommandContext): Promise<StepOut> {
    return this.commands.end(param.id, localDate(body.endedOn), ctx);
  }
}
