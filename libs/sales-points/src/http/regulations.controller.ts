import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { RegulationCommands } from '../application/regulation-commands';
import { RegulationQueries } from '../application/regulation-queries';
import { MANAGE_REGULATION, READ_POINT } from '../application/sales-access';
import { SalesIssueIn, SalesLimitsIn, SalesNewRegulationIn, SalesReviewIn } from './regulations.in';
import { SalesRegulationListOut, SalesRegulationOut } from './regulations.out';
import { SalesReasonIn } from './sales-points.in';
import { SalesCreatedOut, SalesStepOut } from './sales-points.out';

const STEP = ['sales_regulation.not_found', 'workflow.action_not_allowed', 'sales_point.day_in_future'];

/** The regulation of sales points and its limits. */
@Controller('api/sales-regulations')
export class RegulationsController {
  constructor(
    private readonly queries: RegulationQueries,
    private readonly commands: RegulationCommands,
  ) {}

  @Get()
  @Endpoint({ summary: 'Regulations, newest first', permission: READ_POINT, response: SalesRegulationListOut })
  async list(): Promise<SalesRegulationListOut> {
    return { items: (await this.queries.list()).map(({ limits: _limits, ...row }) => row) };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A regulation with its limits, their basis and history',
    permission: READ_POINT,
    response: SalesRegulationOut,
    problems: ['sales_regulation.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<SalesRegulationOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Draft a regulation; it begins with the limits in force',
    permission: MANAGE_REGULATION,
    status: 201,
    response: SalesCreatedOut,
  })
  draft(@Body() body: SalesNewRegulationIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.commands.draft(body, ctx);
  }

  @Put(':id/limits')
  @Endpoint({
    summary: 'Change limits of a draft',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: [
      'sales_regulation.not_found',
      'sales_regulation.not_draft',
      'sales_regulation.limit_unknown',
      'sales_regulation.limit_out_of_range',
    ],
  })
  change(@Param() param: IdParam, @Body() body: SalesLimitsIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.change(param.id, body.limits, ctx);
  }

  @Post(':id/review')
  @Endpoint({
    summary: 'Justice has reviewed the draft',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: STEP,
  })
  review(@Param() param: IdParam, @Body() body: SalesReviewIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.act(param.id, 'review', { reviewed: body }, ctx);
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Back to a draft after the review',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.reason_missing'],
  })
  return(@Param() param: IdParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.act(param.id, 'return', { reason: body.reason }, ctx);
  }

  @Post(':id/issue')
  @Endpoint({
    summary: 'The province has issued it, with its first day',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_regulation.begins_too_early'],
  })
  issue(@Param() param: IdParam, @Body() body: SalesIssueIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.act(param.id, 'issue', { issued: body }, ctx);
  }

  @Post(':id/enforce')
  @Endpoint({
    summary: 'Its day has come; the one before is replaced (also by itself after midnight)',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_regulation.not_begun', 'sales_regulation.begins_too_early'],
  })
  enforce(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.act(param.id, 'enforce', {}, ctx);
  }

  @Post(':id/drop')
  @Endpoint({
    summary: 'Drop a draft',
    permission: MANAGE_REGULATION,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.reason_missing'],
  })
  drop(@Param() param: IdParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.commands.act(param.id, 'drop', { reason: body.reason }, ctx);
  }
}
