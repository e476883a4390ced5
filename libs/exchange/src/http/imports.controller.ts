import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Me,
  OneOf,
  PageQuery,
  SearchQuery,
  Text,
} from '@app/platform/http';
import { FileStore, sendBytes, sendFile } from '@app/platform/storage';
import { MANAGE_IMPORT } from '../application/import/batch-record';
import { IMPORT_KINDS } from '../application/import/import-kind';
import { ImportQueries } from '../application/import/import-queries';
import { ImportSteps } from '../application/import/import-steps';
import { ReceiveImport } from '../application/import/receive-import';
import { FILE_PROBLEMS } from '../problems';
import { ImportDetailsOut, ImportOut, ImportPageOut, ImportRowsOut, ImportVersionOut } from './imports.out';

const LIST = 'exchange.imports';
const ROWS = 'exchange.import-rows';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class ImportsQuery extends SearchQuery {
  @OneOf(IMPORT_KINDS, { optional: true })
  kind?: string;
}

class ImportFileQuery {
  @OneOf(IMPORT_KINDS)
  kind!: string;

  @Text({ max: 255, doc: 'name of the file with its extension' })
  name!: string;
}

class ImportPaperQuery {
  @Text({ max: 255 })
  name!: string;
}

class ImportRowsQuery extends PageQuery {
  @Flag({ optional: true, query: true, doc: 'only rows with faults or something to look at' })
  faulty?: boolean;
}

/** Spreadsheets that come in: upload, preview, commit, undo. */
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly receiving: ReceiveImport,
    private readonly queries: ImportQueries,
    private readonly steps: ImportSteps,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Imports, newest first', permission: MANAGE_IMPORT, response: ImportPageOut })
  async list(@Query() query: ImportsQuery, @Me() me: Actor): Promise<ImportPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, kind: query.kind, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Put(':id/bytes')
  @Endpoint({
    summary: 'A spreadsheet, whole (application/octet-stream); the worker reads and checks it',
    permission: MANAGE_IMPORT,
    withoutKey: 'the id made by the sender makes a repeated file harmless',
    consumes: 'application/octet-stream',
    response: ImportOut,
    problems: [
      'import.not_found',
      'import.kind_unknown',
      'import.file_taken',
      'file.too_large',
      'file.empty',
      ...FILE_PROBLEMS,
    ],
  })
  async receive(
    @Param() param: IdParam,
    @Query() query: ImportFileQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<ImportOut> {
    const by = { actor: me, requestId: request.id };
    const target = { id: param.id, kind: query.kind, name: query.name };
    return this.queries.viewOf(await this.receiving.receive(target, request.body as Readable, by));
  }

  @Put(':id/paper/bytes')
  @Endpoint({
    summary: 'The scanned paper that the rows rest on, as PDF (application/octet-stream)',
    permission: MANAGE_IMPORT,
    withoutKey: 'the same paper again changes nothing',
    consumes: 'application/octet-stream',
    response: ImportOut,
    problems: ['import.not_found', 'import.paper_not_needed', 'file.too_large', 'file.empty', 'file.type_refused'],
  })
  async paper(
    @Param() param: IdParam,
    @Query() query: ImportPaperQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<ImportOut> {
    const by = { actor: me, requestId: request.id };
    const target = { id: param.id, name: query.name };
    return this.queries.viewOf(await this.receiving.receivePaper(target, request.body as Readable, by));
  }

  @Get(':id')
  @Endpoint({
    summary: 'An import with its progress, its columns, what it made and its history',
    permission: MANAGE_IMPORT,
    response: ImportDetailsOut,
    problems: ['import.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<ImportDetailsOut> {
    const found = await this.queries.get(me, param.id);
    return { ...found, columns: [...found.columns], records: [...found.records], history: [...found.history] };
  }

  @Get(':id/rows')
  @Endpoint({
    summary: 'Rows of the file with what is wrong with each',
    permission: MANAGE_IMPORT,
    response: ImportRowsOut,
    problems: ['import.not_found'],
  })
  async rows(@Param() param: IdParam, @Query() query: ImportRowsQuery, @Me() me: Actor): Promise<ImportRowsOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(ROWS, query.cursor)?.map(Number) ?? [];
    const rows = await this.queries.rows(me, param.id, { faulty: query.faulty ?? false, after: after ?? 0, limit });
    const shown = rows.map((row) => ({
      ...row,
      cells: [...row.cells],
      faults: [...row.faults],
      warnings: [...row.warnings],
    }));
    return this.cursors.page(ROWS, shown, limit, (row) => [row.rowNo]);
  }

  @Get(':id/faults.xlsx')
  @Endpoint({
    summary: 'The faulty rows as a workbook with a column of what is wrong',
    permission: MANAGE_IMPORT,
    produces: XLSX,
    problems: ['import.not_found', 'import.no_faults'],
  })
  async faults(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.queries.faultSheet(me, param.id);
    await sendBytes(reply, bytes, { name: 'Dòng lỗi.xlsx', mediaType: XLSX });
  }

  @Get(':id/file')
  @Endpoint({
    summary: 'The file as it came',
    permission: MANAGE_IMPORT,
    produces: 'application/octet-stream',
    problems: ['import.not_found'],
  })
  async file(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, fileName, format } = await this.queries.file(me, param.id);
    await sendFile(reply, this.store, { sha256, name: fileName, mediaType: format === 'xlsx' ? XLSX : 'text/csv' });
  }

  @Post(':id/commit')
  @Endpoint({
    summary: 'Write all rows, or none',
    permission: MANAGE_IMPORT,
    ifMatch: true,
    response: ImportVersionOut,
    problems: [
      'import.not_found',
      'import.nothing_to_do',
      'import.paper_missing',
      'import.file_taken',
      'workflow.action_not_allowed',
    ],
  })
  commit(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<ImportVersionOut> {
    return this.steps.commit(param.id, ctx);
  }

  @Post(':id/undo')
  @Endpoint({
    summary: 'Take back everything that the import made, unless one of the records was changed since',
    permission: MANAGE_IMPORT,
    ifMatch: true,
    response: ImportVersionOut,
    problems: ['import.not_found', 'import.changed_since', 'workflow.action_not_allowed'],
  })
  undo(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<ImportVersionOut> {
    return this.steps.undo(param.id, ctx);
  }

  @Post(':id/discard')
  @Endpoint({
    summary: 'Put an import aside that was not committed',
    permission: MANAGE_IMPORT,
    ifMatch: true,
    response: ImportVersionOut,
    problems: ['import.not_found', 'workflow.action_not_allowed'],
  })
  discard(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<ImportVersionOut> {
    return this.steps.discard(param.id, ctx);
  }
}
