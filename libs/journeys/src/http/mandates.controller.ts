import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '@app/identity';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Me,
  OneOf,
  PageQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { ASK_MANDATE, AskMandate, type HelperKind } from '../application/ask-mandate';
import { GIVE_MANDATE, MandateCommands } from '../application/mandate-commands';
import { MandateQueries } from '../application/mandate-queries';
import { HELPER_KINDS } from './journey.out';
import {
  AskedMandateOut,
  MandatedActPageOut,
  MandatePageOut,
  MandateVersionOut,
  OfferedMandateOut,
  TakenMandateOut,
} from './mandate.out';

class MandateIn {
  @Uuid()
  producerId!: string;

  @Uuid({ optional: true, doc: 'one way; left out: everything of the producer' })
  journeyId?: string;

  @OneOf(HELPER_KINDS)
  helperKind!: HelperKind;

  @DateOnly({ doc: 'last day' })
  validThrough!: string;
}

class AskMandateIn {
  @Uuid({ optional: true, doc: 'a producer of the own area' })
  producerId?: string;

  @Text({ max: 254, optional: true, doc: 'or the e-mail address or phone number with which the producer logs in' })
  login?: string;

  @Uuid({ optional: true, doc: 'one way; left out: everything of the producer' })
  journeyId?: string;

  @DateOnly({ doc: 'last day' })
  validThrough!: string;
}

class CodeIn {
  @Text({ max: 20 })
  code!: string;
}

const LIST = 'journeys.mandates';
const ACTS = 'journeys.mandated-acts';
const tokenOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';

@Controller('api/mandates')
export class MandatesController {
  constructor(
    private readonly queries: MandateQueries,
    private readonly commands: MandateCommands,
    private readonly asking: AskMandate,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Mandates that my producers gave or that I hold', session: true, response: MandatePageOut })
  async list(@Query() query: PageQuery, @Me() me: Actor): Promise<MandatePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.queries.list(me, { after, limit }), limit, (row) => [row.id]);
  }

  @Post()
  @Endpoint({
    summary: 'Agree that somebody fills in for my producer: answers a one-time code',
    permission: GIVE_MANDATE,
    status: 201,
    response: OfferedMandateOut,
    problems: ['producer.not_found', 'journey.not_found', 'journey.mandate_too_long'],
  })
  offer(@Body() body: MandateIn, @Ctx() ctx: CommandContext): Promise<OfferedMandateOut> {
    return this.commands.offer(body, ctx);
  }

  @Post('ask')
  @Endpoint({
    summary: 'Ask a producer to agree that I fill in: he gets a one-time code by mail and may agree in the application',
    permission: ASK_MANDATE,
    status: 201,
    response: AskedMandateOut,
    problems: [
      ...['producer.not_found', 'journey.not_found', 'journey.mandate_too_long', 'journey.producer_unknown'],
      ...['journey.producer_without_account', 'journey.own_mandate', 'journey.not_a_helper'],
      ...['journey.too_many_mandates', 'identity.too_many_tries'],
    ],
  })
  ask(@Body() body: AskMandateIn, @Ctx() ctx: CommandContext): Promise<AskedMandateOut> {
    return this.asking.execute(body, ctx);
  }

  @Post('take')
  @Endpoint({
    summary: 'Type the code of a producer that agreed',
    session: true,
    response: TakenMandateOut,
    problems: ['journey.code_wrong', 'journey.own_mandate', 'journey.too_many_mandates', 'identity.too_many_tries'],
  })
  take(@Body() body: CodeIn, @Ctx() ctx: CommandContext): Promise<TakenMandateOut> {
    return this.commands.take(body.code, ctx);
  }

  @Post('leave')
  @Endpoint({
    summary: 'Work for myself again',
    session: true,
    withoutKey: 'leaving twice is the same',
    status: 204,
  })
  leave(@Req() request: FastifyRequest): Promise<void> {
    return this.commands.leave(tokenOf(request));
  }

  @Post(':id/enter')
  @Endpoint({
    summary: 'Work for the producer in this session',
    session: true,
    withoutKey: 'entering twice is the same',
    status: 204,
    problems: ['journey.mandate_over'],
  })
  enter(@Param() param: IdParam, @Me() me: Actor, @Req() request: FastifyRequest): Promise<void> {
    return this.commands.enter(param.id, tokenOf(request), me.userId);
  }

  @Post(':id/confirm')
  @Endpoint({
    summary: 'Agree to what a helper asked for',
    permission: GIVE_MANDATE,
    ifMatch: true,
    response: MandateVersionOut,
    problems: ['journey.mandate_not_found', 'journey.mandate_over', 'workflow.action_not_allowed'],
  })
  confirm(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<MandateVersionOut> {
    return this.commands.confirm(param.id, ctx);
  }

  @Post(':id/revoke')
  @Endpoint({
    summary: 'End a mandate at once',
    session: true,
    ifMatch: true,
    response: MandateVersionOut,
    problems: ['journey.mandate_not_found', 'workflow.action_not_allowed'],
  })
  revoke(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<MandateVersionOut> {
    return this.commands.revoke(param.id, ctx);
  }

  @Get(':id/acts')
  @Endpoint({
    summary: 'Everything that was done under a mandate, with both names',
    session: true,
    response: MandatedActPageOut,
    problems: ['journey.mandate_not_found'],
  })
  async acts(@Param() param: IdParam, @Query() query: PageQuery, @Me() me: Actor): Promise<MandatedActPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(ACTS, query.cursor)?.map(String) ?? [];
    return this.cursors.page(ACTS, await this.queries.acts(me, param.id, { after, limit }), limit, (row) => [row.seq]);
  }
}
