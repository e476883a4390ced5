import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { MANAGE_SITTING, READ_CASE, READ_COUNCIL } from '../application/evaluation-access';
import { MoveCase } from '../application/move-case';
import { SittingCommands } from '../application/sitting-commands';
import { SittingQueries } from '../application/sitting-queries';
import { AttendanceIn, DelegationIn, ReasonIn, SittingIn } from './evaluation.in';
import { AdjournIn, CallAndShowIn } from './meeting.in';
import { IdOut, PausedOut, SittingOut, VersionOut } from './evaluation.out';

const ACT = ['evaluation.sitting_not_found', 'workflow.action_not_allowed'];

@Controller('api/sittings')
export class SittingsController {
  constructor(
    private readonly queries: SittingQueries,
    private readonly commands: SittingCommands,
    private readonly cases: MoveCase,
  ) {}

  @Get(':id')
  @Endpoint({
    summary: 'A session with attendance and quorum',
    permission: READ_COUNCIL,
    response: SittingOut,
    problems: ['evaluation.sitting_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<SittingOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Plan a session',
    permission: MANAGE_SITTING,
    status: 201,
    response: IdOut,
    problems: ['evaluation.council_not_found', 'programme.round_not_found'],
  })
  plan(@Body() body: SittingIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.commands.plan(body, ctx);
  }

  @Post(':id/open')
  @Endpoint({
    summary: 'Open with a quorum',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...ACT, 'evaluation.quorum_missing'],
  })
  open(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.act(param.id, 'open', {}, ctx);
  }

  @Post(':id/pause')
  @Endpoint({ summary: 'Pause', permission: READ_CASE, ifMatch: true, response: VersionOut, problems: ACT })
  pause(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.act(param.id, 'pause', body, ctx);
  }

  @Post(':id/resume')
  @Endpoint({
    summary: 'Go on with a quorum',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...ACT, 'evaluation.quorum_missing'],
  })
  resume(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.act(param.id, 'resume', {}, ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close for good',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...ACT, 'evaluation.products_in_hand'],
  })
  close(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.act(param.id, 'close', {}, ctx);
  }

  @Post(':id/adjourn')
  @Endpoint({
    summary: 'Go on another day: everybody is checked out and told when',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...ACT, 'evaluation.no_attendance', 'evaluation.reason_missing', 'evaluation.continue_day'],
  })
  adjourn(@Param() param: IdParam, @Body() body: AdjournIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    const continuesOn = body.continuesOn as LocalDate;
    return this.commands.act(param.id, 'adjourn', { reason: body.reason, continuesOn }, ctx);
  }

  @Post(':id/attendance')
  @Endpoint({
    summary: 'Check a member in or out; the session pauses when nobody may preside',
    permission: READ_CASE,
    response: PausedOut,
    problems: [
      'evaluation.sitting_not_found',
      'evaluation.member_not_found',
      'evaluation.sitting_not_open',
      'evaluation.not_presiding',
    ],
  })
  async attendance(
    @Param() param: IdParam,
    @Body() body: AttendanceIn,
    @Ctx() ctx: CommandContext,
  ): Promise<PausedOut> {
    if (body.what === 'leave') return this.commands.leave(param.id, body.memberId, ctx);
    await this.commands.arrive(param.id, body.memberId, ctx);
    return { paused: false };
  }

  @Post(':id/delegations')
  @Endpoint({
    summary: 'Record the written delegation of the chair to a deputy',
    permission: READ_CASE,
    status: 204,
    problems: [
      'evaluation.sitting_not_found',
      'evaluation.member_not_found',
      'evaluation.not_deputy',
      'evaluation.not_presiding',
      'evaluation.scan_not_found',
    ],
  })
  delegate(@Param() param: IdParam, @Body() body: DelegationIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.delegate(param.id, body, ctx);
  }

  @Post(':id/call')
  @Endpoint({
    summary: 'Put products before the session for scoring',
    permission: READ_CASE,
    status: 204,
    problems: [
      ...ACT,
      'evaluation.case_not_found',
      'evaluation.sitting_not_open',
      'evaluation.quorum_missing',
      'criteria.sheet_incomplete',
    ],
  })
  call(@Param() param: IdParam, @Body() body: CallAndShowIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.cases.call(param.id, body.caseIds, ctx, body.show ?? false);
  }
}
