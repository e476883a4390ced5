import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Int,
  ListOf,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { MarkCommands } from '../application/mark-commands';
import { MarkQueries } from '../application/mark-queries';
import { WRITE_PRODUCT } from '../application/producer-commands';
import { READ_PRODUCER } from '../application/producer-queries';
import { ProductQueries } from '../application/product-queries';
import { MARK_KINDS, type MarkKind } from '../domain/marks';
import { MarkFactsIn } from './marks.controller';
import { ProductDetailOut } from './marks.out';

class MarkIn extends MarkFactsIn {
  @OneOf(MARK_KINDS)
  kind!: MarkKind;
}

class MadeMarkOut {
  @Uuid()
  id!: string;
}

const LIST = 'producers.products';

class ProductsQuery extends SearchQuery {
  @Text({ max: 10, pattern: /^[0-9A-Za-z-]+$/, optional: true })
  unitId?: string;
}

class ProductRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  name!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 2000 })
  description!: string;

  @OneOf(['active', 'ended'])
  state!: string;
}

class ProductPageOut {
  @ListOf(() => ProductRowOut, { max: 200 })
  items!: ProductRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

@Controller('api/products')
export class ProductsController {
  constructor(
    private readonly queries: MarkQueries,
    private readonly commands: MarkCommands,
    private readonly products: ProductQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Products of my area, newest first', permission: READ_PRODUCER, response: ProductPageOut })
  async list(@Query() query: ProductsQuery, @Me() me: Actor): Promise<ProductPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.products.list(me, { q: query.q, unitId: query.unitId, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A product with its marks and codes',
    permission: READ_PRODUCER,
    response: ProductDetailOut,
    problems: ['producer.product_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ProductDetailOut> {
    return this.queries.product(me, param.id);
  }

  @Post(':id/marks')
  @Endpoint({
    summary: 'Add a mark or code to a product',
    permission: WRITE_PRODUCT,
    status: 201,
    response: MadeMarkOut,
    problems: [
      'producer.product_not_found',
      'producer.not_found',
      'producer.gtin_invalid',
      'producer.mark_taken',
      'producer.day_in_future',
      'producer.days_crossed',
    ],
  })
  addMark(@Param() param: IdParam, @Body() body: MarkIn, @Ctx() ctx: CommandContext): Promise<MadeMarkOut> {
    return this.commands.add(param.id, body, ctx);
  }
}
