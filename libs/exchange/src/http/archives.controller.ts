import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  Int,
  ListOf,
  Me,
  Moment,
  OneOf,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { RoundArchives } from '../application/archive/archive-commands';
import { MANAGE_ARCHIVE } from '../application/archive/archive-record';
import { ARCHIVE_STATES } from '../domain/archive-workflow';

const LIST = 'exchange.archives';
const ZIP = 'application/zip';

class ArchiveIn {
  @Uuid()
  roundId!: string;

  @Text({ max: 500, multiline: true, doc: 'what for: personal data go with it' })
  purpose!: string;
}

class ArchiveMadeOut {
  @Uuid()
  id!: string;
}

class ArchiveOut {
  @Uuid()
  id!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @OneOf(ARCHIVE_STATES)
  state!: string;

  @Int({ min: 0, max: 1000, doc: 'thousandths of the running work' })
  permille!: number;

  @Text({ max: 500, multiline: true })
  purpose!: string;

  @Text({ max: 200 })
  requestedByName!: string;

  @Moment()
  requestedAt!: string;

  @Moment({ nullable: true })
  readyAt!: string | null;

  @DateOnly({ nullable: true, doc: 'last day of the download' })
  expiresOn!: string | null;

  @Text({ max: 64, nullable: true })
  sha256!: string | null;

  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, nullable: true })
  size!: number | null;

  @Int({ min: 0, max: 100_000_000, nullable: true })
  records!: number | null;

  @Int({ min: 0, max: 100_000_000, nullable: true })
  files!: number | null;

  @Text({ max: 500, nullable: true, doc: 'why it could not be made' })
  fault!: string | null;
}

class ArchivePageOut {
  @ListOf(() => ArchiveOut, { max: 200 })
  items!: ArchiveOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

/** Closed rounds as signed files. */
@Controller('api/archives')
export class ArchivesController {
  constructor(
    private readonly archives: RoundArchives,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Archives of rounds, newest first', permission: MANAGE_ARCHIVE, response: ArchivePageOut })
  async list(@Query() query: SearchQuery, @Me() me: Actor): Promise<ArchivePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.archives.list(me, { q: query.q, after, limit }), limit, (row) => [
      row.id,
    ]);
  }

  @Post()
  @Endpoint({
    summary: 'Have a closed round made into one signed file with its records and papers',
    permission: MANAGE_ARCHIVE,
    status: 201,
    response: ArchiveMadeOut,
    problems: ['programme.round_not_found', 'archive.round_open', 'archive.running'],
  })
  request(@Body() body: ArchiveIn, @Ctx() ctx: CommandContext): Promise<ArchiveMadeOut> {
    return this.archives.request(body, ctx);
  }

  @Get(':id/file')
  @Endpoint({
    summary: 'The file, as long as it is kept',
    permission: MANAGE_ARCHIVE,
    produces: ZIP,
    problems: ['archive.not_found', 'archive.not_ready'],
  })
  async file(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, name } = await this.archives.file(me, param.id);
    await sendFile(reply, this.store, { sha256, name, mediaType: ZIP });
  }
}
