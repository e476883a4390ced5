import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { etagOf, fresh, MapPlaces, MomentCache } from '@app/certificates';
import { Endpoint } from '@app/platform/http';
import { htmlHeaders, languageOf, sendHtml } from '@app/platform/pages';
import { csvLines } from '@app/platform/sheets';
import { PublicFiguresReader, type PublicFigures } from '../../application/pictures/public-figures';
import { publicFiguresPage } from './public-figures-page';

/** With what browsers keep, a withdrawn star is gone from the figures within a minute. */
const KEPT_MS = 20_000;

const COLUMNS = [
  { title: 'figure', type: 'text' as const },
  { title: 'by', type: 'text' as const },
  { title: 'key', type: 'text' as const },
  { title: 'label', type: 'text' as const },
  { title: 'stars', type: 'int' as const },
  { title: 'count', type: 'int' as const },
  { title: 'as_of', type: 'text' as const },
];

type OpenFigure = readonly [string, string, string, string, number | null, number, string];

/** One row a cell: what is counted, by what, of which star. */
function openFigures({ asOf, units, groups, years, endings, pointKinds }: PublicFigures): OpenFigure[] {
  const months = endings
    .filter(({ total }) => total > 0)
    .map((month) => ({ ...month, key: month.month, label: month.month }));
  const parts = [
    ['certificates-in-force', 'unit', units],
    ['certificates-in-force', 'group', groups],
    ['products-certified', 'year', years],
    ['certificates-ending', 'month', months],
  ] as const;
  return [
    ...parts.flatMap(([figure, by, rows]) =>
      rows.flatMap(({ key, label, three, four, five }) =>
        [three, four, five].map((count, place): OpenFigure => [figure, by, key, label, place + 3, count, asOf]),
      ),
    ),
    ...pointKinds.map(({ label, count }): OpenFigure => ['sales-points', 'kind', label, label, null, count, asOf]),
  ];
}

/** The public figures, as a page without script and as open data. */
@Controller()
export class PublicFiguresController {
  private readonly kept: MomentCache<PublicFigures>;

  constructor(
    private readonly reader: PublicFiguresReader,
    private readonly places: MapPlaces,
    env: Env,
  ) {
    this.kept = new MomentCache(env.VERIFY_CACHE_MS === 0 ? 0 : KEPT_MS);
  }

  @Get('so-lieu-cong-khai')
  @Endpoint({ summary: 'Page of public figures, without script', public: true, produces: 'text/html' })
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = publicFiguresPage(await this.read(), await this.places.map(), languageOf(request));
    if (fresh(request, htmlHeaders(reply), etagOf([page.language, page.body])))
      return void (await reply.status(304).send());
    await sendHtml(reply, page);
  }

  @Get('open-data/so-lieu.csv')
  @Endpoint({ summary: 'Public figures as CSV', public: true, produces: 'text/csv' })
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const rows = openFigures(await this.read());
    if (fresh(request, reply, etagOf(['csv', rows]))) return void (await reply.status(304).send());
    await reply
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('access-control-allow-origin', '*')
      .send(csvLines.heading(COLUMNS) + csvLines.rows(COLUMNS, rows));
  }

  @Get('open-data/so-lieu.json')
  @Endpoint({ summary: 'Public figures as JSON', public: true, produces: 'application/json' })
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const rows = openFigures(await this.read());
    if (fresh(request, reply, etagOf(['json', rows]))) return void (await reply.status(304).send());
    const names = COLUMNS.map(({ title }) => title);
    const items = rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])));
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(JSON.stringify(items));
  }

  private read(): Promise<PublicFigures> {
    return this.kept.get('all', () => this.reader.read());
  }
}
