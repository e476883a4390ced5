import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, fresh } from '@app/certificates';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import { Cursors, DateOnly, DEFAULT_LIMIT, Endpoint, ListOf, OneOf, SearchQuery, Text } from '@app/platform/http';
import { htmlHeaders, languageOf, sendHtml } from '@app/platform/pages';
import { PublicPoints, type PublicPoint } from '../application/public-points';
import { PLACE_KINDS, POINT_KINDS } from '../domain/point-kinds';
import { pointNotConfirmedPage, pointPage } from './point-page';
import { pointsPage, type PointsAsked } from './points-page';

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
const PAGE = 24;

/** What stands in the address, as far as it makes sense: a page for people refuses nothing. */
function askedOf(query: unknown): PointsAsked & { cursor: string } {
  const values = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const text = (name: string, pattern: RegExp): string => {
    const value = values[name];
    const clean = typeof value === 'string' ? value.normalize('NFC').trim() : '';
    return pattern.test(clean) ? clean : '';
  };
  return {
    q: text('q', /^[^\p{Cc}\p{Cs}]{0,100}$/u),
    kind: text('kind', new RegExp(`^(${POINT_KINDS.join('|')})$`)),
    cursor: text('cursor', /^[\w.-]{1,1000}$/),
  };
}

/** A suspended point must be off the map within a minute, also from caches on the way. */
const isKnown = (request: FastifyRequest, reply: FastifyReply, content: unknown): boolean =>
  fresh(request, reply, etagOf(JSON.stringify(content)));

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

  @Get('d')
  @Endpoint({ summary: 'Page of recognised sales points, without script', public: true, produces: 'text/html' })
  async listPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { cursor, ...asked } = askedOf(request.query);
    const after = this.position(cursor);
    const { q, kind } = asked;
    const filter = { q: q || undefined, kind: kind || undefined, unitId: undefined, after, limit: PAGE };
    const page = this.cursors.page(LIST, await this.points.list(filter), PAGE, (row) => [row.key, row.id]);
    const language = languageOf(request);
    const shown = pointsPage(asked, { ...page, isFirst: after === undefined, language });
    if (isKnown(request, htmlHeaders(reply), [language, shown.body])) await reply.status(304).send();
    else await sendHtml(reply, shown);
  }

  @Get('d/:code')
  @Endpoint({ summary: 'Public page of a sales point', public: true, produces: 'text/html' })
  async page(
    @Param() param: SalesPointCodeParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    try {
      const found = await this.points.confirm(param.code);
      if (isKnown(request, htmlHeaders(reply), [language, found])) return void (await reply.status(304).send());
      await sendHtml(reply, pointPage(found, new URL(this.env.PUBLIC_URL).host, language));
    } catch (error) {
      const isUnknown = error instanceof DomainError && error.code === 'sales_point.not_confirmed';
      void reply.header('cache-control', 'no-store').status(isUnknown ? 404 : 503);
      if (!isUnknown) void reply.header('retry-after', '60');
      await sendHtml(reply, pointNotConfirmedPage(isUnknown, request.url.split('?', 1)[0] ?? '/d', language));
    }
  }

  /** Where a page goes on; an address that was changed by hand begins anew. */
  private position(cursor: string): readonly [string, string] | undefined {
    try {
      const [key, id] = this.cursors.read(LIST, cursor || undefined)?.map(String) ?? [];
      return key !== undefined && id !== undefined ? [key, id] : undefined;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}
