import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import type { CycleFilter } from '../application/cycle-filters';
import { CycleQueries } from '../application/cycle-queries';
import { LeaveCycle } from '../application/leave-cycle';
import { OpenDossiers } from '../application/open-dossiers';
import { LEAVE_CYCLE, OPEN_DOSSIER, READ_CYCLE, READ_RADAR } from '../application/reassessment-access';
import { Radar } from '../application/radar';
import type { FollowUpKind } from '../domain/hindrance';
import { OpenedOneOut, OpenedOut, OpeningsOut } from './act.out';
import { CyclesQuery, filterOf, RadarQuery } from './cycle.in';
import { CycleOut, CyclePageOut, RadarOut, StepOut } from './reassessment.out';

class LeaveIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;
}

const KINDS = ['reassessment', 'upgrade'];

class OpenOneIn {
  @Uuid()
  roundId!: string;

  @OneOf(KINDS)
  kind!: FollowUpKind;
}

class OpenManyIn {
  @Texts({ max: 100, maxLength: 36, pattern: /^[0-9a-f-]{36}$/ })
  cycleIds!: string[];

  @Uuid()
  roundId!: string;
}

class OpeningsQuery {
  @Text({
    max: 4000,
    pattern: /^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$/,
    doc: 'ids with commas between them, at most 100',
  })
  cycleIds!: string;
}

const LIST = 'reassessment.cycles';
const NO_END = '9999-12-31';
const OPENING = ['dossier.exists', 'dossier.kind_not_in_round', 'programme.round_not_found'];

@Controller('api/reassessment')
export class CyclesController {
  constructor(
    private readonly radarOf: Radar,
    private readonly queries: CycleQueries,
    private readonly leaving: LeaveCycle,
    private readonly opening: OpenDossiers,
    private readonly cursors: Cursors,
  ) {}

  @Get('radar')
  @Endpoint({
    summary: 'What expires by month, quarter, unit and state',
    permission: READ_RADAR,
    response: RadarOut,
  })
  radar(@Query() query: RadarQuery, @Me() me: Actor): Promise<RadarOut> {
    return this.radarOf.view(me, filterOf(query));
  }

  @Get('cycles')
  @Endpoint({
    summary: 'Certificates with their windows, soonest end first',
    permission: READ_CYCLE,
    response: CyclePageOut,
  })
  async list(@Query() query: CyclesQuery, @Me() me: Actor): Promise<CyclePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [endsOn, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = endsOn === undefined || id === undefined ? undefined : ([endsOn, id] as const);
    const filter: CycleFilter = filterOf(query);
    const rows = await this.queries.list(me, filter, { after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.endsOn ?? NO_END, row.id]);
  }

  @Get('cycles/:id')
  @Endpoint({
    summary: 'One certificate: windows, reminders, dossier, holds, outcome',
    permission: READ_CYCLE,
    response: CycleOut,
    problems: ['reassessment.cycle_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<CycleOut> {
    return this.queries.get(me, param.id);
  }

  @Post('cycles/:id/leave')
  @Endpoint({
    summary: 'Declare that the product will not be reassessed',
    permission: LEAVE_CYCLE,
    ifMatch: true,
    response: StepOut,
    problems: [
      'reassessment.cycle_not_found',
      'reassessment.ended',
      'reassessment.reason_missing',
      'workflow.action_not_allowed',
    ],
  })
  leave(@Param() param: IdParam, @Body() body: LeaveIn, @Ctx() ctx: CommandContext): Promise<StepOut> {
    return this.leaving.leave(param.id, body.reason, ctx);
  }

  @Post('cycles/:id/stay')
  @Endpoint({
    summary: 'Take back that the product will not be reassessed',
    permission: LEAVE_CYCLE,
    ifMatch: true,
    response: StepOut,
    problems: ['reassessment.cycle_not_found', 'reassessment.ended', 'workflow.action_not_allowed'],
  })
  stay(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<StepOut> {
    return this.leaving.stay(param.id, ctx);
  }

  @Post('cycles/:id/dossier')
  @Endpoint({
    summary: 'Open a dossier that goes on from the earlier one',
    permission: OPEN_DOSSIER,
    status: 201,
    response: OpenedOneOut,
    problems: ['reassessment.cycle_not_found', 'reassessment.not_possible', ...OPENING],
  })
  openOne(@Param() param: IdParam, @Body() body: OpenOneIn, @Ctx() ctx: CommandContext): Promise<OpenedOneOut> {
    return this.opening.one(param.id, body, ctx);
  }

  @Get('openings')
  @Endpoint({
    summary: 'For which of these certificates a dossier for reassessment can be opened',
    permission: OPEN_DOSSIER,
    response: OpeningsOut,
  })
  async openings(@Query() query: OpeningsQuery, @Me() me: Actor): Promise<OpeningsOut> {
    return { items: await this.opening.preview(me, query.cycleIds.split(','), 'reassessment') };
  }

  @Post('openings')
  @Endpoint({
    summary: 'Open dossiers for reassessment for these certificates',
    permission: OPEN_DOSSIER,
    status: 201,
    response: OpenedOut,
    problems: OPENING,
  })
  async openMany(@Body() body: OpenManyIn, @Ctx() ctx: CommandContext): Promise<OpenedOut> {
    return { items: await this.opening.open({ ...body, kind: 'reassessment' }, ctx) };
  }
}
