import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import {
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  ListOf,
  newNonce,
  OneOf,
  SearchQuery,
  Text,
} from '@app/platform/http';
import { PublicPoints, type PublicPoint } from '../application/public-points';
import { PLACE_KINDS, POINT_KINDS } from '../domain/point-kinds';
import { pointNotConfirmedPage, pointPage } from './point-page';

class SalesPointCodeParam {
  @Text({ max: 40 })
  code!: string;
}

class PublicPointsQuery extends SearchQuery {
  @OneOf(POINT_KINDS, { optional: true })
  kind?: string;

  @Text({ max: 10, optional: true })
  unitId?: string;
}

class PublicPointOut {
  @Text({ max: 200 })
  name!: string;

  @OneOf(POINT_KINDS)
  kind!: string;

  @OneOf(PLACE_KINDS)
  placeKind!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 100 })
  unitName!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'number' },
    minItems: 2,
    maxItems: 2,
    nullable: true,
    description: 'longitude, latitude (as in GeoJSON); null where nobody has said it',
  })
  coordinates!: [number, number] | null;

  @DateOnly({ nullable: true })
  recognisedOn!: string | null;

  @DateOnly({ nullable: true })
  recognisedThrough!: string | null;

  @DateOnly({ nullable: true, doc: 'newest photo of the day' })
  lastProofOn!: string | null;

  @DateOnly()
  asOf!: string;

  @Text({ max: 40, doc: 'path of the public page' })
  pagePath!: string;
}

class PublicPointPageOut {
  @ListOf(() => PublicPointOut, { max: 200 })
  items!: PublicPointOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

const LIST = 'sales.public';
/** A suspended point must be off the map within a minute, also from caches on the way. */
const SHORT = 'public, max-age=30';

function isKnown(request: FastifyRequest, reply: FastifyReply, content: unknown): boolean {
  const etag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', SHORT);
  return request.headers['if-none-match'] === etag;
}

const outOf = (point: PublicPoint): PublicPointOut => ({
  name: point.name,
  kind: point.kind,
  placeKind: point.placeKind,
  address: point.address,
  unitName: point.unitName,
  coordinates: point.lat === null || point.lon === null ? null : [Number(point.lon), Number(point.lat)],
  recognisedOn: point.recognisedOn,
  recognisedThrough: point.recognisedThrough,
  lastProofOn: point.lastProofOn,
  asOf: point.asOf,
  pagePath: `/d/${point.code}`,
});

/** What anyone may ask about sales points. */
@Controller()
export class PublicPointsController {
  constructor(
    private readonly points: PublicPoints,
    private readonly cursors: Cursors,
    private readonly env: Env,
  ) {}

  @Get('api/public/sales-points')
  @Endpoint({ summary: 'Recognised sales points, by name', public: true, response: PublicPointPageOut })
  async list(
    @Query() query: PublicPointsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [key, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = key !== undefined && id !== undefined ? ([key, id] as const) : undefined;
    const { q, kind, unitId } = query;
    const rows = await this.points.list({ q, kind, unitId, after, limit });
    const page = this.cursors.page(LIST, rows, limit, (row) => [row.key, row.id]);
    // the keyset's position may not tell ids: what is shown is only what anyone may know
    const shown = { ...page, items: page.items.map(outOf) };
    if (isKnown(request, reply, shown)) await reply.status(304).send();
    else await reply.send(shown);
  }

  @Get('d/:code')
  @Endpoint({ summary: 'Public page of a sales point', public: true, produces: 'text/html' })
  async page(
    @Param() param: SalesPointCodeParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const nonce = newNonce();
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .header('x-content-type-options', 'nosniff');
    try {
      const found = await this.points.confirm(param.code);
      if (isKnown(request, reply, found)) return void (await reply.status(304).send());
      await reply.send(pointPage(found, new URL(this.env.PUBLIC_URL).host, nonce));
    } catch (error) {
      const isUnknown = error instanceof DomainError && error.code === 'sales_point.not_confirmed';
      void reply.header('cache-control', 'no-store').status(isUnknown ? 404 : 503);
      if (!isUnknown) void reply.header('retry-after', '60');
      await reply.send(pointNotConfirmedPage(isUnknown, nonce));
    }
  }
}
