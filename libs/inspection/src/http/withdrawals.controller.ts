import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Me,
  OneOf,
  Text,
  Uuid,
  SearchQuery,
} from '@app/platform/http';
import { FileStore, MEDIA_TYPES, sendFile } from '@app/platform/storage';
import { EXPLAIN_WITHDRAWAL, MANAGE_WITHDRAWAL, READ_WITHDRAWAL } from '../application/inspection-access';
import { WithdrawalCommands } from '../application/withdrawal-commands';
import { WithdrawalQueries } from '../application/withdrawal-queries';
import { WITHDRAWAL_GROUNDS, type WithdrawalGround } from '../domain/withdrawal-workflow';
import { InspectionReasonIn } from './inspection.in';
import { InspectionIdOut, InspectionStepOut } from './steps.out';
import { WithdrawalOut, WithdrawalPageOut } from './withdrawals.out';

class WithdrawalsQuery extends SearchQuery {
  @Flag({ optional: true, query: true, doc: 'only those that are not decided or dropped' })
  open?: boolean;
}

class WithdrawalIn {
  @Uuid()
  certificateId!: string;

  @OneOf(WITHDRAWAL_GROUNDS)
  ground!: WithdrawalGround;

  @Text({ max: 2000, multiline: true })
  explanation!: string;

  @Text({ max: 200, doc: 'who concluded, or the commune that confirmed' })
  authority!: string;

  @Text({ max: 60 })
  conclusionNumber!: string;

  @DateOnly({ doc: 'the clock begins with this day' })
  concludedOn!: string;

  @Uuid({ optional: true })
  inspectionId?: string;
}

class ExplanationIn {
  @Text({ max: 5000, multiline: true })
  text!: string;
}

class MinistryDecisionIn {
  @Text({ max: 60 })
  number!: string;

  @DateOnly()
  decidedOn!: string;
}

const LIST = 'inspection.withdrawals';
const STEP = ['inspection.withdrawal_not_found', 'workflow.action_not_allowed'];

@Controller('api/withdrawal-cases')
export class WithdrawalCasesController {
  constructor(
    private readonly queries: WithdrawalQueries,
    private readonly commands: WithdrawalCommands,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Withdrawal cases, the nearest last day first',
    permission: READ_WITHDRAWAL,
    response: WithdrawalPageOut,
  })
  async list(@Query() query: WithdrawalsQuery, @Me() me: Actor): Promise<WithdrawalPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [day, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = day === undefined || id === undefined ? undefined : ([day, id] as const);
    const rows = await this.queries.list(me, { q: query.q, open: query.open ?? false, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.decideBy, row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A withdrawal case',
    permission: READ_WITHDRAWAL,
    response: WithdrawalOut,
    problems: ['inspection.withdrawal_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<WithdrawalOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Open a case on one of the six grounds of the law',
    permission: MANAGE_WITHDRAWAL,
    status: 201,
    response: InspectionIdOut,
    problems: [
      'certificate.not_found',
      'inspection.not_found',
      'inspection.not_in_force',
      'inspection.withdrawal_open_already',
      'inspection.day_in_future',
    ],
  })
  open(@Body() body: WithdrawalIn, @Ctx() ctx: CommandContext): Promise<InspectionIdOut> {
    return this.commands.open(body, ctx);
  }

  @Put(':id/conclusion/bytes')
  @Endpoint({
    summary: 'The conclusion as PDF (application/octet-stream)',
    permission: MANAGE_WITHDRAWAL,
    withoutKey: 'the same bytes again change nothing',
    consumes: 'application/octet-stream',
    response: InspectionIdOut,
    problems: [...STEP, 'file.too_large', 'file.empty', 'file.type_refused'],
  })
  attach(@Param() param: IdParam, @Req() request: FastifyRequest, @Me() me: Actor): Promise<InspectionIdOut> {
    return this.commands.attach(param.id, request.body as Readable, me);
  }

  @Get(':id/conclusion')
  @Endpoint({
    summary: 'The conclusion',
    permission: READ_WITHDRAWAL,
    produces: 'application/pdf',
    problems: ['inspection.withdrawal_not_found', 'file.not_found'],
  })
  async conclusion(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256 } = await this.queries.file(me, param.id);
    await sendFile(reply, this.store, { sha256, name: 'Kết luận.pdf', mediaType: MEDIA_TYPES.pdf, inline: true });
  }

  @Post(':id/explain')
  @Endpoint({
    summary: "The producer's explanation, once and in time; the office may put it down for him",
    permission: EXPLAIN_WITHDRAWAL,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.explained_already'],
  })
  explain(
    @Param() param: IdParam,
    @Body() body: ExplanationIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.commands.explain(param.id, body.text, ctx);
  }

  @Post(':id/ministry')
  @Endpoint({
    summary: "Record the ministry's decision on a product of five stars",
    permission: MANAGE_WITHDRAWAL,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.day_in_future'],
  })
  ministry(
    @Param() param: IdParam,
    @Body() body: MinistryDecisionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.commands.ministry(param.id, body, ctx);
  }

  @Post(':id/propose')
  @Endpoint({
    summary: 'Propose the withdrawal; makes the draft of a decision',
    permission: MANAGE_WITHDRAWAL,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [
      ...STEP,
      'inspection.not_heard_yet',
      'inspection.ministry_decides',
      'certificate.decision_not_applicable',
      'certificate.decision_open_already',
    ],
  })
  propose(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.commands.propose(param.id, ctx);
  }

  @Post(':id/drop')
  @Endpoint({
    summary: 'Drop a case with a reason',
    permission: MANAGE_WITHDRAWAL,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.reason_missing'],
  })
  drop(
    @Param() param: IdParam,
    @Body() body: InspectionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.commands.drop(param.id, body.reason, ctx);
  }
}
