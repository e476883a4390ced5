import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  SearchQuery,
  Text,
} from '@app/platform/http';
import { FileStore, PartialFiles, sendFile } from '@app/platform/storage';
import { MarkCommands } from '../application/mark-commands';
import { MarkQueries } from '../application/mark-queries';
import { WRITE_PRODUCT } from '../application/producer-commands';
import { READ_PRODUCER } from '../application/producer-queries';
import { MAX_MARK_FILE_BYTES } from '../domain/limits';
import { MARK_KINDS, MARK_STATES, type MarkKind, type MarkState } from '../domain/marks';
import { MarkPageOut } from './marks.out';

class MarksQuery extends SearchQuery {
  @OneOf(MARK_KINDS, { optional: true })
  kind?: MarkKind;

  @OneOf(MARK_STATES, { optional: true })
  state?: MarkState;
}

/** What is printed on the paper. */
export class MarkFactsIn {
  @Text({ max: 200, example: 'Bưởi Phúc Trạch' })
  name!: string;

  @Text({ max: 100 })
  number!: string;

  @Text({ max: 200 })
  owner!: string;

  @Text({ max: 200, example: 'Cục Sở hữu trí tuệ' })
  issuer!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly({ optional: true })
  expiresOn?: string;
}

class EndMarkIn {
  @Text({ max: 500 })
  reason!: string;
}

class FileNameQuery {
  @Text({ max: 200 })
  name!: string;
}

const LIST = 'producers.marks';
const KNOWN = ['producer.mark_not_found', 'producer.mark_ended'];

@Controller('api/marks')
export class MarksController {
  constructor(
    private readonly queries: MarkQueries,
    private readonly commands: MarkCommands,
    private readonly partial: PartialFiles,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Marks and codes of my products or my area, those that end first at the top',
    permission: READ_PRODUCER,
    response: MarkPageOut,
  })
  async list(@Query() query: MarksQuery, @Me() me: Actor): Promise<MarkPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { q, kind, state } = query;
    const after = this.cursors.read(LIST, query.cursor);
    const rows = await this.queries.list(me, { q, kind, state, after, limit });
    const page = this.cursors.page(LIST, rows, limit, (row) => [row.key, row.id]);
    return { ...page, items: page.items.map(({ key: _key, ...row }) => row) };
  }

  @Put(':id')
  @Endpoint({
    summary: 'Correct a mark or code, or note its renewal',
    permission: WRITE_PRODUCT,
    ifMatch: true,
    status: 204,
    problems: [
      ...KNOWN,
      'producer.gtin_invalid',
      'producer.mark_taken',
      'producer.day_in_future',
      'producer.days_crossed',
    ],
  })
  update(@Param() param: IdParam, @Body() body: MarkFactsIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.update(param.id, body, ctx);
  }

  @Post(':id/end')
  @Endpoint({
    summary: 'Say that a mark or code is not held any more',
    permission: WRITE_PRODUCT,
    ifMatch: true,
    status: 204,
    problems: KNOWN,
  })
  end(@Param() param: IdParam, @Body() body: EndMarkIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.end(param.id, body.reason, ctx);
  }

  @Put(':id/file/bytes')
  @Endpoint({
    summary: 'The scanned paper of a mark or code, in one piece (application/octet-stream)',
    permission: WRITE_PRODUCT,
    withoutKey: 'the same bytes again change nothing',
    consumes: 'application/octet-stream',
    status: 204,
    problems: [...KNOWN, 'producer.not_found', 'file.too_large', 'file.empty', 'file.type_refused'],
  })
  async attach(
    @Param() param: IdParam,
    @Query() query: FileNameQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<void> {
    const passing = randomUUID();
    try {
      await this.partial.append(passing, 0, request.body as Readable, MAX_MARK_FILE_BYTES);
      const file = await this.partial.finish(passing);
      await this.commands.attach(param.id, { ...file, name: query.name }, { actor: me });
    } finally {
      await this.partial.discard(passing);
    }
  }

  @Get(':id/file')
  @Endpoint({
    summary: 'The scanned paper',
    permission: READ_PRODUCER,
    produces: 'application/octet-stream',
    problems: ['producer.mark_not_found'],
  })
  async file(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, this.store, { ...(await this.queries.file(me, param.id)), inline: true });
  }
}
