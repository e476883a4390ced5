import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { Endpoint, Text } from '@app/platform/http';
import { ListReader } from '../application/list-reader';
import { addressOf } from '../domain/export/list-export';
import { listExport } from '../domain/export/list-exports';
import { sendTable } from './send-table';

class ExportParam {
  @Text({ max: 60, pattern: /^[a-z-]+\.(csv|xlsx)$/ })
  file!: string;
}

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
    await sendTable(reply, list, pagesOf(opened), kind);
  }
}

interface Opened {
  readonly first: readonly unknown[];
  readonly rest: AsyncGenerator<readonly unknown[]>;
}

async function* pagesOf({ first, rest }: Opened): AsyncGenerator<readonly unknown[]> {
  yield first;
  yield* rest;
}

/** The filters as they came; the list's own route checks them. */
function filtersOf(request: FastifyRequest): Record<string, string> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !['cursor', 'limit'].includes(entry[0]),
  );
  return Object.fromEntries(given);
}
