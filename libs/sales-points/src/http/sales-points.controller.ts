import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { PointQueries } from '../application/point-queries';
import { PointSteps } from '../application/point-steps';
import { RegisterPoint } from '../application/register-point';
import { MANAGE_POINT, READ_POINT } from '../application/sales-access';
import {
  SalesDecisionIn,
  SalesNewPointIn,
  SalesPointIn,
  SalesPointsQuery,
  SalesReasonedDecisionIn,
  SalesReasonIn,
  SalesSurveyIn,
  SalesSuspensionIn,
} from './sales-points.in';
import { SalesPointPageOut, SalesCreatedOut, SalesPointOut, SalesStepOut, SalesVersionOut } from './sales-points.out';

const LIST = 'sales.points';
const STEP = ['sales_point.not_found', 'workflow.action_not_allowed', 'sales_point.day_in_future'];
const DECIDED = [...STEP, 'sales_point.number_taken'];

@Controller('api/sales-points')
export class SalesPointsController {
  constructor(
    private readonly queries: PointQueries,
    private readonly steps: PointSteps,
    private readonly registering: RegisterPoint,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Sales points of my area, newest first', permission: READ_POINT, response: SalesPointPageOut })
  async list(@Query() query: SalesPointsQuery, @Me() me: Actor): Promise<SalesPointPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, state, kind, unitId, goods } = query;
    const rows = await this.queries.list(me, { q, state, kind, unitId, goods, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Everything of a sales point',
    permission: READ_POINT,
    response: SalesPointOut,
    problems: ['sales_point.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<SalesPointOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Take in an application',
    permission: MANAGE_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: [
      'programme.unit_not_found',
      'sales_point.day_in_future',
      'sales_point.place_half',
      'sales_regulation.none_that_day',
    ],
  })
  register(@Body() body: SalesNewPointIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.registering.register(body, ctx);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change the facts of a sales point',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesVersionOut,
    problems: [
      'sales_point.not_found',
      'sales_point.not_editable',
      'sales_point.closed',
      'sales_point.place_half',
      'programme.unit_not_found',
    ],
  })
  change(@Param() param: IdParam, @Body() body: SalesPointIn, @Ctx() ctx: CommandContext): Promise<SalesVersionOut> {
    return this.registering.change(param.id, body, ctx);
  }

  @Post(':id/survey')
  @Endpoint({
    summary: 'Record a survey',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.file_not_found'],
  })
  survey(@Param() param: IdParam, @Body() body: SalesSurveyIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'survey', { survey: body }, ctx);
  }

  @Post(':id/recognise')
  @Endpoint({
    summary: 'Recognise by decision; refused below the least area',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.area_too_small', 'sales_point.survey_not_passed'],
  })
  recognise(@Param() param: IdParam, @Body() body: SalesDecisionIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'recognise', { decision: body }, ctx);
  }

  @Post(':id/publish')
  @Endpoint({
    summary: 'Put a recognised point on the public map',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.published_already'],
  })
  publish(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'publish', {}, ctx);
  }

  @Post(':id/renew')
  @Endpoint({
    summary: 'Renew a recognition; missing papers block it',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.area_too_small', 'sales_point.papers_missing', 'sales_point.warning_running'],
  })
  renew(@Param() param: IdParam, @Body() body: SalesDecisionIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'renew', { decision: body }, ctx);
  }

  @Post(':id/suspend')
  @Endpoint({
    summary: 'Suspend by decision; for what was not remedied only after the remedy date',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.no_warning', 'sales_point.remedy_time_running', 'sales_point.reason_missing'],
  })
  suspend(@Param() param: IdParam, @Body() body: SalesSuspensionIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    const { ground, reason, number, decidedOn } = body;
    return this.steps.act(param.id, 'suspend', { ground, reason, decision: { number, decidedOn } }, ctx);
  }

  @Post(':id/reinstate')
  @Endpoint({
    summary: 'Reinstate after a clean inspection',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.reinspection_missing'],
  })
  reinstate(@Param() param: IdParam, @Body() body: SalesDecisionIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'reinstate', { decision: body }, ctx);
  }

  @Post(':id/revoke')
  @Endpoint({
    summary: 'Revoke the recognition of a suspended point',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.reason_missing'],
  })
  revoke(
    @Param() param: IdParam,
    @Body() body: SalesReasonedDecisionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    const { reason, number, decidedOn } = body;
    return this.steps.act(param.id, 'revoke', { reason, decision: { number, decidedOn } }, ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close a point; support money whose time runs is to be recovered',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...DECIDED, 'sales_point.reason_missing'],
  })
  close(
    @Param() param: IdParam,
    @Body() body: SalesReasonedDecisionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    const { reason, number, decidedOn } = body;
    return this.steps.act(param.id, 'close', { reason, decision: { number, decidedOn } }, ctx);
  }

  @Post(':id/withdraw')
  @Endpoint({
    summary: 'Take an application back, with the reason',
    permission: READ_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.reason_missing'],
  })
  withdraw(@Param() param: IdParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.steps.act(param.id, 'withdraw', { reason: body.reason }, ctx);
  }
}
