import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { Endpoint, Text } from '@app/platform/http';
import { csvLines, streamXlsx, type SheetColumn } from '@app/platform/sheets';
import { contentDisposition } from '@app/platform/storage';
import { ListReader } from '../application/list-reader';
import { addressOf, cellsOf, type Cell, type ListExport } from '../domain/export/list-export';
import { listExport } from '../domain/export/list-exports';

class ExportParam {
  @Text({ max: 60, pattern: /^[a-z-]+\.(csv|xlsx)$/ })
  file!: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sheetColumns = (list: ListExport): SheetColumn[] =>
  list.columns.map(({ title, as, width }) => ({
    title,
    type: as === 'number' ? ('int' as const) : ('text' as const),
    ...(width === undefined ? {} : { width }),
  }));

/** Lists as files. */
@Controller('api/exports')
export class ExportsController {
  constructor(private readonly reader: ListReader) {}

  @Get(':file')
  @Endpoint({
    summary:
      'A list as CSV or workbook, with the filters of its own route: the rows that the same person sees on the screen',
    session: true,
    produces: 'application/octet-stream',
    problems: ['exchange.no_such_list'],
  })
  async get(@Param() param: ExportParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [name = '', kind] = param.file.split('.');
    const list = listExport(name);
    if (!list) throw new DomainError('exchange.no_such_list');
    const address = addressOf(list, filtersOf(request));
    if (!address) throw new DomainError('exchange.no_such_list');
    const source = { ...address, isWhole: list.isWhole ?? false };
    const opened = await this.reader.open(source, request.headers.cookie ?? '');
    if ('refusal' in opened)
      return void (await reply
        .status(opened.refusal.status)
        .type(opened.refusal.contentType)
        .send(opened.refusal.body));
    void reply
      .type(kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', `${list.title}.${kind}`));
    const columns = sheetColumns(list);
    const rows = cellsOfAll(list, opened);
    await reply.send(
      kind === 'csv'
        ? Readable.from(csvOf(columns, rows))
        : streamXlsx({ name: list.title.slice(0, 31), columns, rows }),
    );
  }
}

interface Opened {
  readonly first: readonly unknown[];
  readonly rest: AsyncGenerator<readonly unknown[]>;
}

async function* cellsOfAll(list: ListExport, { first, rest }: Opened): AsyncGenerator<Cell[][]> {
  yield first.map((row) => cellsOf(list, row));
  for await (const rows of rest) yield rows.map((row) => cellsOf(list, row));
}

async function* csvOf(columns: SheetColumn[], rows: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield csvLines.heading(columns);
  for await (const some of rows) yield csvLines.rows(columns, some);
}

/** The filters as they came; the list's own route checks them. */
function filtersOf(request: FastifyRequest): Record<string, string> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !['cursor', 'limit'].includes(entry[0]),
  );
  return Object.fromEntries(given);
}
