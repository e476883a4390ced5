import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import { Cursors, Endpoint } from '@app/platform/http';
import { htmlHeaders, languageOf, sendHtml, type HtmlPage } from '@app/platform/pages';
import type { Unit } from '@app/programme';
import { MapPlaces } from '../application/map-places';
import { PublicMapLayers } from '../application/public-map-layers';
import { PublicRegister, type RegisterFilter } from '../application/public-register';
import { RegisterFacetsQuery } from '../application/register-facets';
import { PUBLIC_STATES, type PublicState } from '../domain/live-state';
import { mapPage } from './map-page';
import { REGISTER_LIST } from './public.controller';
import { RegisterFiltersOut } from './public.out';
import { registerPage, type RegisterAsked } from './register-page';
import { etagOf, fresh, MomentCache } from './short-cache';

const PAGE = 24;
const FACETS_MS = 20_000;

/** What stands in the address, as far as it makes sense: a page for people refuses nothing. */
function askedOf(query: unknown): RegisterAsked & { cursor: string } {
  const values = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const text = (name: string, pattern: RegExp): string => {
    const value = values[name];
    const clean = typeof value === 'string' ? value.normalize('NFC').trim() : '';
    return pattern.test(clean) ? clean : '';
  };
  return {
    q: text('q', /^[^\p{Cc}\p{Cs}]{0,100}$/u),
    unit: text('unit', /^[0-9]{2,5}-[0-9]{4}$/),
    sheet: text('sheet', /^[1-9][0-9]?$/),
    stars: text('stars', /^[1-5]$/),
    state: text('state', new RegExp(`^(${['in-force', ...PUBLIC_STATES].join('|')})$`)),
    cursor: text('cursor', /^[\w.-]{1,1000}$/),
  };
}

/** The point whose place is looked for: `/ban-do?diem=CODE`. */
const pointAskedFor = (query: unknown): string | undefined =>
  typeof query === 'object' && query !== null && 'diem' in query && typeof query.diem === 'string'
    ? /^[\w-]{1,40}$/.exec(query.diem)?.[0]
    : undefined;

const filterOf = (asked: RegisterAsked): RegisterFilter => ({
  q: asked.q || undefined,
  unitId: asked.unit || undefined,
  sheetNo: asked.sheet === '' ? undefined : Number(asked.sheet),
  stars: asked.stars === '' ? undefined : Number(asked.stars),
  state: asked.state === '' ? undefined : (asked.state as PublicState | 'in-force'),
});

/** The public register and its map as pages that work without a script. */
@Controller()
export class RegisterPagesController {
  private readonly facets = new MomentCache<Awaited<ReturnType<RegisterFacetsQuery['facets']>>>(FACETS_MS);

  constructor(
    private readonly register: PublicRegister,
    private readonly query: RegisterFacetsQuery,
    private readonly layers: PublicMapLayers,
    private readonly places: MapPlaces,
    private readonly cursors: Cursors,
    private readonly env: Env,
  ) {}

  @Get('san-pham')
  @Endpoint({ summary: 'Page of rated products, without script', public: true, produces: 'text/html' })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { cursor, ...asked } = askedOf(request.query);
    const after = this.position(cursor);
    const rows = await this.register.list(filterOf(asked), { after, limit: PAGE });
    const page = this.cursors.page(REGISTER_LIST, rows, PAGE, (row) => [row.key, row.id]);
    const facets = await this.facets.get('all', () => this.query.facets());
    const language = languageOf(request);
    await this.send(request, reply, registerPage(asked, facets, { ...page, isFirst: after === undefined, language }));
  }

  @Get('api/public/register/filters')
  @Endpoint({
    summary: 'By what the public register can be narrowed',
    public: true,
    response: RegisterFiltersOut,
  })
  async filters(@Res() reply: FastifyReply): Promise<void> {
    const { sheets, communesOfToday, districtsOfThen, communesOfThen } = await this.facets.get('all', () =>
      this.query.facets(),
    );
    const named = (units: readonly Unit[], group: string) =>
      units.map((unit) => ({ id: unit.id, name: unit.name, parentName: unit.parentName, group }));
    const units = [
      ...named(communesOfToday, 'today'),
      ...named(districtsOfThen, 'districts-then'),
      ...named(communesOfThen, 'communes-then'),
    ];
    await reply.header('cache-control', 'public, max-age=300').send({ sheets, units });
  }

  @Get('ban-do')
  @Endpoint({ summary: 'Map of rated products and sales points, without script', public: true, produces: 'text/html' })
  async map(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const layers = await Promise.all(
      this.layers.all().map(async ({ title, points }) => ({ title, points: await points() })),
    );
    const facts = {
      map: await this.places.map(),
      areas: await this.query.areas(),
      communes: await this.query.communes(),
      layers,
      tiles: this.env.MAP_TILES_URL,
      asked: pointAskedFor(request.query),
    };
    await this.send(request, reply, mapPage(facts, languageOf(request)));
  }

  private async send(request: FastifyRequest, reply: FastifyReply, page: HtmlPage): Promise<void> {
    if (fresh(request, htmlHeaders(reply, page.pictures), etagOf([page.language, page.body])))
      return void (await reply.status(304).send());
    await sendHtml(reply, page);
  }

  /** Where a page goes on; an address that was changed by hand begins anew. */
  private position(cursor: string): readonly [string, string] | undefined {
    try {
      const [key, id] = this.cursors.read(REGISTER_LIST, cursor || undefined)?.map(String) ?? [];
      return key !== undefined && id !== undefined ? [key, id] : undefined;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}
