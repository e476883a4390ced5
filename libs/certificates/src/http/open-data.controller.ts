import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { Endpoint } from '@app/platform/http';
import { languageOf, sendHtml } from '@app/platform/pages';
import { plainCell } from '@app/platform/sheets';
import { OpenData, type OpenRow } from '../application/open-data';
import { atomFeed, jsonFeed } from './feeds';
import { COLUMN_NAMES, openDataPage } from './open-data-page';
import { etagOf, fresh } from './short-cache';

const FEED_LENGTH = 100;

/** A cell as text that no spreadsheet program calculates. */
function csvCell(value: OpenRow[keyof OpenRow]): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${plainCell(value.normalize('NFC')).replace(/"/g, '""')}"`;
}

async function* csv(batches: AsyncIterable<readonly OpenRow[]>): AsyncGenerator<string> {
  yield `\ufeff${COLUMN_NAMES.join(',')}\r\n`;
  for await (const rows of batches)
    yield rows.map((row) => `${COLUMN_NAMES.map((name) => csvCell(row[name])).join(',')}\r\n`).join('');
}

async function* json(batches: AsyncIterable<readonly OpenRow[]>): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of batches) {
    if (rows.length > 0) yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
    if (rows.length > 0) before = ',\n';
  }
  yield before === '[' ? '[]\n' : ']\n';
}

/** Everything that the public page says, for programs, at addresses that stay. */
@Controller('open-data')
export class OpenDataController {
  private readonly origin: string;

  constructor(
    private readonly data: OpenData,
    env: Env,
  ) {
    this.origin = new URL(env.PUBLIC_URL).origin;
  }

  @Get()
  @Endpoint({ summary: 'What open data there is', public: true, produces: 'text/html' })
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendHtml(reply.header('cache-control', 'public, max-age=300'), openDataPage(languageOf(request)));
  }

  @Get('san-pham-ocop.csv')
  @Endpoint({ summary: 'All certificates as CSV', public: true, produces: 'text/csv' })
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (fresh(request, reply, await this.etag('csv'))) return void (await reply.status(304).send());
    await this.stream(reply, 'text/csv; charset=utf-8; header=present', csv(this.data.rows()));
  }

  @Get('san-pham-ocop.json')
  @Endpoint({ summary: 'All certificates as JSON', public: true, produces: 'application/json' })
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (fresh(request, reply, await this.etag('json'))) return void (await reply.status(304).send());
    await this.stream(reply, 'application/json; charset=utf-8', json(this.data.rows()));
  }

  @Get('thay-doi.atom')
  @Endpoint({ summary: 'Newest changes as Atom feed', public: true, produces: 'application/atom+xml' })
  async atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const changes = await this.data.changes(FEED_LENGTH);
    if (fresh(request, reply, etagOf(changes))) return void (await reply.status(304).send());
    await reply.header('content-type', 'application/atom+xml; charset=utf-8').send(atomFeed(changes, this.origin));
  }

  @Get('thay-doi.json')
  @Endpoint({ summary: 'Newest changes as JSON Feed', public: true, produces: 'application/feed+json' })
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const changes = await this.data.changes(FEED_LENGTH);
    if (fresh(request, reply, etagOf(changes))) return void (await reply.status(304).send());
    const text = JSON.stringify(jsonFeed(changes, this.origin));
    await reply.header('content-type', 'application/feed+json; charset=utf-8').send(text);
  }

  private async etag(kind: string): Promise<string> {
    return etagOf([kind, await this.data.mark()]);
  }

  private async stream(reply: FastifyReply, type: string, chunks: AsyncGenerator<string>): Promise<void> {
    await reply
      .header('content-type', type)
      .header('access-control-allow-origin', '*')
      .send(Readable.from(chunks, { objectMode: false }));
  }
}
