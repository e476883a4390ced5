import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { EnterPaperBallot } from '../application/enter-paper-ballot';
import { MANAGE_CASE, MANAGE_SITTING, READ_CASE } from '../application/evaluation-access';
import { MoveCase } from '../application/move-case';
import { OpenWritten } from '../application/open-written';
import { WrittenQueries } from '../application/written-queries';
import { ReasonIn } from './evaluation.in';
import { IdOut, TotalsOut, VersionOut } from './evaluation.out';
import { PaperBallotIn, ScanQuery, WrittenIn } from './written.in';
import { WrittenCasesOut } from './written.out';

class ScanParam extends IdParam {
  @Uuid()
  scanId!: string;
}

const NONE = ['evaluation.case_not_found'];

/** Councils that answer in writing: consultations, sheets on paper, moving to a meeting. */
@Controller('api')
export class WrittenController {
  constructor(
    private readonly queries: WrittenQueries,
    private readonly opening: OpenWritten,
    private readonly papers: EnterPaperBallot,
    private readonly moving: MoveCase,
    private readonly store: FileStore,
  ) {}

  @Get('councils/:id/written-cases')
  @Endpoint({
    summary: 'Reassessments on the list of a council that may be decided in writing',
    permission: MANAGE_CASE,
    response: WrittenCasesOut,
    problems: ['evaluation.council_not_found'],
  })
  async cases(@Param() param: IdParam, @Me() me: Actor): Promise<WrittenCasesOut> {
    return { items: await this.queries.eligible(me, param.id) };
  }

  @Post('sittings/written')
  @Endpoint({
    summary: 'Ask a council for its opinion in writing, until a last day',
    permission: MANAGE_SITTING,
    status: 201,
    response: IdOut,
    problems: [
      ...NONE,
      'evaluation.council_not_found',
      'programme.round_not_found',
      'evaluation.written_not_foreseen',
      'evaluation.written_due_day',
      'criteria.sheet_incomplete',
    ],
  })
  open(@Body() body: WrittenIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.opening.execute(body, ctx);
  }

  @Post('cases/:id/paper-scans/bytes')
  @Endpoint({
    summary: 'Scan of a sheet that came on paper (application/octet-stream)',
    permission: MANAGE_CASE,
    withoutKey: 'a scan counts only once a sheet names it',
    consumes: 'application/octet-stream',
    status: 201,
    response: IdOut,
    problems: [...NONE, 'file.too_large', 'file.type_refused', 'file.empty'],
  })
  scan(
    @Param() param: IdParam,
    @Query() query: ScanQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<IdOut> {
    return this.papers.scan(param.id, { ...query, stream: request.body as Readable }, me);
  }

  @Get('cases/:id/paper-scans/:scanId')
  @Endpoint({
    summary: 'The scan of a paper sheet, once the sheets are open',
    permission: MANAGE_CASE,
    produces: 'application/octet-stream',
    problems: [...NONE, 'evaluation.scan_not_found', 'evaluation.still_sealed'],
  })
  async opened(@Param() param: ScanParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.papers.opened(me, param.id, param.scanId);
    await sendFile(reply, this.store, { ...file, inline: true });
  }

  @Post('cases/:id/paper-ballots')
  @Endpoint({
    summary: 'Enter the sheet that a member sent on paper; both names are kept',
    permission: MANAGE_CASE,
    status: 201,
    response: TotalsOut,
    problems: [
      ...NONE,
      'evaluation.not_scoring',
      'evaluation.not_written',
      'evaluation.sitting_not_open',
      'evaluation.member_not_found',
      'evaluation.not_a_member',
      'evaluation.own_sheet',
      'evaluation.paper_day',
      'evaluation.scan_not_found',
      'evaluation.ticks_invalid',
      'evaluation.sheet_unfinished',
      'evaluation.reason_missing',
      'criteria.sheet_incomplete',
      'conflict.stale_version',
    ],
  })
  enter(@Param() param: IdParam, @Body() body: PaperBallotIn, @Ctx() ctx: CommandContext): Promise<TotalsOut> {
    return this.papers.enter(param.id, body, ctx);
  }

  @Post('cases/:id/to-meeting')
  @Endpoint({
    summary: 'Opinions differ, or too few came back: put the product before a meeting, as its second round',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [
      ...NONE,
      'workflow.action_not_allowed',
      'evaluation.not_written',
      'evaluation.opinions_agree',
      'evaluation.ballots_missing',
      'evaluation.sheets_to_open',
      'evaluation.reason_missing',
    ],
  })
  toMeeting(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moving.act(param.id, 'to-meeting', body.reason, ctx);
  }
}
