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
  OneOf,
  SearchQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { ProducerCommands, WRITE_PRODUCER, WRITE_PRODUCT } from '../application/producer-commands';
import { ProducerQueries, READ_PRODUCER } from '../application/producer-queries';
import type { ProducerKind, Relation } from '../application/producers.facade';

const KINDS = ['household', 'cooperative-group', 'cooperative', 'company'];
const RELATIONS = ['owner', 'member', 'consultant', 'trainer', 'kin'];
const UNIT_ID = /^[0-9]{2,5}-[0-9]{4}$/;

class ProducersQuery extends SearchQuery {
  @Text({ max: 10, pattern: UNIT_ID, optional: true })
  unitId?: string;
}

class ContactIn {
  @Text({ max: 300 })
  address!: string;

  @Text({ max: 20, optional: true })
  phone?: string;

  @Text({ max: 254, optional: true, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ })
  email?: string;
}

class ProducerIn extends ContactIn {
  @OneOf(KINDS)
  kind!: ProducerKind;

  @Text({ max: 200, example: 'Hợp tác xã Bưởi Phúc Trạch' })
  name!: string;

  @Text({ max: 14, optional: true })
  taxCode?: string;

  @Text({ max: 10, pattern: UNIT_ID })
  unitId!: string;

  @Text({ max: 120 })
  representativeName!: string;

  @Text({ max: 15, optional: true })
  representativeIdentityNo?: string;

  @OneOf(['female', 'male'], { optional: true })
  representativeGender?: 'female' | 'male';

  @Flag({ optional: true, doc: 'given freely, for figures only; never shown in lists or public pages' })
  representativeIsMinority?: boolean;

  @Flag({ optional: true, doc: 'given freely, for figures only; never shown in lists or public pages' })
  representativeIsDisabled?: boolean;
}

class RelatedPartyIn {
  @OneOf(RELATIONS)
  relation!: Relation;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 15, optional: true })
  identityNo?: string;

  @Text({ max: 14, optional: true })
  taxCode?: string;

  @Text({ max: 500, optional: true })
  note?: string;
}

class ProductIn {
  @Text({ max: 300, example: 'Bưởi Phúc Trạch' })
  name!: string;

  @Int({ min: 1, max: 26, doc: 'product set: number of the score sheet' })
  sheetNo!: number;

  @Text({ max: 2000, multiline: true })
  description!: string;

  @Text({ max: 5000, multiline: true, optional: true })
  story?: string;
}

class ProducerRowOut {
  @Uuid()
  id!: string;

  @OneOf(KINDS)
  kind!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 200, nullable: true, doc: 'former name by which the search found it' })
  formerName!: string | null;

  @Int({ min: 0, max: 100_000 })
  productCount!: number;
}

class ProducerPageOut {
  @ListOf(() => ProducerRowOut, { max: 200 })
  items!: ProducerRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ProductOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  name!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @OneOf(['active', 'ended'])
  state!: string;
}

class PartyOut {
  @Uuid()
  id!: string;

  @OneOf(RELATIONS)
  relation!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 500, nullable: true })
  note!: string | null;
}

class ProducerOut {
  @Uuid()
  id!: string;

  @OneOf(KINDS)
  kind!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 14, nullable: true })
  taxCode!: string | null;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 120 })
  representativeName!: string;

  @Text({ max: 20, nullable: true })
  phone!: string | null;

  @Text({ max: 254, nullable: true })
  email!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => ProductOut, { max: 1000 })
  products!: ProductOut[];

  @ListOf(() => PartyOut, { max: 1000 })
  parties!: PartyOut[];

  @Texts({ max: 10, maxLength: 30 })
  allowedActions!: string[];
}

class CreatedProducerOut {
  @Uuid()
  id!: string;
}

const LIST = 'producers.producers';
const NUMBERS = ['producer.tax_code_invalid', 'producer.identity_no_invalid', 'producer.phone_invalid'];

@Controller('api/producers')
export class ProducersController {
  constructor(
    private readonly queries: ProducerQueries,
    private readonly commands: ProducerCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Producers of my area, newest first', permission: READ_PRODUCER, response: ProducerPageOut })
  async list(@Query() query: ProducersQuery, @Me() me: Actor): Promise<ProducerPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, unitId: query.unitId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A producer with products',
    permission: READ_PRODUCER,
    response: ProducerOut,
    problems: ['producer.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ProducerOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Register a producer',
    permission: WRITE_PRODUCER,
    status: 201,
    response: CreatedProducerOut,
    problems: [...NUMBERS, 'producer.tax_code_taken', 'producer.unit_outside', 'programme.unit_not_found'],
  })
  create(@Body() body: ProducerIn, @Ctx() ctx: CommandContext): Promise<CreatedProducerOut> {
    return this.commands.create(body, ctx);
  }

  @Put(':id/contact')
  @Endpoint({
    summary: 'Change contact facts',
    permission: WRITE_PRODUCT,
    ifMatch: true,
    status: 204,
    problems: ['producer.not_found', 'producer.phone_invalid'],
  })
  setContact(@Param() param: IdParam, @Body() body: ContactIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.setContact(param.id, body, ctx);
  }

  @Post(':id/parties')
  @Endpoint({
    summary: 'Add a person or organisation tied to the producer',
    permission: WRITE_PRODUCT,
    status: 201,
    response: CreatedProducerOut,
    problems: ['producer.not_found', 'producer.party_without_number', ...NUMBERS],
  })
  addParty(
    @Param() param: IdParam,
    @Body() body: RelatedPartyIn,
    @Ctx() ctx: CommandContext,
  ): Promise<CreatedProducerOut> {
    return this.commands.addParty(param.id, body, ctx);
  }

  @Post(':id/products')
  @Endpoint({
    summary: 'Add a product',
    permission: WRITE_PRODUCT,
    status: 201,
    response: CreatedProducerOut,
    problems: ['producer.not_found'],
  })
  addProduct(
    @Param() param: IdParam,
    @Body() body: ProductIn,
    @Ctx() ctx: CommandContext,
  ): Promise<CreatedProducerOut> {
    return this.commands.addProduct(param.id, { ...body, story: body.story ?? '' }, ctx);
  }
}
