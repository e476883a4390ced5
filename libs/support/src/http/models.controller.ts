import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  DongAmount,
  Endpoint,
  IdParam,
  Int,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { Models } from '../application/models';
import { MANAGE_MODEL, READ_SUPPORT } from '../application/support-access';
import { MadeSupportOut, ModelOut, ModelPageOut, SupportVersionOut } from './support.out';

const LEVELS = ['central', 'province'] as const;

class ModelsQuery extends SearchQuery {
  @OneOf(LEVELS, { optional: true })
  level?: 'central' | 'province';

  @Uuid({ optional: true })
  productId?: string;
}

class ModelIn {
  @OneOf(LEVELS)
  level!: 'central' | 'province';

  @Text({ max: 500, example: 'Mô hình lúa hữu cơ trên ruộng rươi' })
  programme!: string;

  @Text({ max: 200, example: 'Bộ Nông nghiệp và Môi trường' })
  leader!: string;

  @Text({ max: 60 })
  decisionNo!: string;

  @DateOnly()
  decidedOn!: string;

  @Int({ min: 2018, max: 2100 })
  yearFrom!: number;

  @Int({ min: 2018, max: 2100 })
  yearTo!: number;

  @DongAmount({ optional: true })
  budget?: string;

  @Texts({ max: 50, maxLength: 36, pattern: /^[0-9a-f-]{36}$/ })
  productIds!: string[];
}

class ModelNoteIn {
  @DateOnly()
  notedOn!: string;

  @Text({ max: 2000, multiline: true })
  text!: string;
}

class FinishModelIn {
  @DateOnly()
  finishedOn!: string;

  @Text({ max: 2000, multiline: true })
  result!: string;
}

const LIST = 'support.models';

@Controller('api/support/models')
export class ModelsController {
  constructor(
    private readonly models: Models,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Model products of my area, newest first',
    permission: READ_SUPPORT,
    response: ModelPageOut,
  })
  async list(@Query() query: ModelsQuery, @Me() me: Actor): Promise<ModelPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { q, level, productId } = query;
    return this.cursors.page(LIST, await this.models.list(me, { q, level, productId, after, limit }), limit, (row) => [
      row.id,
    ]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A model with its products and notes',
    permission: READ_SUPPORT,
    response: ModelOut,
    problems: ['support.model_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<ModelOut> {
    return this.models.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Register a model',
    permission: MANAGE_MODEL,
    status: 201,
    response: MadeSupportOut,
    problems: ['producer.product_not_found', 'producer.not_found', 'support.days_crossed'],
  })
  create(@Body() body: ModelIn, @Ctx() ctx: CommandContext): Promise<MadeSupportOut> {
    return this.models.create(body, ctx);
  }

  @Post(':id/notes')
  @Endpoint({
    summary: 'Note how a model goes',
    permission: MANAGE_MODEL,
    status: 204,
    problems: ['support.model_not_found', 'support.model_finished', 'support.day_in_future'],
  })
  note(@Param() param: IdParam, @Body() body: ModelNoteIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.models.note(param.id, body, ctx);
  }

  @Post(':id/finish')
  @Endpoint({
    summary: 'Finish a model with its result',
    permission: MANAGE_MODEL,
    ifMatch: true,
    response: SupportVersionOut,
    problems: ['support.model_not_found', 'support.model_finished', 'support.day_in_future'],
  })
  finish(@Param() param: IdParam, @Body() body: FinishModelIn, @Ctx() ctx: CommandContext): Promise<SupportVersionOut> {
    return this.models.finish(param.id, body, ctx);
  }
}
