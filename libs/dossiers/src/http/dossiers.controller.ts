import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { DECIDE_INTAKE, READ_DOSSIER, WRITE_DOSSIER, WRITE_OPINION } from '../application/dossier-access';
import { DossierCommands } from '../application/dossier-commands';
import { DossierQueries } from '../application/dossier-queries';
import { dueOrder } from '../application/dossier-rows';
import { FileDossier } from '../application/file-dossier';
import { Intake } from '../application/intake';
import { ReviewDossier } from '../application/review-dossier';
import { SelfScores } from '../application/self-score';
import {
  DossierIn,
  DossiersQuery,
  FileDossierIn,
  OpinionIn,
  PlanChoiceIn,
  ProductQuery,
  DossierReasonIn,
  SupplementIn,
  SelfScoreIn,
} from './dossier.in';
import {
  DossierCreatedOut,
  DossierOut,
  DossierPageOut,
  DossierVersionNoOut,
  OpinionSentOut,
  ReceiptOut,
  SelfScoreOut,
} from './dossier.out';
import { DossierKindsOut } from './follow-up.out';
import { DossierReviewOut } from './review.out';

const LIST = 'dossiers.dossiers';
const ACT = ['dossier.not_found', 'workflow.action_not_allowed', 'dossier.reason_missing'];
const EDIT = ['dossier.not_found', 'dossier.not_editable'];

@Controller('api/dossiers')
export class DossiersController {
  constructor(
    private readonly queries: DossierQueries,
    private readonly commands: DossierCommands,
    private readonly filing: FileDossier,
    private readonly intake: Intake,
    private readonly scores: SelfScores,
    private readonly review: ReviewDossier,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Dossiers that I may see, newest first or by their last day',
    permission: READ_DOSSIER,
    response: DossierPageOut,
  })
  async list(@Query() query: DossiersQuery, @Me() me: Actor): Promise<DossierPageOut> {
    const { q, state, part, roundId, atMyDesk = false, limit = DEFAULT_LIMIT } = query;
    const byDue = query.order === 'due';
    const name = byDue ? `${LIST}.due` : LIST;
    const [after, afterDue] = this.cursors.read(name, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q, state, part, roundId, atMyDesk, byDue, after, afterDue, limit });
    const page = this.cursors.page(name, rows, limit, (row) => [row.id, dueOrder(row)]);
    return { ...page, items: await this.queries.told(page.items) };
  }

  @Get('kinds')
  @Endpoint({
    summary: 'Kinds of dossier that can be begun for a product',
    permission: WRITE_DOSSIER,
    response: DossierKindsOut,
    problems: ['producer.product_not_found'],
  })
  async kinds(@Query() query: ProductQuery, @Me() me: Actor): Promise<DossierKindsOut> {
    return { kinds: await this.queries.kinds(me, query.productId) };
  }

  @Get(':id')
  @Endpoint({
    summary: 'A dossier whole',
    permission: READ_DOSSIER,
    response: DossierOut,
    problems: ['dossier.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<DossierOut> {
    return (await this.queries.get(me, param.id)) as unknown as DossierOut;
  }

  @Get(':id/review')
  @Endpoint({
    summary:
      'Before sending: reachable stars, cheapest next points, papers missing, wrong or expiring before the council',
    permission: WRITE_DOSSIER,
    response: DossierReviewOut,
    problems: ['dossier.not_found'],
  })
  async reviewed(@Param() param: IdParam, @Me() me: Actor): Promise<DossierReviewOut> {
    return (await this.review.get(me, param.id)) as unknown as DossierReviewOut;
  }

  @Post()
  @Endpoint({
    summary: 'Begin a dossier for a round',
    permission: WRITE_DOSSIER,
    status: 201,
    response: DossierCreatedOut,
    problems: [
      'producer.product_not_found',
      'programme.round_not_found',
      'dossier.exists',
      'dossier.plan_of_other',
      'plan.not_found',
      'plan.not_approved',
      'dossier.not_found',
      'dossier.kind_not_in_round',
      'dossier.kind_does_not_fit',
    ],
  })
  create(@Body() body: DossierIn, @Ctx() ctx: CommandContext): Promise<DossierCreatedOut> {
    return this.commands.create(body, ctx);
  }

  @Put(':id/plan')
  @Endpoint({
    summary: 'Choose the approved business plan',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    response: DossierVersionNoOut,
    problems: [...EDIT, 'dossier.plan_of_other', 'plan.not_found', 'plan.not_approved'],
  })
  setPlan(
    @Param() param: IdParam,
    @Body() body: PlanChoiceIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DossierVersionNoOut> {
    return this.commands.setPlan(param.id, body.planId, ctx);
  }

  @Put(':id/self-score')
  @Endpoint({
    summary: 'Save the own score; If-Match is the version of the score, 0 at first',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    response: SelfScoreOut,
    problems: [...EDIT, 'dossier.ticks_invalid', 'criteria.sheet_incomplete'],
  })
  async saveScore(
    @Param() param: IdParam,
    @Body() body: SelfScoreIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SelfScoreOut> {
    return (await this.scores.save(param.id, body.ticks, ctx)) as unknown as SelfScoreOut;
  }

  @Post(':id/submit')
  @Endpoint({
    summary:
      'File the dossier (whole, or with a confirmation of what is missing), or answer a supplement with a reason',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    response: ReceiptOut,
    problems: [
      ...ACT,
      'dossier.incomplete',
      'dossier.round_not_open',
      'dossier.late',
      'dossier.supplement_late',
      'dossier.kind_does_not_fit',
      'dossier.no_certificate',
      'dossier.window_not_open',
      'dossier.window_over',
      'dossier.certificate_held',
    ],
  })
  submit(@Param() param: IdParam, @Body() body: FileDossierIn, @Ctx() ctx: CommandContext): Promise<ReceiptOut> {
    return this.filing.execute(param.id, body, ctx);
  }

  @Post(':id/withdraw')
  @Endpoint({
    summary: 'Withdraw with a reason',
    permission: READ_DOSSIER,
    ifMatch: true,
    response: DossierVersionNoOut,
    problems: ACT,
  })
  withdraw(
    @Param() param: IdParam,
    @Body() body: DossierReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DossierVersionNoOut> {
    return this.intake.act(param.id, 'withdraw', { reason: body.reason }, ctx);
  }

  @Post(':id/accept')
  @Endpoint({
    summary: 'Accept for scoring',
    permission: DECIDE_INTAKE,
    ifMatch: true,
    response: DossierVersionNoOut,
    problems: [...ACT, 'dossier.opinion_first'],
  })
  accept(
    @Param() param: IdParam,
    @Body() body: DossierReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DossierVersionNoOut> {
    return this.intake.act(param.id, 'accept', { reason: body.reason }, ctx);
  }

  @Post(':id/refuse')
  @Endpoint({
    summary: 'Refuse with a reason',
    permission: DECIDE_INTAKE,
    ifMatch: true,
    response: DossierVersionNoOut,
    problems: ACT,
  })
  refuse(
    @Param() param: IdParam,
    @Body() body: DossierReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DossierVersionNoOut> {
    return this.intake.act(param.id, 'refuse', { reason: body.reason }, ctx);
  }

  @Post(':id/ask-supplement')
  @Endpoint({
    summary: 'Ask for more, with a last day',
    permission: DECIDE_INTAKE,
    ifMatch: true,
    response: DossierVersionNoOut,
    problems: [...ACT, 'dossier.supplement_day_past'],
  })
  ask(@Param() param: IdParam, @Body() body: SupplementIn, @Ctx() ctx: CommandContext): Promise<DossierVersionNoOut> {
    return this.intake.act(param.id, 'ask-supplement', { reason: body.reason, supplement: body }, ctx);
  }

  @Post(':id/opinion')
  @Endpoint({
    summary: 'Give the opinion of a level without points and send on',
    permission: WRITE_OPINION,
    ifMatch: true,
    response: OpinionSentOut,
    problems: ['dossier.not_found', 'dossier.no_opinion_here', 'dossier.opinion_incomplete'],
  })
  opinion(@Param() param: IdParam, @Body() body: OpinionIn, @Ctx() ctx: CommandContext): Promise<OpinionSentOut> {
    return this.intake.giveOpinion(param.id, body, ctx);
  }
}
