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
  PageQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { BulkActs } from '../application/bulk-acts';
import { BulkQueries } from '../application/bulk-queries';
import { BulkActDetailOut, BulkActPageOut, BulkDoneOut, BulkPreviewOut, BulkUndoneOut } from './bulk-acts.out';

const ACT = /^[a-z-]+\.[a-z-]+$/;
const ID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

class BulkPreviewQuery {
  @Text({ max: 100, pattern: ACT })
  act!: string;

  @Text({ max: 3_700, pattern: new RegExp(`^${ID}(,${ID}){0,99}$`), doc: 'ids with commas between, at most 100' })
  ids!: string;
}

class PickedRowIn {
  @Uuid()
  id!: string;

  @Int({ min: 0, max: 1_000_000_000, doc: 'the version seen in the preview' })
  version!: number;
}

class BulkActIn {
  @Text({ max: 100, pattern: ACT })
  act!: string;

  @ListOf(() => PickedRowIn, { min: 1, max: 100 })
  rows!: PickedRowIn[];

  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

const LIST = 'identity.bulk-acts';

/** What an officer does to many rows at once; each act asks the permission of the single one. */
@Controller('api/bulk-acts')
export class BulkActsController {
  constructor(
    private readonly acts: BulkActs,
    private readonly queries: BulkQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get('preview')
  @Endpoint({
    summary: 'What would become of each of these rows; changes nothing',
    session: true,
    response: BulkPreviewOut,
    problems: ['bulk.act_unknown', 'auth.forbidden'],
  })
  async preview(@Query() query: BulkPreviewQuery, @Me() me: Actor): Promise<BulkPreviewOut> {
    const ids = [...new Set(query.ids.split(','))];
    return { rows: await this.acts.preview(me, query.act, ids, 'bulk-preview') };
  }

  @Get()
  @Endpoint({ summary: 'What I did to many rows at once, newest first', session: true, response: BulkActPageOut })
  async list(@Query() query: PageQuery, @Me() me: Actor): Promise<BulkActPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.queries.list(me, { after, limit }), limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'One act with the outcome of each row and what can be taken back',
    session: true,
    response: BulkActDetailOut,
    problems: ['bulk.not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<BulkActDetailOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Do it to every row that allows it, in one transaction',
    session: true,
    status: 201,
    response: BulkDoneOut,
    problems: ['bulk.act_unknown', 'auth.forbidden', 'bulk.nothing_done'],
  })
  perform(@Body() body: BulkActIn, @Ctx() ctx: CommandContext): Promise<BulkDoneOut> {
    return this.acts.perform(body, ctx);
  }

  @Post(':id/undo')
  @Endpoint({
    summary: 'Take back what nobody has built on, until the end of the Vietnamese day',
    session: true,
    response: BulkUndoneOut,
    problems: ['bulk.not_found', 'bulk.day_over', 'bulk.nothing_undone', 'auth.forbidden'],
  })
  undo(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<BulkUndoneOut> {
    return this.acts.undo(param.id, ctx);
  }
}
