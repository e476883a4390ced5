import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { WriteAdvice } from '../application/advice';
import { AgreeOptions } from '../application/agreed-options';
import { CaseQueries } from '../application/case-queries';
import { CastBallot } from '../application/cast-ballot';
import { ClosingQueries } from '../application/closing-queries';
import { CAST_BALLOT, MANAGE_CASE, READ_CASE, WRITE_ADVICE } from '../application/evaluation-access';
import { MoveCase } from '../application/move-case';
import { AdviceIn, AgreedIn, CasesQuery, CastIn, MustReasonIn, ReasonIn, SheetChangesIn } from './evaluation.in';
import {
  CaseOut,
  CasePageOut,
  ClosingOut,
  IdOut,
  OwnSheetOut,
  SavedSheetOut,
  TotalsOut,
  VersionOut,
} from './evaluation.out';

const LIST = 'evaluation.cases-waiting-first';
const NONE = ['evaluation.case_not_found'];
const MOVE = [...NONE, 'workflow.action_not_allowed', 'evaluation.sitting_not_open'];
const SHEET = [
  ...NONE,
  'evaluation.not_a_member',
  'evaluation.not_scoring',
  'evaluation.case_withdrawn',
  'evaluation.ticks_invalid',
  'evaluation.explanations_invalid',
  'criteria.sheet_incomplete',
];

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly closings: ClosingQueries,
    private readonly ballots: CastBallot,
    private readonly moving: MoveCase,
    private readonly agreeing: AgreeOptions,
    private readonly advising: WriteAdvice,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Products before my councils', permission: READ_CASE, response: CasePageOut })
  async list(@Query() query: CasesQuery, @Me() me: Actor): Promise<CasePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [place, id] = this.cursors.read(LIST, query.cursor) ?? [];
    const after = id === undefined ? undefined : { place: Number(place), id: String(id) };
    const { councilId, roundId, sittingId, state, mySheet, q } = query;
    const rows = await this.queries.list(me, { councilId, roundId, sittingId, state, mySheet, q, after, limit });
    const { items, nextCursor } = this.cursors.page(LIST, rows, limit, (row) => [row.place, row.id]);
    return { items: items.map(({ place: _place, ...row }) => row), nextCursor };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A product before the council; nothing of others sheets',
    permission: READ_CASE,
    response: CaseOut,
    problems: NONE,
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<CaseOut> {
    return this.queries.get(me, param.id);
  }

  @Get(':id/sheet')
  @Endpoint({
    summary: 'My own sheet',
    permission: CAST_BALLOT,
    response: OwnSheetOut,
    problems: [...NONE, 'evaluation.not_a_member'],
  })
  sheet(@Param() param: IdParam, @Me() me: Actor): Promise<OwnSheetOut> {
    return this.queries.sheet(me, param.id);
  }

  @Patch(':id/sheet')
  @Endpoint({
    summary: 'Bring ticks of one device into my sheet in work, merged by criterion',
    permission: CAST_BALLOT,
    response: SavedSheetOut,
    problems: SHEET,
  })
  change(@Param() param: IdParam, @Body() body: SheetChangesIn, @Ctx() ctx: CommandContext): Promise<SavedSheetOut> {
    return this.ballots.change(param.id, body, ctx);
  }

  @Post(':id/ballot')
  @Endpoint({
    summary: 'Hand in my sheet',
    permission: CAST_BALLOT,
    response: TotalsOut,
    problems: [
      ...SHEET,
      'evaluation.sitting_not_open',
      'evaluation.absent',
      'evaluation.sheet_unfinished',
      'evaluation.explanations_missing',
      'evaluation.sheet_differs',
      'evaluation.reason_missing',
      'conflict.stale_version',
    ],
  })
  cast(@Param() param: IdParam, @Body() body: CastIn, @Ctx() ctx: CommandContext): Promise<TotalsOut> {
    return this.ballots.cast(param.id, body, ctx);
  }

  @Post(':id/recusal')
  @Endpoint({
    summary: 'Step back from a product',
    permission: READ_CASE,
    status: 204,
    problems: [...NONE, 'evaluation.not_a_member', 'evaluation.not_scoring'],
  })
  recuse(@Param() param: IdParam, @Body() body: MustReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.ballots.recuse(param.id, body.reason, ctx);
  }

  @Get(':id/closing')
  @Endpoint({
    summary: 'All sheets and what follows, once the discussion is open',
    permission: READ_CASE,
    response: ClosingOut,
    problems: [...NONE, 'evaluation.still_sealed'],
  })
  closing(@Param() param: IdParam, @Me() me: Actor): Promise<ClosingOut> {
    return this.closings.closing(me, param.id);
  }

  @Post(':id/agreed')
  @Endpoint({
    summary: 'Record the agreed options of gated criteria',
    permission: READ_CASE,
    status: 204,
    problems: [
      ...NONE,
      'evaluation.not_discussing',
      'evaluation.not_presiding',
      'evaluation.agreed_invalid',
      'evaluation.reason_missing',
    ],
  })
  agree(@Param() param: IdParam, @Body() body: AgreedIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.agreeing.execute(param.id, body.options, ctx);
  }

  @Post(':id/discuss')
  @Endpoint({
    summary: 'Open the sheets for discussion, all being in',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, 'evaluation.quorum_missing', 'evaluation.ballots_missing', 'evaluation.no_ballot'],
  })
  discuss(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moving.act(param.id, 'discuss', undefined, ctx);
  }

  @Post(':id/reopen')
  @Endpoint({
    summary: 'Open the next scoring round with a reason',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, 'evaluation.reason_missing', 'evaluation.no_round_left'],
  })
  reopen(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moving.act(param.id, 'reopen', body.reason, ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close the product: result, band, gates, star',
    permission: READ_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, 'evaluation.quorum_missing', 'evaluation.spread_too_wide', 'evaluation.agreed_missing'],
  })
  close(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moving.act(param.id, 'close', body.reason, ctx);
  }

  @Post(':id/withdraw')
  @Endpoint({
    summary: 'Take the product off the list with a reason',
    permission: MANAGE_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, 'evaluation.reason_missing'],
  })
  withdraw(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moving.act(param.id, 'withdraw', body.reason, ctx);
  }

  @Post(':id/advice')
  @Endpoint({
    summary: 'Report of the advisory team',
    permission: WRITE_ADVICE,
    status: 201,
    response: IdOut,
    problems: [...NONE, 'evaluation.not_a_member'],
  })
  advise(@Param() param: IdParam, @Body() body: AdviceIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.advising.execute(param.id, body.body, ctx);
  }
}
