import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  DongAmount,
  Endpoint,
  Flag,
  IdParam,
  Int,
  ListOf,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Texts,
} from '@app/platform/http';
import { Budgets } from '../application/budgets';
import { Resolutions, type LineInput } from '../application/resolutions';
import { MANAGE_POLICY, READ_SUPPORT } from '../application/support-access';
import { OCCASIONS, SOURCES, SUBJECTS, type Occasion, type Source, type Subject } from '../domain/policy';
import { SupportBudgetsOut, MadeSupportOut, ResolutionOut, ResolutionPageOut, SupportVersionOut } from './support.out';

class PolicyLineIn {
  @OneOf(SUBJECTS)
  subject!: Subject;

  @Text({ max: 500, example: 'Thưởng sản phẩm đạt 4 sao lần đầu' })
  title!: string;

  @Int({ min: 1, max: 100, optional: true, doc: 'share of the cost; left out for a fixed sum' })
  percent?: number;

  @DongAmount({ doc: 'the sum, or the most that a share may come to' })
  ceiling!: string;

  @Texts({ max: 3, maxLength: 1, oneOf: ['3', '4', '5'], doc: 'empty: no star is asked for' })
  stars!: string[];

  @OneOf(OCCASIONS)
  occasion!: Occasion;

  @Texts({
    max: 4,
    maxLength: 30,
    oneOf: ['household', 'cooperative-group', 'cooperative', 'company'],
    doc: 'empty: every kind',
  })
  producerKinds!: string[];

  @Flag()
  needsAcceptance!: boolean;

  @Flag()
  repeatable!: boolean;
}

class ResolutionIn {
  @Text({ max: 60, example: '51/2021/NQ-HĐND' })
  number!: string;

  @DateOnly()
  issuedOn!: string;

  @Text({ max: 200 })
  issuer!: string;

  @Text({ max: 500 })
  title!: string;

  @DateOnly()
  validFrom!: string;

  @DateOnly({ optional: true })
  validTo?: string;

  @ListOf(() => PolicyLineIn, { min: 1, max: 100 })
  lines!: PolicyLineIn[];
}

class EndResolutionIn {
  @DateOnly()
  validTo!: string;
}

class BudgetParam {
  @Int({ min: 2018, max: 2100, query: true })
  year!: number;

  @OneOf(SOURCES)
  source!: Source;
}

class SupportBudgetIn {
  @DongAmount()
  amount!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;
}

const lineOf = ({ stars, ...line }: PolicyLineIn): LineInput => ({ ...line, stars: stars.map(Number) });
const LIST = 'support.resolutions';
const KNOWN = ['support.resolution_not_found', 'support.days_crossed'];

@Controller('api/support')
export class SupportPolicyController {
  constructor(
    private readonly resolutions: Resolutions,
    private readonly budgets: Budgets,
    private readonly cursors: Cursors,
  ) {}

  @Get('resolutions')
  @Endpoint({ summary: 'Resolutions on support, newest first', permission: READ_SUPPORT, response: ResolutionPageOut })
  async list(@Query() query: SearchQuery): Promise<ResolutionPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.resolutions.list({ q: query.q, after, limit }), limit, (row) => [row.id]);
  }

  @Get('resolutions/:id')
  @Endpoint({
    summary: 'A resolution with its lines',
    permission: READ_SUPPORT,
    response: ResolutionOut,
    problems: ['support.resolution_not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<ResolutionOut> {
    const found = await this.resolutions.get(me, param.id);
    return { ...found, lines: found.lines.map((line) => ({ ...line, stars: line.stars.map(String) })) };
  }

  @Post('resolutions')
  @Endpoint({
    summary: 'Register a resolution with its lines',
    permission: MANAGE_POLICY,
    status: 201,
    response: MadeSupportOut,
    problems: ['support.resolution_taken', 'support.days_crossed'],
  })
  create(@Body() body: ResolutionIn, @Ctx() ctx: CommandContext): Promise<MadeSupportOut> {
    return this.resolutions.create({ ...body, lines: body.lines.map(lineOf) }, ctx);
  }

  @Post('resolutions/:id/lines')
  @Endpoint({
    summary: 'Add a line that was forgotten; lines never change',
    permission: MANAGE_POLICY,
    ifMatch: true,
    response: SupportVersionOut,
    problems: KNOWN,
  })
  addLine(@Param() param: IdParam, @Body() body: PolicyLineIn, @Ctx() ctx: CommandContext): Promise<SupportVersionOut> {
    return this.resolutions.addLine(param.id, lineOf(body), ctx);
  }

  @Post('resolutions/:id/end')
  @Endpoint({
    summary: 'Say on which day a resolution ends',
    permission: MANAGE_POLICY,
    ifMatch: true,
    response: SupportVersionOut,
    problems: KNOWN,
  })
  end(@Param() param: IdParam, @Body() body: EndResolutionIn, @Ctx() ctx: CommandContext): Promise<SupportVersionOut> {
    return this.resolutions.end(param.id, body.validTo, ctx);
  }

  @Get('budgets')
  @Endpoint({ summary: 'Budgets by year and source', permission: READ_SUPPORT, response: SupportBudgetsOut })
  async allBudgets(@Me() me: Actor): Promise<SupportBudgetsOut> {
    return { items: await this.budgets.list(), canManage: me.can(MANAGE_POLICY) };
  }

  @Post('budgets/:year/:source')
  @Endpoint({
    summary: 'Set the budget of a year and source',
    permission: MANAGE_POLICY,
    status: 201,
    response: SupportVersionOut,
    problems: ['support.budget_taken', 'support.budget_exceeded'],
  })
  newBudget(
    @Param() of: BudgetParam,
    @Body() body: SupportBudgetIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SupportVersionOut> {
    return this.budgets.set(of, body, ctx);
  }

  @Put('budgets/:year/:source')
  @Endpoint({
    summary: 'Change the budget of a year and source by another document',
    permission: MANAGE_POLICY,
    ifMatch: true,
    response: SupportVersionOut,
    problems: ['support.budget_missing', 'support.budget_exceeded'],
  })
  setBudget(
    @Param() of: BudgetParam,
    @Body() body: SupportBudgetIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SupportVersionOut> {
    return this.budgets.set(of, body, ctx);
  }
}
