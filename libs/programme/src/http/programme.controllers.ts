import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { ProgrammeQueries } from '../application/programme-queries';
import { RoundCommands } from '../application/round-commands';
import { SetHolidays } from '../application/set-holidays';
import { HolidaysIn, ReassessmentRoundIn, RoundIn, UnitIdParam, UnitsQuery, YearQuery } from './programme.in';
import { CreatedOut, HolidaysOut, HolidaysSetOut, RoundOut, UnitDetailOut, UnitPageOut } from './programme.out';

const MANAGE_ROUNDS = 'programme.round.manage';
const UNIT_LIST = 'programme.units';

@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly queries: ProgrammeQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Administrative units of a day, by name', session: true, response: UnitPageOut })
  async list(@Query() query: UnitsQuery): Promise<UnitPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = this.cursors.read(UNIT_LIST, query.cursor)?.map(String);
    const rows = await this.queries.units({
      date: query.date,
      kind: query.kind,
      parentId: query.parentId,
      q: query.q,
      after: after === undefined ? undefined : [after[0] ?? '', after[1] ?? ''],
      limit,
    });
    return this.cursors.page(UNIT_LIST, rows, limit, (row) => [row.name, row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A unit with what it came from and what it became',
    session: true,
    response: UnitDetailOut,
    problems: ['programme.unit_not_found'],
  })
  get(@Param() param: UnitIdParam): Promise<UnitDetailOut> {
    return this.queries.unit(param.id);
  }
}

@Controller('api/rounds')
export class RoundsController {
  constructor(
    private readonly queries: ProgrammeQueries,
    private readonly commands: RoundCommands,
  ) {}

  @Get()
  @Endpoint({ summary: 'All rounds with their last days, newest first', session: true, response: [RoundOut] })
  list(@Me() me: Actor): Promise<RoundOut[]> {
    return this.queries.rounds(me.can(MANAGE_ROUNDS));
  }

  @Post()
  @Endpoint({
    summary: 'Prepare a round',
    permission: MANAGE_ROUNDS,
    status: 201,
    response: CreatedOut,
    problems: ['programme.round_exists'],
  })
  create(@Body() body: RoundIn, @Ctx() ctx: CommandContext): Promise<CreatedOut> {
    return this.commands.create(body, ctx);
  }

  @Post('reassessment')
  @Endpoint({
    summary: "Open the year's round for reassessments; it has no last day of its own",
    permission: MANAGE_ROUNDS,
    status: 201,
    response: CreatedOut,
    problems: ['programme.round_exists'],
  })
  openReassessment(@Body() body: ReassessmentRoundIn, @Ctx() ctx: CommandContext): Promise<CreatedOut> {
    return this.commands.openReassessment(body, ctx);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Change a round in preparation',
    permission: MANAGE_ROUNDS,
    ifMatch: true,
    status: 204,
    problems: ['programme.round_not_found', 'programme.round_not_preparing'],
  })
  update(@Param() param: IdParam, @Body() body: RoundIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.update(param.id, body, ctx);
  }

  @Post(':id/open')
  @Endpoint({
    summary: 'Open a round for dossiers',
    permission: MANAGE_ROUNDS,
    ifMatch: true,
    status: 204,
    problems: ['programme.round_not_found', 'programme.round_without_deadlines', 'workflow.action_not_allowed'],
  })
  open(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.act(param.id, 'open', ctx);
  }

  @Post(':id/close')
  @Endpoint({
    summary: 'Close a round for good',
    permission: MANAGE_ROUNDS,
    ifMatch: true,
    status: 204,
    problems: ['programme.round_not_found', 'workflow.action_not_allowed'],
  })
  close(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.act(param.id, 'close', ctx);
  }
}

@Controller('api/holidays')
export class HolidaysController {
  constructor(
    private readonly queries: ProgrammeQueries,
    private readonly setHolidays: SetHolidays,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Public holidays of a year that fall on working weekdays',
    session: true,
    response: HolidaysOut,
  })
  list(@Query() query: YearQuery): Promise<HolidaysOut> {
    return this.queries.holidays(query.year);
  }

  @Put()
  @Endpoint({
    summary: 'Replace the holidays of a year',
    permission: 'programme.setting.manage',
    ifMatch: true,
    response: HolidaysSetOut,
    problems: ['programme.holiday_outside', 'programme.holiday_twice'],
  })
  set(@Body() body: HolidaysIn, @Ctx() ctx: CommandContext): Promise<HolidaysSetOut> {
    return this.setHolidays.execute(body, ctx);
  }
}
