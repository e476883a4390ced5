import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, DateOnly, Endpoint, IdParam, Int, ListOf, Me, Moment, OneOf, Text } from '@app/platform/http';
import { DeskChecks, type DeskVerdict } from '../application/desk-checks';
import { DECIDE_INTAKE } from '../application/dossier-access';

const VERDICTS = ['good', 'wanted'];

class DeskCheckParam extends IdParam {
  @Text({ max: 60, doc: 'part of the dossier' })
  code!: string;
}

class DeskCheckIn {
  @OneOf(VERDICTS, { optional: true, doc: 'left out: the tick is taken away' })
  verdict?: DeskVerdict;

  @Text({ max: 1000, multiline: true, optional: true, doc: 'what is wanted' })
  note?: string;
}

class DeskCheckOut {
  @Text({ max: 60 })
  code!: string;

  @OneOf(VERDICTS)
  verdict!: string;

  @Text({ max: 1000 })
  note!: string;

  @Text({ max: 200 })
  byName!: string;

  @Moment()
  at!: string;
}

class DeskChecksOut {
  @ListOf(() => DeskCheckOut, { max: 100 })
  checks!: DeskCheckOut[];

  @Int({ min: 1, max: 60, doc: 'working days that are proposed for a supplement' })
  days!: number;

  @DateOnly({ doc: 'last day by these working days' })
  proposedDueOn!: string;
}

@Controller('api/dossiers')
export class DeskChecksController {
  constructor(private readonly checks: DeskChecks) {}

  @Get(':id/checks')
  @Endpoint({
    summary: 'What the desk has ticked on the parts of the filed version, and the proposed last day for a supplement',
    permission: DECIDE_INTAKE,
    response: DeskChecksOut,
    problems: ['dossier.not_found', 'dossier.not_at_desk'],
  })
  list(@Param() param: IdParam, @Me() me: Actor): Promise<DeskChecksOut> {
    return this.checks.list(me, param.id);
  }

  @Put(':id/checks/:code')
  @Endpoint({
    summary: 'Tick a part, or take the tick away; kept as it is made',
    permission: DECIDE_INTAKE,
    status: 204,
    problems: ['dossier.not_found', 'dossier.not_at_desk', 'dossier.part_unknown'],
  })
  set(@Param() param: DeskCheckParam, @Body() body: DeskCheckIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.checks.set(param.id, param.code, body, ctx);
  }
}
