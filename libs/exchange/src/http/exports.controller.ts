import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { Endpoint, Text } from '@app/platform/http';
import { csvLines, renderXlsx } from '@app/platform/sheets';
import { contentDisposition, sendBytes } from '@app/platform/storage';
import { ListReader } from '../application/list-reader';
import { cellsOf, type ListExport } from '../domain/export/list-export';
import { listExport } from '../domain/export/list-exports';

class ExportParam {
  @Text({ max: 60, pattern: /^[a-z-]+\.(csv|xlsx)$/ })
  file!: string;
}

/** A workbook is made as one piece: longer lists are taken as CSV, which is streamed. */
const MOST_ROWS_OF_A_WORKBOOK = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sheetColumns = (list: ListExport) =>
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
    problems: ['exchange.no_such_list', 'exchange.too_long_for_workbook'],
  })
  async get(@Param() param: ExportParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [name = '', kind] = param.file.split('.');
    const list = listExport(name);
    if (!list) throw new DomainError('exchange.no_such_list');
    const opened = await this.reader.open(list.path, filtersOf(request), request.headers.cookie ?? '');
    if ('refusal' in opened)
      return void (await reply
        .status(opened.refusal.status)
        .type(opened.refusal.contentType)
        .send(opened.refusal.body));
    if (kind === 'csv') return this.sendCsv(reply, list, opened);
    return this.sendWorkbook(reply, list, opened);
  }

  private async sendCsv(reply: FastifyReply, list: ListExport, opened: Opened): Promise<void> {
    const columns = sheetColumns(list);
    async function* lines(): AsyncGenerator<string> {
      yield csvLines.heading(columns);
      yield csvLines.rows(
        columns,
        opened.first.map((row) => cellsOf(list, row)),
      );
      for await (const rows of opened.rest)
        yield csvLines.rows(
          columns,
          rows.map((row) => cellsOf(list, row)),
        );
    }
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', `${list.title}.csv`));
    await reply.send(Readable.from(lines()));
  }

  private async sendWorkbook(reply: FastifyReply, list: ListExport, opened: Opened): Promise<void> {
    const rows = opened.first.map((row) => cellsOf(list, row));
    for await (const more of opened.rest) {
      rows.push(...more.map((row) => cellsOf(list, row)));
      if (rows.length > MOST_ROWS_OF_A_WORKBOOK)
        throw new DomainError('exchange.too_long_for_workbook', { most: MOST_ROWS_OF_A_WORKBOOK });
    }
    const bytes = await renderXlsx([{ name: list.title.slice(0, 31), columns: sheetColumns(list), rows }]);
    return sendBytes(reply, bytes, { name: `${list.title}.xlsx`, mediaType: XLSX });
  }
}

interface Opened {
  readonly first: readonly unknown[];
  readonly rest: AsyncGenerator<readonly unknown[]>;
}

/** The filters as they came; the list's own route checks them. */
function filtersOf(request: FastifyRequest): Record<string, string> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !['cursor', 'limit'].includes(entry[0]),
  );
  return Object.fromEntries(given);
}
