import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import qrcode from 'qrcode';
import { Env } from '@app/config';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { CheckIn, type ShownCode } from '../application/check-in';
import { DelegationScans } from '../application/delegation-scan';
import { READ_CASE, READ_COUNCIL } from '../application/evaluation-access';
import { MeetingCommands } from '../application/meeting-commands';
import { MeetingQueries } from '../application/meeting-now';
import { IdOut, VersionOut } from './evaluation.out';
import { AgendaIn, CheckInIn, ShowIn } from './meeting.in';
import { CheckedInOut, MeetingNowOut, RevealedOut, ShownCodeOut } from './meeting.out';
import { ScanQuery } from './written.in';

class DelegationScanParam extends IdParam {
  @Uuid()
  scanId!: string;
}

const NONE = ['evaluation.sitting_not_found', 'evaluation.no_attendance'];
const RUN = [...NONE, 'evaluation.not_presiding', 'evaluation.sitting_not_open'];

/** The meeting as everybody in the room sees it: check-in by code, order of the day, the product in hand, what is revealed. */
@Controller('api/sittings')
export class MeetingController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly commands: MeetingCommands,
    private readonly codes: CheckIn,
    private readonly scans: DelegationScans,
    private readonly store: FileStore,
    private readonly env: Env,
  ) {}

  @Get(':id/now')
  @Endpoint({
    summary: 'The meeting at this moment; answers 304 to the ETag that the reader has',
    permission: READ_CASE,
    response: MeetingNowOut,
    problems: ['evaluation.sitting_not_found'],
  })
  async now(
    @Param() param: IdParam,
    @Me() me: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = JSON.stringify(await this.queries.now(me, param.id));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-store');
    if (request.headers['if-none-match'] === etag) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(body);
  }

  @Get(':id/check-in')
  @Endpoint({
    summary: "The meeting's check-in code, for the screen in the room",
    permission: READ_CASE,
    response: ShownCodeOut,
    problems: [...NONE, 'evaluation.not_presiding'],
  })
  async meetingCode(@Param() param: IdParam, @Me() me: Actor): Promise<ShownCodeOut> {
    return this.drawn(await this.codes.meetingCode(me, param.id));
  }

  @Get(':id/badge')
  @Endpoint({
    summary: 'My own badge for check-in, which the secretary scans',
    permission: READ_CASE,
    response: ShownCodeOut,
    problems: [...NONE, 'evaluation.not_a_member'],
  })
  async badge(@Param() param: IdParam, @Me() me: Actor): Promise<ShownCodeOut> {
    return this.drawn(await this.codes.badge(me, param.id));
  }

  @Post(':id/check-in')
  @Endpoint({
    summary: "Check in by the meeting's code, or somebody else by his badge",
    permission: READ_CASE,
    response: CheckedInOut,
    problems: [...RUN, 'evaluation.check_in_code', 'evaluation.not_a_member'],
  })
  checkIn(@Param() param: IdParam, @Body() body: CheckInIn, @Ctx() ctx: CommandContext): Promise<CheckedInOut> {
    return this.codes.enter(param.id, body, ctx);
  }

  @Put(':id/agenda')
  @Endpoint({
    summary: 'Set the order of the day; If-Match is the version of the session',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...RUN, 'evaluation.agenda_case'],
  })
  agenda(@Param() param: IdParam, @Body() body: AgendaIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.setAgenda(param.id, body.caseIds, ctx);
  }

  @Put(':id/current')
  @Endpoint({
    summary: 'Put a product that is in hand before everybody, or none',
    permission: READ_CASE,
    status: 204,
    problems: [...RUN, 'evaluation.not_before_sitting'],
  })
  show(@Param() param: IdParam, @Body() body: ShowIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.show(param.id, body.caseId, ctx);
  }

  @Post(':id/reveal')
  @Endpoint({
    summary: 'Let the room see all closed results that it has not seen',
    permission: READ_CASE,
    response: RevealedOut,
    problems: ['evaluation.sitting_not_found', 'evaluation.not_presiding', 'evaluation.nothing_to_reveal'],
  })
  reveal(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<RevealedOut> {
    return this.commands.reveal(param.id, ctx);
  }

  @Post(':id/delegation-scans/bytes')
  @Endpoint({
    summary: 'Scan of a written delegation (application/octet-stream)',
    permission: READ_CASE,
    withoutKey: 'a scan counts only once a delegation names it',
    consumes: 'application/octet-stream',
    status: 201,
    response: IdOut,
    problems: ['evaluation.sitting_not_found', 'file.too_large', 'file.type_refused', 'file.empty'],
  })
  scan(
    @Param() param: IdParam,
    @Query() query: ScanQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<IdOut> {
    return this.scans.take(param.id, { ...query, stream: request.body as Readable }, me);
  }

  @Get(':id/delegation-scans/:scanId')
  @Endpoint({
    summary: 'The scan of a written delegation',
    permission: READ_COUNCIL,
    produces: 'application/octet-stream',
    problems: ['evaluation.sitting_not_found', 'evaluation.scan_not_found'],
  })
  async scanned(@Param() param: DelegationScanParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.scans.read(me, param.id, param.scanId);
    await sendFile(reply, this.store, { ...file, inline: true });
  }

  private drawn(shown: ShownCode): ShownCodeOut {
    const { modules } = qrcode.create(new URL(shown.path, this.env.PUBLIC_URL).href, { errorCorrectionLevel: 'M' });
    const places = Array.from({ length: modules.size }, (_, index) => index);
    const qr = places.map((row) => places.map((column) => (modules.get(row, column) === 0 ? '0' : '1')).join(''));
    return { ...shown, qr };
  }
}
