import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Int,
  ListOf,
  Me,
  Moment,
  OneOf,
  SearchQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { DECIDE_IDEA, IdeaCommands, READ_IDEA, WRITE_IDEA, type IdeaFields } from '../application/idea-commands';
import { IdeaQueries } from '../application/idea-queries';

const STATES = ['draft', 'submitted', 'returned', 'selected', 'refused'];

class IdeasQuery extends SearchQuery {
  @OneOf(STATES, { optional: true })
  state?: string;

  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/, optional: true })
  unitId?: string;

  @Uuid({ optional: true })
  producerId?: string;
}

/** The form; texts may be left out until it is sent. */
class IdeaFieldsIn {
  @Text({ max: 300, example: 'Mật ong rừng Vũ Quang' })
  productName!: string;

  @Flag()
  isNewProduct!: boolean;

  @Uuid({ optional: true, doc: 'for an existing product' })
  productId?: string;

  @Int({ min: 1, max: 26, doc: 'product set: number of the score sheet' })
  sheetNo!: number;

  @Text({ max: 2000, multiline: true, optional: true })
  description?: string;

  @Text({ max: 2000, multiline: true, optional: true, doc: 'core value for the buyer' })
  coreValue?: string;

  @Text({ max: 300, optional: true })
  packingUnit?: string;

  @Text({ max: 1000, multiline: true, optional: true })
  rawMaterial?: string;

  @Text({ max: 1000, multiline: true, optional: true })
  materialSource?: string;

  @Text({ max: 2000, multiline: true, optional: true, doc: 'novelty or tradition' })
  distinction?: string;

  @Text({ max: 2000, multiline: true, optional: true })
  helpNeeded?: string;
}

class IdeaIn extends IdeaFieldsIn {
  @Uuid()
  producerId!: string;
}

class OptionalReasonIn {
  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

class IdeaRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  productName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 30, nullable: true })
  provinceNo!: string | null;

  @OneOf(STATES)
  state!: string;

  @Moment({ nullable: true })
  submittedAt!: string | null;
}

class IdeaPageOut {
  @ListOf(() => IdeaRowOut, { max: 200 })
  items!: IdeaRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class IdeaHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

class IdeaOut extends IdeaRowOut {
  @Flag()
  isNewProduct!: boolean;

  @Uuid({ nullable: true })
  productId!: string | null;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 2000 })
  description!: string;

  @Text({ max: 2000 })
  coreValue!: string;

  @Text({ max: 300 })
  packingUnit!: string;

  @Text({ max: 1000 })
  rawMaterial!: string;

  @Text({ max: 1000 })
  materialSource!: string;

  @Text({ max: 2000 })
  distinction!: string;

  @Text({ max: 2000 })
  helpNeeded!: string;

  @Text({ max: 30, nullable: true })
  districtNo!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];

  @ListOf(() => IdeaHistoryOut, { max: 1000 })
  history!: IdeaHistoryOut[];
}

class IdeaCreatedOut {
  @Uuid()
  id!: string;
}

class IdeaVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

const LIST = 'ideas.ideas';
const ACT = ['idea.not_found', 'workflow.action_not_allowed'];

const fieldsOf = (body: IdeaFieldsIn): IdeaFields => ({
  productName: body.productName,
  isNewProduct: body.isNewProduct,
  productId: body.productId,
  sheetNo: body.sheetNo,
  description: body.description ?? '',
  coreValue: body.coreValue ?? '',
  packingUnit: body.packingUnit ?? '',
  rawMaterial: body.rawMaterial ?? '',
  materialSource: body.materialSource ?? '',
  distinction: body.distinction ?? '',
  helpNeeded: body.helpNeeded ?? '',
});

@Controller('api/ideas')
export class IdeasController {
  constructor(
    private readonly queries: IdeaQueries,
    private readonly commands: IdeaCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Ideas of my area, newest first', permission: READ_IDEA, response: IdeaPageOut })
  async list(@Query() query: IdeasQuery, @Me() me: Actor): Promise<IdeaPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, state, unitId, producerId } = query;
    const rows = await this.queries.list(me, { q, state, unitId, producerId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'An idea with its history',
    permission: READ_IDEA,
    response: IdeaOut,
    problems: ['idea.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<IdeaOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Begin an idea form',
    permission: WRITE_IDEA,
    status: 201,
    response: IdeaCreatedOut,
    problems: ['producer.not_found', 'producer.product_not_found', 'idea.product_of_other'],
  })
  create(@Body() body: IdeaIn, @Ctx() ctx: CommandContext): Promise<IdeaCreatedOut> {
    return this.commands.create({ ...fieldsOf(body), producerId: body.producerId }, ctx);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Save the form as typed',
    permission: WRITE_IDEA,
    ifMatch: true,
    response: IdeaVersionOut,
    problems: ['idea.not_found', 'idea.not_editable', 'idea.product_of_other', 'producer.product_not_found'],
  })
  save(@Param() param: IdParam, @Body() body: IdeaFieldsIn, @Ctx() ctx: CommandContext): Promise<IdeaVersionOut> {
    return this.commands.save(param.id, fieldsOf(body), ctx);
  }

  @Post(':id/submit')
  @Endpoint({
    summary: 'Send the idea',
    permission: WRITE_IDEA,
    ifMatch: true,
    response: IdeaVersionOut,
    problems: [...ACT, 'idea.incomplete'],
  })
  submit(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<IdeaVersionOut> {
    return this.commands.act(param.id, 'submit', undefined, ctx);
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Return for change',
    permission: DECIDE_IDEA,
    ifMatch: true,
    response: IdeaVersionOut,
    problems: [...ACT, 'idea.reason_missing'],
  })
  return(@Param() param: IdParam, @Body() body: OptionalReasonIn, @Ctx() ctx: CommandContext): Promise<IdeaVersionOut> {
    return this.commands.act(param.id, 'return', body.reason, ctx);
  }

  @Post(':id/select')
  @Endpoint({
    summary: 'Select the idea',
    permission: DECIDE_IDEA,
    ifMatch: true,
    response: IdeaVersionOut,
    problems: ACT,
  })
  select(@Param() param: IdParam, @Body() body: OptionalReasonIn, @Ctx() ctx: CommandContext): Promise<IdeaVersionOut> {
    return this.commands.act(param.id, 'select', body.reason, ctx);
  }

  @Post(':id/refuse')
  @Endpoint({
    summary: 'Refuse the idea',
    permission: DECIDE_IDEA,
    ifMatch: true,
    response: IdeaVersionOut,
    problems: [...ACT, 'idea.reason_missing'],
  })
  refuse(@Param() param: IdParam, @Body() body: OptionalReasonIn, @Ctx() ctx: CommandContext): Promise<IdeaVersionOut> {
    return this.commands.act(param.id, 'refuse', body.reason, ctx);
  }
}
