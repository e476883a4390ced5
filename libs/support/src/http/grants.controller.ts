import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { localDate } from '@app/kernel';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  DongAmount,
  Endpoint,
  IdParam,
  Int,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { GrantQueries } from '../application/grant-queries';
import { GrantSteps } from '../application/grant-steps';
import { ProposeGrant } from '../application/propose-grant';
import { DECIDE_GRANT, PAY_GRANT, PROPOSE_GRANT, READ_SUPPORT } from '../application/support-access';
import { GROUPINGS, supportFigures, type Grouping } from '../application/support-figures';
import { GRANT_STATES, type GrantState } from '../domain/grant-workflow';
import { SOURCES, type Source } from '../domain/policy';
import {
  SupportCandidatesOut,
  SupportFiguresOut,
  GrantOut,
  GrantPageOut,
  GrantStepOut,
  MadeSupportOut,
} from './support.out';

class GrantsQuery extends SearchQuery {
  @OneOf(GRANT_STATES, { optional: true })
  state?: GrantState;

  @Int({ min: 2018, max: 2100, optional: true, query: true })
  year?: number;

  @Uuid({ optional: true })
  resolutionId?: string;

  @Uuid({ optional: true })
  productId?: string;

  @Uuid({ optional: true })
  producerId?: string;
}

class FiguresQuery {
  @OneOf(GROUPINGS)
  by!: Grouping;

  @Int({ min: 2018, max: 2100, optional: true, query: true, doc: 'year of the budget' })
  year?: number;

  @DateOnly({ optional: true, doc: 'as the figures stood at the end of this day' })
  asOf?: string;
}

class CandidatesQuery {
  @Uuid()
  lineId!: string;

  @Text({ max: 100, optional: true })
  q?: string;
}

class GrantProposalIn {
  @Uuid()
  lineId!: string;

  @Uuid()
  productId!: string;

  @Int({ min: 2018, max: 2100, doc: 'year of the budget' })
  year!: number;

  @OneOf(SOURCES)
  source!: Source;

  @DongAmount({ optional: true, doc: 'total cost, where the line supports a share' })
  cost?: string;

  @DongAmount()
  asked!: string;
}

class GrantPaperIn {
  @Text({ max: 60 })
  number!: string;

  @DateOnly()
  on!: string;
}

class GrantAmountIn extends GrantPaperIn {
  @DongAmount()
  amount!: string;
}

class GrantAcceptanceIn extends GrantPaperIn {
  @Text({ max: 1000, multiline: true, optional: true })
  note?: string;
}

class GrantRecoveryIn extends GrantAmountIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

class CloseGrantIn {
  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

class CancelGrantIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

const LIST = 'support.grants';
const STEP = ['support.grant_not_found', 'workflow.action_not_allowed'];

@Controller('api/support')
export class GrantsController {
  constructor(
    private readonly queries: GrantQueries,
    private readonly proposals: ProposeGrant,
    private readonly steps: GrantSteps,
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  @Get('grants')
  @Endpoint({
    summary: 'Grants of my products or my area, newest first',
    permission: READ_SUPPORT,
    response: GrantPageOut,
  })
  async list(@Query() query: GrantsQuery, @Me() me: Actor): Promise<GrantPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, state, year, resolutionId, productId, producerId } = query;
    const rows = await this.queries.list(me, { q, state, year, resolutionId, productId, producerId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('figures')
  @Endpoint({ summary: 'Support decided and paid, in sums', permission: READ_SUPPORT, response: SupportFiguresOut })
  async figures(@Query() query: FiguresQuery, @Me() me: Actor): Promise<SupportFiguresOut> {
    const { by, year } = query;
    const asOf = query.asOf === undefined ? undefined : localDate(query.asOf);
    const scope = me.scopeFor(READ_SUPPORT);
    return { items: await this.uow.read((tx) => supportFigures(tx, { scope, by, year, asOf })) };
  }

  @Get('candidates')
  @Endpoint({
    summary: 'Products that a line reaches and that have no grant of it',
    permission: PROPOSE_GRANT,
    response: SupportCandidatesOut,
    problems: ['support.line_not_found'],
  })
  async candidates(@Query() query: CandidatesQuery, @Me() me: Actor): Promise<SupportCandidatesOut> {
    return { items: await this.queries.candidates(me, query.lineId, query.q) };
  }

  @Get('grants/:id')
  @Endpoint({
    summary: 'A grant with its payments and history',
    permission: READ_SUPPORT,
    response: GrantOut,
    problems: ['support.grant_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<GrantOut> {
    return this.queries.get(me, param.id);
  }

  @Post('grants')
  @Endpoint({
    summary: 'Propose support for a product',
    permission: PROPOSE_GRANT,
    status: 201,
    response: MadeSupportOut,
    problems: [
      'support.line_not_found',
      'producer.product_not_found',
      'producer.not_found',
      'support.kind_not_covered',
      'support.certificate_needed',
      'support.certificate_not_in_force',
      'support.star_not_covered',
      'support.occasion_not_covered',
      'support.resolution_not_in_force',
      'support.cost_missing',
      'support.above_ceiling',
      'support.grant_exists',
    ],
  })
  propose(@Body() body: GrantProposalIn, @Ctx() ctx: CommandContext): Promise<MadeSupportOut> {
    return this.proposals.execute(body, ctx);
  }

  @Post('grants/:id/decide')
  @Endpoint({
    summary: 'Decide with number, day and sum; by another person than the proposer',
    permission: DECIDE_GRANT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [
      ...STEP,
      'support.same_person',
      'support.above_ceiling',
      'support.certificate_not_in_force',
      'support.budget_missing',
      'support.budget_exceeded',
      'support.day_in_future',
    ],
  })
  decide(@Param() param: IdParam, @Body() body: GrantAmountIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'decide', body, ctx);
  }

  @Post('grants/:id/accept')
  @Endpoint({
    summary: 'Note the acceptance record',
    permission: PAY_GRANT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [...STEP, 'support.day_in_future'],
  })
  accept(@Param() param: IdParam, @Body() body: GrantAcceptanceIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'accept', body, ctx);
  }

  @Post('grants/:id/pay')
  @Endpoint({
    summary: 'Note a payment with day and voucher; never above what was decided',
    permission: PAY_GRANT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [
      ...STEP,
      'support.acceptance_missing',
      'support.above_decided',
      'support.certificate_not_in_force',
      'support.voucher_taken',
      'support.day_in_future',
    ],
  })
  pay(@Param() param: IdParam, @Body() body: GrantAmountIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'pay', body, ctx);
  }

  @Post('grants/:id/close')
  @Endpoint({
    summary: 'Close a paid grant; with a reason where less was paid than decided',
    permission: PAY_GRANT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [...STEP, 'support.reason_missing'],
  })
  close(@Param() param: IdParam, @Body() body: CloseGrantIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'close', body, ctx);
  }

  @Post('grants/:id/cancel')
  @Endpoint({
    summary: 'Cancel before anything is paid',
    permission: READ_SUPPORT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [...STEP, 'support.reason_missing'],
  })
  cancel(@Param() param: IdParam, @Body() body: CancelGrantIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'cancel', body, ctx);
  }

  @Post('grants/:id/recover')
  @Endpoint({
    summary: 'Claim paid money back, with the paper that says so',
    permission: DECIDE_GRANT,
    ifMatch: true,
    response: GrantStepOut,
    problems: [...STEP, 'support.reason_missing', 'support.above_paid', 'support.day_in_future'],
  })
  recover(@Param() param: IdParam, @Body() body: GrantRecoveryIn, @Ctx() ctx: CommandContext): Promise<GrantStepOut> {
    return this.steps.act(param.id, 'recover', body, ctx);
  }
}
