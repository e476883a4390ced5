import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Me,
  OneOf,
  Text,
  Uuid,
  SearchQuery,
} from '@app/platform/http';
import { ComplaintCommands } from '../application/complaint-commands';
import { ComplaintQueries } from '../application/complaint-queries';
import type { ComplaintRow } from '../application/complaint-record';
import { ANSWER_COMPLAINT, READ_COMPLAINT, SEND_COMPLAINT, WRITE_COMPLAINT } from '../application/ranking-access';
import { COMPLAINT_SCOPES, COMPLAINT_STATES, type ComplaintScope } from '../domain/complaint-workflow';
import { ComplaintMadeOut, ComplaintOut, ComplaintPageOut, ComplaintStepOut } from './complaints.out';

class ComplaintsQuery extends SearchQuery {
  @OneOf(COMPLAINT_STATES, { optional: true })
  state?: string;

  @Uuid({ optional: true, doc: 'about this result' })
  caseId?: string;
}

class SentComplaintIn {
  @Uuid({ doc: 'the result' })
  caseId!: string;

  @OneOf(COMPLAINT_SCOPES)
  scope!: ComplaintScope;

  @Text({ max: 2000, multiline: true })
  content!: string;
}

class RecordedComplaintIn extends SentComplaintIn {
  @Text({ max: 200, optional: true, doc: 'who complains; the producer unless given' })
  fromName?: string;

  @Text({ max: 60, optional: true })
  documentNumber?: string;

  @DateOnly()
  receivedOn!: string;
}

class ComplaintAnswerIn {
  @Text({ max: 1000, multiline: true })
  answer!: string;
}

const LIST = 'ranking.complaints';
const STEP = ['ranking.complaint_not_found', 'workflow.action_not_allowed'];

/** Without ids of people. */
const shown = <Row extends ComplaintRow>({
  recordedBy: _by,
  dossierId: _dossier,
  producerId: _producer,
  ...row
}: Row) => row;

@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly queries: ComplaintQueries,
    private readonly commands: ComplaintCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Complaints about results of my products or my area, newest first',
    permission: READ_COMPLAINT,
    response: ComplaintPageOut,
  })
  async list(@Query() query: ComplaintsQuery, @Me() me: Actor): Promise<ComplaintPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, state: query.state, caseId: query.caseId, after, limit });
    return this.cursors.page(LIST, rows.map(shown), limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A complaint with its answer',
    permission: READ_COMPLAINT,
    response: ComplaintOut,
    problems: ['ranking.complaint_not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<ComplaintOut> {
    const { history, ...row } = await this.queries.get(me, param.id);
    return { ...shown(row), history };
  }

  @Post()
  @Endpoint({
    summary: 'Write down a complaint that came to the office',
    permission: WRITE_COMPLAINT,
    status: 201,
    response: ComplaintMadeOut,
    problems: ['ranking.result_not_found', 'ranking.received_in_future'],
  })
  record(@Body() body: RecordedComplaintIn, @Ctx() ctx: CommandContext): Promise<ComplaintMadeOut> {
    return this.commands.record(body, ctx);
  }

  @Post('own')
  @Endpoint({
    summary: 'Complain about the published result of my own product, within the window',
    permission: SEND_COMPLAINT,
    status: 201,
    response: ComplaintMadeOut,
    problems: ['ranking.result_not_found', 'ranking.complaint_late'],
  })
  send(@Body() body: SentComplaintIn, @Ctx() ctx: CommandContext): Promise<ComplaintMadeOut> {
    return this.commands.send(body, ctx);
  }

  @Post(':id/uphold')
  @Endpoint({
    summary: 'Answer: the complaint is right',
    permission: ANSWER_COMPLAINT,
    ifMatch: true,
    response: ComplaintStepOut,
    problems: STEP,
  })
  uphold(
    @Param() param: IdParam,
    @Body() body: ComplaintAnswerIn,
    @Ctx() ctx: CommandContext,
  ): Promise<ComplaintStepOut> {
    return this.commands.act(param.id, 'uphold', body.answer, ctx);
  }

  @Post(':id/dismiss')
  @Endpoint({
    summary: 'Answer: the complaint is not right',
    permission: ANSWER_COMPLAINT,
    ifMatch: true,
    response: ComplaintStepOut,
    problems: STEP,
  })
  dismiss(
    @Param() param: IdParam,
    @Body() body: ComplaintAnswerIn,
    @Ctx() ctx: CommandContext,
  ): Promise<ComplaintStepOut> {
    return this.commands.act(param.id, 'dismiss', body.answer, ctx);
  }

  @Post(':id/withdraw')
  @Endpoint({
    summary: 'Take back a complaint that I wrote',
    permission: READ_COMPLAINT,
    ifMatch: true,
    response: ComplaintStepOut,
    problems: [...STEP, 'ranking.not_own_complaint'],
  })
  withdraw(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<ComplaintStepOut> {
    return this.commands.act(param.id, 'withdraw', undefined, ctx);
  }
}
