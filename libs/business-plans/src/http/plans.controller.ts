import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { CapitalSummary } from '../application/capital-summary';
import { PlanCommands } from '../application/plan-commands';
import { COMMENT_PLAN, DECIDE_PLAN, READ_PLAN, WRITE_PLAN } from '../application/plan-permissions';
import { PlanQueries } from '../application/plan-queries';
import { CommentIn, PlanReasonIn, planFieldsOf, PlanFieldsIn, PlanIn, PlansQuery, SummaryQuery } from './plan.in';
import { planOut, PlanCreatedOut, PlanOut, PlanPageOut, PlanVersionOut, SummaryOut } from './plan.out';

const LIST = 'plans.plans';
const ACT = ['plan.not_found', 'workflow.action_not_allowed'];
const TABLE = ['plan.capital_twice', 'plan.year_outside'];

@Controller('api/business-plans')
export class PlansController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly capital: CapitalSummary,
    private readonly commands: PlanCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Business plans of my area, newest first', permission: READ_PLAN, response: PlanPageOut })
  async list(@Query() query: PlansQuery, @Me() me: Actor): Promise<PlanPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, state, unitId, producerId, ideaId } = query;
    const rows = await this.queries.list(me, { q, state, unitId, producerId, ideaId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('summary')
  @Endpoint({ summary: 'Plans and capital by unit and source', permission: READ_PLAN, response: SummaryOut })
  async summary(@Query() query: SummaryQuery, @Me() me: Actor): Promise<SummaryOut> {
    const { state = 'approved', approvedFrom, approvedTo } = query;
    return { rows: await this.capital.summary(me, { state, approvedFrom, approvedTo }) };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A business plan with capital and history',
    permission: READ_PLAN,
    response: PlanOut,
    problems: ['plan.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<PlanOut> {
    return planOut(await this.queries.get(me, param.id));
  }

  @Post()
  @Endpoint({
    summary: 'Begin a plan on a selected idea',
    permission: WRITE_PLAN,
    status: 201,
    response: PlanCreatedOut,
    problems: ['idea.not_found', 'plan.idea_not_selected', 'plan.exists', ...TABLE],
  })
  create(@Body() body: PlanIn, @Ctx() ctx: CommandContext): Promise<PlanCreatedOut> {
    return this.commands.create({ ...planFieldsOf(body), ideaId: body.ideaId }, ctx);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Save the plan as typed',
    permission: WRITE_PLAN,
    ifMatch: true,
    response: PlanVersionOut,
    problems: ['plan.not_found', 'plan.not_editable', ...TABLE],
  })
  save(@Param() param: IdParam, @Body() body: PlanFieldsIn, @Ctx() ctx: CommandContext): Promise<PlanVersionOut> {
    return this.commands.save(param.id, planFieldsOf(body), ctx);
  }

  @Post(':id/submit')
  @Endpoint({
    summary: 'Send the plan',
    permission: WRITE_PLAN,
    ifMatch: true,
    response: PlanVersionOut,
    problems: [...ACT, 'plan.incomplete', 'plan.capital_missing', 'plan.capital_mismatch'],
  })
  submit(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<PlanVersionOut> {
    return this.commands.act(param.id, 'submit', undefined, ctx);
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve the plan',
    permission: DECIDE_PLAN,
    ifMatch: true,
    response: PlanVersionOut,
    problems: [...ACT, 'plan.capital_mismatch'],
  })
  approve(@Param() param: IdParam, @Body() body: PlanReasonIn, @Ctx() ctx: CommandContext): Promise<PlanVersionOut> {
    return this.commands.act(param.id, 'approve', body.reason, ctx);
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Return for change',
    permission: DECIDE_PLAN,
    ifMatch: true,
    response: PlanVersionOut,
    problems: [...ACT, 'plan.reason_missing'],
  })
  return(@Param() param: IdParam, @Body() body: PlanReasonIn, @Ctx() ctx: CommandContext): Promise<PlanVersionOut> {
    return this.commands.act(param.id, 'return', body.reason, ctx);
  }

  @Post(':id/refuse')
  @Endpoint({
    summary: 'Refuse the plan',
    permission: DECIDE_PLAN,
    ifMatch: true,
    response: PlanVersionOut,
    problems: [...ACT, 'plan.reason_missing'],
  })
  refuse(@Param() param: IdParam, @Body() body: PlanReasonIn, @Ctx() ctx: CommandContext): Promise<PlanVersionOut> {
    return this.commands.act(param.id, 'refuse', body.reason, ctx);
  }

  @Post(':id/comments')
  @Endpoint({
    summary: 'Comment on the plan',
    permission: COMMENT_PLAN,
    status: 201,
    response: PlanCreatedOut,
    problems: ['plan.not_found'],
  })
  comment(@Param() param: IdParam, @Body() body: CommentIn, @Ctx() ctx: CommandContext): Promise<PlanCreatedOut> {
    return this.commands.comment(param.id, body.body, ctx);
  }
}
