import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { FileStore, MEDIA_TYPES, sendBytes, sendFile } from '@app/platform/storage';
import { MANAGE_INSPECTION, READ_INSPECTION, RECORD_VISIT } from '../application/inspection-access';
import { InspectionQueries } from '../application/inspection-queries';
import { InspectionSteps } from '../application/inspection-steps';
import { Proposals } from '../application/proposals';
import { recordPdf } from '../application/record-paper';
import { RecordVisit } from '../application/record-visit';
import { Teams } from '../application/teams';
import { VisitPhotos } from '../application/visit-photos';
import {
  InspectionsQuery,
  OpenInspectionIn,
  PhotoParam,
  InspectionProposalIn,
  InspectionReasonIn,
  ReinspectIn,
  FindingRemedyIn,
  VisitIn,
} from './inspection.in';
import { InspectionOut, InspectionPageOut } from './inspection.out';
import { TeamCandidatesOut, InspectionIdOut, InspectionProposedOut, InspectionStepOut } from './steps.out';

const LIST = 'inspection.inspections';
const STEP = ['inspection.not_found', 'workflow.action_not_allowed'];
const OPEN = [
  'producer.product_not_found',
  'inspection.product_unrated',
  'inspection.already_open',
  'inspection.leader_missing',
  'inspection.member_unfit',
  'identity.user_not_found',
];

@Controller('api/inspections')
export class InspectionsController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly steps: InspectionSteps,
    private readonly uow: UnitOfWork,
    private readonly teams: Teams,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Inspections, newest first', permission: READ_INSPECTION, response: InspectionPageOut })
  async list(@Query() query: InspectionsQuery, @Me() me: Actor): Promise<InspectionPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, state, productId, planId, mine = false, waits } = query;
    const rows = await this.queries.list(me, { q, state, productId, planId, mine, waits, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('candidates')
  @Endpoint({ summary: 'People who may sit in a team', permission: MANAGE_INSPECTION, response: TeamCandidatesOut })
  async candidates(): Promise<TeamCandidatesOut> {
    return { items: await this.uow.read((tx) => this.teams.candidates(tx)) };
  }

  @Get(':id')
  @Endpoint({
    summary: 'An inspection with its questions, record and findings',
    permission: READ_INSPECTION,
    response: InspectionOut,
    problems: ['inspection.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<InspectionOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Open an inspection of one product outside a plan, announced or not',
    permission: MANAGE_INSPECTION,
    status: 201,
    response: InspectionIdOut,
    problems: OPEN,
  })
  open(@Body() body: OpenInspectionIn, @Ctx() ctx: CommandContext): Promise<InspectionIdOut> {
    return this.steps.open({ ...body, kind: body.kind ?? 'unannounced' }, ctx);
  }

  @Post(':id/start')
  @Endpoint({
    summary: 'The team is at work',
    permission: RECORD_VISIT,
    ifMatch: true,
    response: InspectionStepOut,
    problems: STEP,
  })
  start(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.steps.act(param.id, 'start', {}, ctx);
  }

  @Post(':id/cancel')
  @Endpoint({
    summary: 'Cancel an inspection that has no record, with a reason',
    permission: MANAGE_INSPECTION,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.reason_missing'],
  })
  cancel(
    @Param() param: IdParam,
    @Body() body: InspectionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.steps.act(param.id, 'cancel', body, ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close an inspection whose findings are remedied',
    permission: MANAGE_INSPECTION,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.remedy_open'],
  })
  close(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.steps.act(param.id, 'close', {}, ctx);
  }

  @Post(':id/remedies')
  @Endpoint({
    summary: 'Confirm that a finding is remedied',
    permission: MANAGE_INSPECTION,
    ifMatch: true,
    response: InspectionStepOut,
    problems: [...STEP, 'inspection.finding_not_found'],
  })
  remedied(
    @Param() param: IdParam,
    @Body() body: FindingRemedyIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionStepOut> {
    return this.steps.remedied(param.id, body, ctx);
  }

  @Post(':id/re-inspection')
  @Endpoint({
    summary: 'Plan a new visit because of the findings',
    permission: MANAGE_INSPECTION,
    ifMatch: true,
    status: 201,
    response: InspectionIdOut,
    problems: [...STEP, ...OPEN],
  })
  reinspect(@Param() param: IdParam, @Body() body: ReinspectIn, @Ctx() ctx: CommandContext): Promise<InspectionIdOut> {
    return this.steps.reinspect(param.id, body, ctx);
  }
}

/** What a team sends from the place, and what becomes of it. */
@Controller('api/inspections')
export class VisitsController {
  constructor(
    private readonly visit: RecordVisit,
    private readonly photos: VisitPhotos,
    private readonly proposals: Proposals,
    private readonly queries: InspectionQueries,
    private readonly store: FileStore,
  ) {}

  @Put(':id/photos/:photoId/bytes')
  @Endpoint({
    summary: 'A picture of the visit (application/octet-stream), named by the client',
    permission: RECORD_VISIT,
    withoutKey: 'the id of the picture makes a second sending harmless',
    consumes: 'application/octet-stream',
    response: InspectionIdOut,
    problems: [
      'inspection.not_found',
      'inspection.photo_differs',
      'inspection.photo_type',
      'inspection.photos_full',
      'file.too_large',
      'file.empty',
    ],
  })
  photo(@Param() param: PhotoParam, @Req() request: FastifyRequest, @Me() me: Actor): Promise<InspectionIdOut> {
    return this.photos.receive(param.id, param.photoId, request.body as Readable, me);
  }

  @Get(':id/photos/:photoId')
  @Endpoint({
    summary: 'A picture of the visit',
    permission: READ_INSPECTION,
    produces: 'image/jpeg',
    problems: ['inspection.not_found', 'inspection.photo_not_found'],
  })
  async picture(@Param() param: PhotoParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256 } = await this.photos.address(param.id, param.photoId, me);
    await sendFile(reply, this.store, { sha256, name: 'anh-kiem-tra.jpg', mediaType: MEDIA_TYPES.jpg, inline: true });
  }

  @Post(':id/record')
  @Endpoint({
    summary: 'The record of the visit; no If-Match, for it may come late from a phone without a network',
    permission: RECORD_VISIT,
    response: InspectionStepOut,
    problems: [
      ...STEP,
      'inspection.recorded_already',
      'inspection.cancelled_meanwhile',
      'inspection.answers_incomplete',
      'inspection.finding_missing',
      'inspection.signature_missing',
      'inspection.photo_not_found',
    ],
  })
  record(@Param() param: IdParam, @Body() body: VisitIn, @Ctx() ctx: CommandContext): Promise<InspectionStepOut> {
    return this.visit.execute(param.id, body, ctx);
  }

  @Post(':id/proposals')
  @Endpoint({
    summary: 'Propose to suspend or to reinstate the certificate; makes the draft of a decision',
    permission: MANAGE_INSPECTION,
    ifMatch: true,
    status: 201,
    response: InspectionProposedOut,
    problems: [
      ...STEP,
      'certificate.not_found',
      'certificate.ground_unknown',
      'certificate.decision_not_applicable',
      'certificate.decision_open_already',
    ],
  })
  propose(
    @Param() param: IdParam,
    @Body() body: InspectionProposalIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionProposedOut> {
    return this.proposals.propose(param.id, body, ctx);
  }

  @Get(':id/record.pdf')
  @Endpoint({
    summary: 'The record as a paper (biên bản kiểm tra)',
    permission: READ_INSPECTION,
    produces: 'application/pdf',
    problems: ['inspection.not_found'],
  })
  async paper(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await recordPdf(await this.queries.get(me, param.id));
    await sendBytes(reply, bytes, { name: 'Biên bản kiểm tra.pdf', mediaType: 'application/pdf', inline: true });
  }
}
