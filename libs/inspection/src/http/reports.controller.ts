import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Int,
  ListOf,
  Me,
  Moment,
  OneOf,
  Text,
  Texts,
  Uuid,
  SearchQuery,
} from '@app/platform/http';
import { FileStore, MEDIA_TYPES, sendFile } from '@app/platform/storage';
import { HANDLE_REPORT } from '../application/inspection-access';
import { ReportCommands } from '../application/report-commands';
import { ReportQueries } from '../application/report-queries';
import { InspectionMemberIn, InspectionReasonIn } from './inspection.in';
import { InspectionHistoryOut } from './inspection.out';
import { InspectionIdOut } from './steps.out';

const STATES = ['received', 'assigned', 'dismissed'];

class ReportsQuery extends SearchQuery {
  @OneOf(STATES, { optional: true })
  state?: string;
}

class ReportRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 20 })
  reference!: string;

  @Text({ max: 300, nullable: true })
  productName!: string | null;

  @Text({ max: 200, nullable: true })
  producerName!: string | null;

  @Text({ max: 40, nullable: true })
  salesPointCode!: string | null;

  @Text({ max: 300, nullable: true })
  salesPointName!: string | null;

  @Text({ max: 2000 })
  what!: string;

  @Text({ max: 300, min: 0 })
  place!: string;

  @Flag()
  hasPhoto!: boolean;

  @OneOf(STATES)
  state!: string;

  @Moment()
  receivedAt!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class ReportPageOut {
  @ListOf(() => ReportRowOut, { max: 200 })
  items!: ReportRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ReportOut extends ReportRowOut {
  @Uuid({ nullable: true })
  productId!: string | null;

  @Text({ max: 200, nullable: true, doc: 'only for those who need it' })
  contact!: string | null;

  @Uuid({ nullable: true })
  inspectionId!: string | null;

  @Uuid({ nullable: true, doc: 'an open inspection of the product that it can join' })
  openInspectionId!: string | null;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];

  @ListOf(() => InspectionHistoryOut, { max: 100 })
  history!: InspectionHistoryOut[];
}

class ReportInspectionIn {
  @Uuid({ optional: true, doc: 'where the report names no product' })
  productId?: string;

  @DateOnly()
  dueOn!: string;

  @ListOf(() => InspectionMemberIn, { min: 1, max: 20 })
  members!: InspectionMemberIn[];
}

class ReportJoinIn {
  @Uuid()
  inspectionId!: string;
}

const LIST = 'inspection.reports';
const STEP = ['inspection.report_not_found', 'workflow.action_not_allowed'];

@Controller('api/violation-reports')
export class ViolationReportsController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly commands: ReportCommands,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Reports from the public, newest first', permission: HANDLE_REPORT, response: ReportPageOut })
  async list(@Query() query: ReportsQuery, @Me() me: Actor): Promise<ReportPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, state: query.state, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A report',
    permission: HANDLE_REPORT,
    response: ReportOut,
    problems: ['inspection.report_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ReportOut> {
    return this.queries.get(me, param.id);
  }

  @Get(':id/photo')
  @Endpoint({
    summary: 'The picture of a report',
    permission: HANDLE_REPORT,
    produces: 'image/jpeg',
    problems: ['inspection.report_not_found', 'inspection.photo_not_found'],
  })
  async photo(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256 } = await this.queries.photo(me, param.id);
    await sendFile(reply, this.store, { sha256, name: 'anh-phan-anh.jpg', mediaType: MEDIA_TYPES.jpg, inline: true });
  }

  @Post(':id/inspection')
  @Endpoint({
    summary: 'Open an inspection because of the report',
    permission: HANDLE_REPORT,
    ifMatch: true,
    status: 201,
    response: InspectionIdOut,
    problems: [
      ...STEP,
      'producer.product_not_found',
      'inspection.product_unrated',
      'inspection.already_open',
      'inspection.leader_missing',
      'inspection.member_unfit',
      'identity.user_not_found',
    ],
  })
  open(
    @Param() param: IdParam,
    @Body() body: ReportInspectionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionIdOut> {
    return this.commands.open(param.id, body, ctx);
  }

  @Post(':id/join')
  @Endpoint({
    summary: 'Let an open inspection take the report',
    permission: HANDLE_REPORT,
    ifMatch: true,
    response: InspectionIdOut,
    problems: [...STEP, 'inspection.not_found'],
  })
  join(@Param() param: IdParam, @Body() body: ReportJoinIn, @Ctx() ctx: CommandContext): Promise<InspectionIdOut> {
    return this.commands.join(param.id, body, ctx);
  }

  @Post(':id/dismiss')
  @Endpoint({
    summary: 'Dismiss a report with a reason',
    permission: HANDLE_REPORT,
    ifMatch: true,
    response: InspectionIdOut,
    problems: [...STEP, 'inspection.reason_missing'],
  })
  dismiss(
    @Param() param: IdParam,
    @Body() body: InspectionReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<InspectionIdOut> {
    return this.commands.dismiss(param.id, body.reason, ctx);
  }
}
