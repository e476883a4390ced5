import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, vnDateOf } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
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
import { sendPaper, type PaperFormat } from '@app/platform/paper';
import { sendBytes } from '@app/platform/storage';
import { DecisionCommands } from '../application/decision-commands';
import { decisionPaper, forwardingPaper, rankingPaper, rankingXlsx } from '../application/decision-papers';
import { DecisionQueries } from '../application/decision-queries';
import { APPROVE_DECISION, PREPARE_DECISION, PUBLISH_DECISION, READ_DECISION } from '../application/ranking-access';
import { rankingText } from '../domain/rank';
import { DecisionDraftedOut, DecisionOut, DecisionPageOut, DecisionStepOut, STATES } from './ranking.out';

class DecisionsQuery extends SearchQuery {
  @Uuid({ optional: true })
  roundId?: string;

  @OneOf(STATES, { optional: true })
  state?: string;
}

class DecisionIn {
  @Uuid()
  roundId!: string;

  @Text({ max: 40, pattern: /^[a-z]+$/ })
  level!: string;

  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/ })
  unitId!: string;
}

class DecisionReasonIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

class ApprovalIn {
  @Text({ max: 60, example: '1234/QĐ-UBND' })
  number!: string;

  @DateOnly()
  decidedOn!: string;
}

const PAPERS = [
  ...['decision.pdf', 'decision.docx', 'ranking.pdf', 'ranking.docx', 'forwarding.pdf', 'forwarding.docx'],
  ...['ranking.xlsx', 'ranking.json'],
];

class DecisionPaperParam extends IdParam {
  @OneOf(PAPERS)
  paper!:
    | 'decision.pdf'
    | 'decision.docx'
    | 'ranking.pdf'
    | 'ranking.docx'
    | 'forwarding.pdf'
    | 'forwarding.docx'
    | 'ranking.xlsx'
    | 'ranking.json';
}

const LIST = 'ranking.decisions';
const STEP = ['ranking.decision_not_found', 'workflow.action_not_allowed', 'ranking.conflicted'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('api/decisions')
export class DecisionsController {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly commands: DecisionCommands,
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Decisions, newest first', permission: READ_DECISION, response: DecisionPageOut })
  async list(@Query() query: DecisionsQuery, @Me() me: Actor): Promise<DecisionPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, roundId: query.roundId, state: query.state, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A decision with its list and history',
    permission: READ_DECISION,
    response: DecisionOut,
    problems: ['ranking.decision_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<DecisionOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Draft a decision over all results of a body that no decision holds yet',
    permission: PREPARE_DECISION,
    status: 201,
    response: DecisionDraftedOut,
    problems: [
      'programme.round_not_found',
      'programme.unit_not_found',
      'ranking.decision_not_found',
      'ranking.level_unknown',
      'ranking.level_grants_nothing',
      'ranking.nothing_to_decide',
      'ranking.rules_differ',
      'ranking.conflicted',
    ],
  })
  draft(@Body() body: DecisionIn, @Ctx() ctx: CommandContext): Promise<DecisionDraftedOut> {
    return this.commands.draft(body, ctx);
  }

  @Post(':id/prepare')
  @Endpoint({
    summary: 'Hand the draft in for approval',
    permission: PREPARE_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...STEP, 'ranking.nothing_to_decide'],
  })
  prepare(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<DecisionStepOut> {
    return this.commands.act(param.id, 'prepare', {}, ctx);
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Return a prepared decision with a reason',
    permission: APPROVE_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...STEP, 'ranking.reason_missing'],
  })
  return(
    @Param() param: IdParam,
    @Body() body: DecisionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DecisionStepOut> {
    return this.commands.act(param.id, 'return', body, ctx);
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve with number and day; nobody outside hears of it yet',
    permission: APPROVE_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...STEP, 'ranking.same_person', 'ranking.number_taken', 'ranking.decided_in_future'],
  })
  approve(@Param() param: IdParam, @Body() body: ApprovalIn, @Ctx() ctx: CommandContext): Promise<DecisionStepOut> {
    return this.commands.act(param.id, 'approve', { signed: body }, ctx);
  }

  @Post(':id/publish')
  @Endpoint({
    summary: 'Publish what was approved, in one act; certificates and notices follow',
    permission: PUBLISH_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...STEP, 'ranking.content_changed'],
  })
  publish(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<DecisionStepOut> {
    return this.commands.act(param.id, 'publish', {}, ctx);
  }

  @Post(':id/cancel')
  @Endpoint({
    summary: 'Cancel an unpublished decision with a reason; its results become free again',
    permission: READ_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...STEP, 'ranking.reason_missing'],
  })
  cancel(
    @Param() param: IdParam,
    @Body() body: DecisionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DecisionStepOut> {
    return this.commands.act(param.id, 'cancel', body, ctx);
  }

  @Get(':id/papers/:paper')
  @Endpoint({
    summary: 'The decision to sign, or its ranking list as PDF, workbook or canonical JSON',
    permission: READ_DECISION,
    produces: 'application/octet-stream',
    problems: ['ranking.decision_not_found', 'ranking.conflicted'],
  })
  async paper(@Param() param: DecisionPaperParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const {
      items,
      hidden,
      allowedActions: _actions,
      history: _history,
      ...decision
    } = await this.queries.get(me, param.id);
    if (hidden > 0) throw new DomainError('ranking.conflicted');
    const format: PaperFormat = param.paper.endsWith('.docx') ? 'docx' : 'pdf';
    switch (param.paper) {
      case 'decision.pdf':
      case 'decision.docx': {
        const today = vnDateOf(await this.uow.read((tx) => tx.now()));
        const law = await this.queries.law(items);
        return sendPaper(reply, await decisionPaper(decision, items, { today, law }, format), {
          ...{ name: 'Quyết định', format },
        });
      }
      case 'forwarding.pdf':
      case 'forwarding.docx': {
        const today = vnDateOf(await this.uow.read((tx) => tx.now()));
        return sendPaper(reply, await forwardingPaper(decision, items, today, format), { name: 'Tờ trình', format });
      }
      case 'ranking.pdf':
      case 'ranking.docx': {
        const today = vnDateOf(await this.uow.read((tx) => tx.now()));
        const bytes = await rankingPaper(decision, items, today, format);
        return sendPaper(reply, bytes, { name: 'Danh sách xếp hạng', format });
      }
      case 'ranking.xlsx':
        return sendBytes(reply, await rankingXlsx(items), { name: 'Danh sách xếp hạng.xlsx', mediaType: XLSX });
      case 'ranking.json': {
        const bytes = Buffer.from(rankingText(items, decision.tieBreak));
        return sendBytes(reply, bytes, { name: 'Danh sách xếp hạng.json', mediaType: 'application/json' });
      }
    }
  }
}
