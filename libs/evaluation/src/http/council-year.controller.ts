import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Env } from '@app/config';
import { UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { CouncilYear } from '../application/council-year';
import {
  assertCouncil,
  MANAGE_CASE,
  MANAGE_COUNCIL,
  READ_CASE,
  READ_COUNCIL,
  withoutConflictSql,
} from '../application/evaluation-access';
import { sampleLabels, sampleLabelsPdf } from '../application/sample-labels';
import { AnswerInvitation } from '../application/seat-answer';
import { StrictnessQuery } from '../application/strictness-query';
import { ConflictsQuery, SeatAnswerIn } from './council-year.in';
import { CouncilConflictsOut, CouncilToCopyOut } from './council-year.out';
import { RoundQuery } from './evaluation.in';
import { OwnStrictnessOut } from './meeting.out';

const NONE = ['evaluation.council_not_found'];

/** A council from one year to the next: set up from the last one, invitations answered, conflicts in one list, labels for samples. */
@Controller('api/councils')
export class CouncilYearController {
  constructor(
    private readonly years: CouncilYear,
    private readonly answers: AnswerInvitation,
    private readonly strictness: StrictnessQuery,
    private readonly uow: UnitOfWork,
    private readonly env: Env,
  ) {}

  @Get(':id/to-copy')
  @Endpoint({
    summary: 'A council as the draft of the next one, with what must be made anew',
    permission: MANAGE_COUNCIL,
    response: CouncilToCopyOut,
    problems: NONE,
  })
  toCopy(@Param() param: IdParam, @Me() me: Actor): Promise<CouncilToCopyOut> {
    return this.years.toCopy(me, param.id);
  }

  @Get(':id/conflicts')
  @Endpoint({
    summary: "Conflicts of interest on a council's list, with their ground",
    permission: MANAGE_CASE,
    response: CouncilConflictsOut,
    problems: NONE,
  })
  async conflicts(
    @Param() param: IdParam,
    @Query() query: ConflictsQuery,
    @Me() me: Actor,
  ): Promise<CouncilConflictsOut> {
    return { items: await this.years.conflicts(me, param.id, query.roundId) };
  }

  @Post(':id/answer')
  @Endpoint({
    summary: 'Take or decline the seat that I was appointed to',
    permission: READ_CASE,
    status: 204,
    problems: [...NONE, 'evaluation.reason_missing'],
  })
  answer(@Param() param: IdParam, @Body() body: SeatAnswerIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.answers.execute(param.id, body, ctx);
  }

  @Get(':id/my-strictness')
  @Endpoint({
    summary: 'How far my own sheets stand from the others on closed products; told to me alone',
    permission: READ_COUNCIL,
    response: OwnStrictnessOut,
    problems: [...NONE, 'evaluation.not_a_member'],
  })
  mine(@Param() param: IdParam, @Me() me: Actor): Promise<OwnStrictnessOut> {
    return this.strictness.own(me, param.id);
  }

  @Get(':id/sample-labels.pdf')
  @Endpoint({
    summary: 'Label sheets for the samples: a QR code that opens the right score sheet',
    permission: MANAGE_CASE,
    produces: 'application/pdf',
    problems: NONE,
  })
  async labels(
    @Param() param: IdParam,
    @Query() query: RoundQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.uow.read(async (tx) => {
      await assertCouncil(tx, me, MANAGE_CASE, param.id);
      const of = { councilId: param.id, roundId: query.roundId, userId: me.userId };
      return sampleLabels(tx, { ...of, hidden: withoutConflictSql('c', 3) });
    });
    const bytes = await sampleLabelsPdf(sheet, this.env.PUBLIC_URL);
    await sendBytes(reply, bytes, { name: 'Nhãn mẫu sản phẩm.pdf', mediaType: 'application/pdf', inline: true });
  }
}
