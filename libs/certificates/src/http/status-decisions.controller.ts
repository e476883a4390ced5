import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
  Text,
  Uuid,
  SearchQuery,
} from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { GROUNDS, groundText, KIND_TEXT, STATUS_KINDS, type StatusKind } from '../domain/grounds';
import { statusDecisionPdf } from '../application/status-decision-paper';
import { StatusDecisionQueries } from '../application/status-decision-queries';
import {
  APPROVE_STATUS,
  PREPARE_STATUS,
  PUBLISH_STATUS,
  READ_STATUS,
  type StatusItem,
} from '../application/status-decision-record';
import { StatusDecisionSteps } from '../application/status-decision-steps';
import { StatusDecisions } from '../application/status-decisions';
import {
  STATUS_STATES,
  StatusDecisionOut,
  StatusDecisionPageOut,
  StatusDraftedOut,
  StatusKindsOut,
  StatusStepOut,
} from './status-decisions.out';

class StatusDecisionsQuery extends SearchQuery {
  @OneOf(STATUS_KINDS, { optional: true })
  kind?: string;

  @OneOf(STATUS_STATES, { optional: true })
  state?: string;
}

class StatusItemIn {
  @Uuid()
  certificateId!: string;

  @Text({ max: 40, pattern: /^[a-z-]+$/ })
  ground!: string;

  @Text({ max: 2000, multiline: true })
  explanation!: string;
}

class StatusDraftIn {
  @OneOf(STATUS_KINDS)
  kind!: StatusKind;

  @ListOf(() => StatusItemIn, { min: 1, max: 1_000 })
  items!: StatusItemIn[];
}

class StatusReasonIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

class StatusApprovalIn {
  @Text({ max: 60, example: '1234/QĐ-UBND' })
  number!: string;

  @DateOnly()
  decidedOn!: string;
}

class StatusItemParam extends IdParam {
  @Uuid()
  certificateId!: string;
}

class StatusVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

const LIST = 'certificates.status-decisions';
const STEP = ['certificate.decision_not_found', 'workflow.action_not_allowed'];

/** Decisions on the life of certificates: suspension, reinstatement, withdrawal, lapse. */
@Controller('api/status-decisions')
export class StatusDecisionsController {
  constructor(
    private readonly queries: StatusDecisionQueries,
    private readonly decisions: StatusDecisions,
    private readonly steps: StatusDecisionSteps,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Decisions on the life of certificates, newest first',
    permission: READ_STATUS,
    response: StatusDecisionPageOut,
  })
  async list(@Query() query: StatusDecisionsQuery, @Me() me: Actor): Promise<StatusDecisionPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, kind: query.kind, state: query.state, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('grounds')
  @Endpoint({
    summary: 'Kinds of decisions and their grounds in words',
    permission: READ_STATUS,
    response: StatusKindsOut,
  })
  kinds(): StatusKindsOut {
    return {
      items: STATUS_KINDS.map((kind) => ({
        kind,
        label: KIND_TEXT[kind].label,
        grounds: Object.entries(GROUNDS[kind]).map(([ground, text]) => ({ ground, text })),
      })),
    };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A decision with its certificates, grounds and history',
    permission: READ_STATUS,
    response: StatusDecisionOut,
    problems: ['certificate.decision_not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<StatusDecisionOut> {
    const decision = await this.queries.get(me, param.id);
    const inWords = (item: StatusItem) => ({
      ...item,
      groundText: groundText(decision.kind, item.ground) ?? item.ground,
    });
    return { ...decision, items: decision.items.map(inWords) };
  }

  @Post()
  @Endpoint({
    summary: 'Draft a decision over certificates, each with its ground',
    permission: PREPARE_STATUS,
    status: 201,
    response: StatusDraftedOut,
    problems: [
      'certificate.not_found',
      'certificate.decision_empty',
      'certificate.ground_unknown',
      'certificate.decision_not_applicable',
      'certificate.levels_differ',
      'certificate.decision_open_already',
      'programme.unit_not_found',
    ],
  })
  draft(@Body() body: StatusDraftIn, @Ctx() ctx: CommandContext): Promise<StatusDraftedOut> {
    return this.decisions.draftBy(body, ctx);
  }

  @Delete(':id/items/:certificateId')
  @Endpoint({
    summary: 'Take a certificate out of a draft',
    permission: PREPARE_STATUS,
    ifMatch: true,
    response: StatusVersionOut,
    problems: ['certificate.decision_not_found', 'certificate.decision_not_draft', 'certificate.not_found'],
  })
  remove(@Param() param: StatusItemParam, @Ctx() ctx: CommandContext): Promise<StatusVersionOut> {
    return this.decisions.removeItem(param.id, param.certificateId, ctx);
  }

  @Post(':id/prepare')
  @Endpoint({
    summary: 'Hand the draft in for approval',
    permission: PREPARE_STATUS,
    ifMatch: true,
    response: StatusStepOut,
    problems: [...STEP, 'certificate.decision_empty', 'certificate.decision_not_applicable'],
  })
  prepare(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<StatusStepOut> {
    return this.steps.act(param.id, 'prepare', {}, ctx);
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Return a prepared decision with a reason',
    permission: APPROVE_STATUS,
    ifMatch: true,
    response: StatusStepOut,
    problems: [...STEP, 'certificate.reason_missing'],
  })
  return(@Param() param: IdParam, @Body() body: StatusReasonIn, @Ctx() ctx: CommandContext): Promise<StatusStepOut> {
    return this.steps.act(param.id, 'return', body, ctx);
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve with number and day, by another person than the preparer',
    permission: APPROVE_STATUS,
    ifMatch: true,
    response: StatusStepOut,
    problems: [
      ...STEP,
      'certificate.same_person',
      'certificate.decision_number_taken',
      'certificate.decided_in_future',
    ],
  })
  approve(@Param() param: IdParam, @Body() body: StatusApprovalIn, @Ctx() ctx: CommandContext): Promise<StatusStepOut> {
    return this.steps.act(param.id, 'approve', { signed: body }, ctx);
  }

  @Post(':id/publish')
  @Endpoint({
    summary: 'Publish: takes effect on every certificate at once',
    permission: PUBLISH_STATUS,
    ifMatch: true,
    response: StatusStepOut,
    problems: [...STEP, 'certificate.decision_changed', 'certificate.decision_not_applicable'],
  })
  publish(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<StatusStepOut> {
    return this.steps.act(param.id, 'publish', {}, ctx);
  }

  @Post(':id/cancel')
  @Endpoint({
    summary: 'Cancel an unpublished decision with a reason',
    permission: READ_STATUS,
    ifMatch: true,
    response: StatusStepOut,
    problems: [...STEP, 'certificate.reason_missing'],
  })
  cancel(@Param() param: IdParam, @Body() body: StatusReasonIn, @Ctx() ctx: CommandContext): Promise<StatusStepOut> {
    return this.steps.act(param.id, 'cancel', body, ctx);
  }

  @Get(':id/decision.pdf')
  @Endpoint({
    summary: 'The decision to sign',
    permission: READ_STATUS,
    produces: 'application/pdf',
    problems: ['certificate.decision_not_found'],
  })
  async paper(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { items, today, ...decision } = await this.queries.get(me, param.id);
    const bytes = await statusDecisionPdf(decision, items, today);
    return sendBytes(reply, bytes, { name: 'Quyết định.pdf', mediaType: 'application/pdf', inline: true });
  }
}
