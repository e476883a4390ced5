import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Int,
  ListOf,
  Me,
  OneOf,
  SearchQuery,
  Text,
} from '@app/platform/http';
import { APPROVE_PLAN, MANAGE_PLAN, READ_PLAN } from '../application/inspection-access';
import { PlanCommands } from '../application/plan-commands';
import { PlanQueries } from '../application/plan-queries';
import { InspectionMemberIn, InspectionReasonIn } from './inspection.in';
import { InspectionStepOut } from './steps.out';
import { InspectionPlanCreatedOut, InspectionPlanOut, InspectionPlanPageOut, RiskListOut } from './plans.out';

class InspectionPlanIn {
  @Text({ max: 300 })
  title!: string;

  @OneOf(['periodic', 'unannounced'])
  kind!: 'periodic' | 'unannounced';

  @DateOnly()
  periodFrom!: string;

  @DateOnly()
  periodTo!: string;

  @Int({ min: 1, max: 500, doc: 'how many products; the highest risk, or by lot' })
  count!: number;

  @ListOf(() => InspectionMemberIn, { min: 1, max: 20 })
  members!: InspectionMemberIn[];
}

class InspectionPlansQuery extends SearchQuery {
  @OneOf(['draft', 'approved', 'closed', 'cancelled'], { optional: true })
  state?: string;
}

const LIST = 'inspection.plans';
const MOST_RISKS = 200;
const STEP = ['inspection.plan_not_found', 'workflow.action_not_allowed'];

@Controller('api/inspection-plans')
export class InspectionPlansController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly commands: PlanCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Plans of inspections, newest first', permission: READ_PLAN, response: InspectionPlanPageOut })
  async list(@Query() query: InspectionPlansQuery): Promise<InspectionPlanPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list({ q: query.q, state: query.state, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('risk')
  @Endpoint({ summary: 'Products in force by risk, with the reasons', permission: READ_PLAN, response: RiskListOut })
  async risk(): Promise<RiskListOut> {
    const { items, total, weights } = await this.queries.risk(MOST_RISKS);
    return {
      items: items.map(({ risk, ...row }) => ({ ...row, score: risk.score, reasons: risk.reasons })),
      total,
      weights,
    };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A plan with its products, team and the draw',
    permission: READ_PLAN,
    response: InspectionPlanOut,
    problems: ['inspection.plan_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<InspectionPlanOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Draft a plan: by risk, or by lot for unannounced visits',
    permission: MANAGE_PLAN,
    status: 201,
    response: InspectionPlanCreatedOut,
    problems: [
      'inspection.plan_empty',
      'inspection.leader_missing',
      'inspection.member_unfit',
      'identity.user_not_found',
    ],
  })
  create(@Body() body: InspectionPlanIn, @Ctx() ctx: CommandContext): Promise<InspectionPlanCreatedOut> {
    return this.commands.create(body, ctx);
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve a plan that another person made; its inspections stand from now on',
    permission: APPROVE_PLAN,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.same_person', 'inspection.product_unrated', 'inspection.already_open'],
  })
  approve(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.commands.act(param.id, 'approve', {}, ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close a plan whose inspections are done',
    permission: MANAGE_PLAN,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.plan_open'],
  })
  close(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.commands.act(param.id, 'close', {}, ctx);
  }

  @Post(':id/cancel')
  @Endpoint({
    summary: 'Cancel a draft with a reason',
    permission: READ_PLAN,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.reason_missing'],
  })
  cancel(
    @Param() param: IdParam,
    @Body() body: InspectionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.commands.act(param.id, 'cancel', body, ctx);
  }
}
