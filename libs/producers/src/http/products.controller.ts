import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me, OneOf, Uuid } from '@app/platform/http';
import { MarkCommands } from '../application/mark-commands';
import { MarkQueries } from '../application/mark-queries';
import { WRITE_PRODUCT } from '../application/producer-commands';
import { READ_PRODUCER } from '../application/producer-queries';
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

@Controller('api/products')
export class ProductsController {
  constructor(
    private readonly queries: MarkQueries,
    private readonly commands: MarkCommands,
  ) {}

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
