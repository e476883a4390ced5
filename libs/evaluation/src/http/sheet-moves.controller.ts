import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { CAST_BALLOT, MANAGE_CASE, READ_CASE } from '../application/evaluation-access';
import { SheetMoveQueries } from '../application/sheet-move-queries';
import { SheetMoves } from '../application/sheet-moves';
import { ReasonIn } from './evaluation.in';
import { IdOut, VersionOut } from './evaluation.out';
import { SheetMoveIn } from './sheet-moves.in';
import { SheetMovesOut } from './sheet-moves.out';

const NONE = ['evaluation.case_not_found'];
const MOVE = ['evaluation.sheet_move_not_found', 'workflow.action_not_allowed'];
const REFUSALS = [
  'evaluation.sheet_move_other_council',
  'evaluation.sheet_move_other_sheet',
  'evaluation.sheet_move_conflict',
  'evaluation.sheet_move_nothing',
  'evaluation.sheet_move_opened',
  'evaluation.sheet_move_target_not_open',
  'evaluation.sheet_move_target_cast',
];

/** Sheets that were entered for the wrong product. */
@Controller('api')
export class SheetMovesController {
  constructor(
    private readonly queries: SheetMoveQueries,
    private readonly moves: SheetMoves,
  ) {}

  @Get('cases/:id/sheet-moves')
  @Endpoint({
    summary: 'Requests to move a sheet from or to this product: all for who runs the council, else my own',
    permission: READ_CASE,
    response: SheetMovesOut,
    problems: NONE,
  })
  list(@Param() param: IdParam, @Me() me: Actor): Promise<SheetMovesOut> {
    return this.queries.of(me, param.id);
  }

  @Post('cases/:id/sheet-moves')
  @Endpoint({
    summary: 'Ask a member to have the sheet of this product moved to another one',
    permission: MANAGE_CASE,
    status: 201,
    response: IdOut,
    problems: [
      ...NONE,
      'evaluation.member_not_found',
      'evaluation.sheet_move_same_product',
      'evaluation.sheet_move_own',
      'evaluation.sheet_move_open',
      ...REFUSALS,
    ],
  })
  ask(@Param() param: IdParam, @Body() body: SheetMoveIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.moves.ask(param.id, body, ctx);
  }

  @Post('sheet-moves/:id/confirm')
  @Endpoint({
    summary: 'My sheet was meant for the other product: carry it there',
    permission: CAST_BALLOT,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, ...NONE, ...REFUSALS, 'criteria.sheet_incomplete'],
  })
  confirm(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moves.confirm(param.id, ctx);
  }

  @Post('sheet-moves/:id/refuse')
  @Endpoint({
    summary: 'My sheet stays where it is',
    permission: CAST_BALLOT,
    ifMatch: true,
    response: VersionOut,
    problems: MOVE,
  })
  refuse(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moves.refuse(param.id, body.reason, ctx);
  }

  @Post('sheet-moves/:id/withdraw')
  @Endpoint({
    summary: 'Take the request to move a sheet back',
    permission: MANAGE_CASE,
    ifMatch: true,
    response: VersionOut,
    problems: [...MOVE, ...NONE],
  })
  withdraw(@Param() param: IdParam, @Body() body: ReasonIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.moves.withdraw(param.id, body.reason, ctx);
  }
}
