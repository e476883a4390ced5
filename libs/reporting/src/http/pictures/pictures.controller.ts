import { Controller, Get, Query } from '@nestjs/common';
import { provinceMap } from '@app/certificates';
import type { Actor } from '@app/platform/database';
import { Endpoint, Int, Me, OneOf, Text, Uuid } from '@app/platform/http';
import { SEE_CERTIFICATES, SEE_POINTS, SEE_PROGRESS } from '../../application/pictures/picture-asked';
import { neededIndicator } from '../../application/pictures/needed-indicator';
import { Pictures } from '../../application/pictures/pictures';
import type { UnitsOf } from '../../application/pictures/star-pictures';
import { READ_FIGURE } from '../../application/reporting-access';
import { CapitalOut, EndingsOut, FunnelOut, PointsPictureOut, RoundsProgressOut, StarsByUnitOut } from './pictures.out';

class PictureQuery {
  @Int({ min: 2018, max: 2100, optional: true, query: true, doc: 'left out: every year' })
  year?: number;

  @Uuid({ optional: true })
  roundId?: string;

  @Text({ max: 20, optional: true, doc: 'only of this unit, what lies below it and was merged into it' })
  unitId?: string;

  @Text({ max: 200, optional: true, doc: 'only product sets of this group' })
  group?: string;
}

class StarsQuery extends PictureQuery {
  @OneOf(['then', 'now'], { optional: true, doc: 'districts of the day of issue, or communes of today' })
  units?: UnitsOf;
}

/** Pictures with the rows that they are drawn from; each in reach of who asks. */
@Controller('api/pictures')
export class PicturesController {
  constructor(private readonly pictures: Pictures) {}

  @Get('stars-by-unit')
  @Endpoint({
    summary: 'Certificates in force by unit and star',
    permission: SEE_CERTIFICATES,
    response: StarsByUnitOut,
  })
  async stars(@Query() query: StarsQuery, @Me() me: Actor): Promise<StarsByUnitOut> {
    const units = query.units ?? 'then';
    const { items, ...picture } = await this.pictures.starsByUnit(me, { ...query, units });
    const rows = items.map(({ lon, lat, ...row }) => ({ ...row, lon: textOf(lon), lat: textOf(lat) }));
    const outline = provinceMap()
      .outline.map(([lon, lat]) => `${lon},${lat}`)
      .join(' ');
    return { ...picture, items: rows, outline, units };
  }

  @Get('funnel')
  @Endpoint({
    summary: 'From idea to star: how many at each step, and the days between two steps',
    permission: READ_FIGURE,
    response: FunnelOut,
  })
  async funnel(@Query() query: PictureQuery, @Me() me: Actor): Promise<FunnelOut> {
    const { items, ...picture } = await this.pictures.funnel(me, query);
    return { ...picture, items: items.map((row) => ({ ...row, medianDays: textOf(row.medianDays) })) };
  }

  @Get('capital')
  @Endpoint({ summary: 'Capital of approved plans by year and source', permission: READ_FIGURE, response: CapitalOut })
  async capital(@Query() query: PictureQuery, @Me() me: Actor): Promise<CapitalOut> {
    return this.pictures.capital(me, query);
  }

  @Get('endings')
  @Endpoint({
    summary: 'Certificates that end, by month and day, four years from the year on',
    permission: SEE_CERTIFICATES,
    response: EndingsOut,
  })
  async endings(@Query() query: PictureQuery, @Me() me: Actor): Promise<EndingsOut> {
    const { items, ...picture } = await this.pictures.endings(me, query);
    return { ...picture, items: items.map((row) => ({ ...row, firstDay: `${row.month}-01` })) };
  }

  @Get('rounds')
  @Endpoint({
    summary: 'Dossiers of each round by where they stand; no points and nothing unpublished',
    permission: SEE_PROGRESS,
    response: RoundsProgressOut,
  })
  async rounds(@Query() query: PictureQuery, @Me() me: Actor): Promise<RoundsProgressOut> {
    const { items, ...picture } = await this.pictures.rounds(me, query);
    const rows = items.map(({ steps, ...row }) => ({
      ...row,
      ...{ draft: steps.draft ?? 0, submitted: steps.submitted ?? 0, supplementAsked: steps['supplement-asked'] ?? 0 },
      ...{ accepted: steps.accepted ?? 0, inCouncil: steps['in-council'] ?? 0, scored: steps.scored ?? 0 },
      ...{ recognised: steps.recognised ?? 0, forwarded: steps.forwarded ?? 0 },
      ...{ notRecognised: steps['not-recognised'] ?? 0, refused: steps.refused ?? 0, withdrawn: steps.withdrawn ?? 0 },
    }));
    return { ...picture, items: rows };
  }

  @Get('sales-points')
  @Endpoint({ summary: 'Sales points by kind and state', permission: SEE_POINTS, response: PointsPictureOut })
  async points(@Query() query: PictureQuery, @Me() me: Actor): Promise<PointsPictureOut> {
    const words = neededIndicator('sales-points').kindLabels ?? {};
    const { items, ...picture } = await this.pictures.points(me, query);
    const rows = items.map(({ states, ...row }) => ({
      ...row,
      ...{ label: words[row.key] ?? row.key, registered: states['registered'] ?? 0, surveyed: states['surveyed'] ?? 0 },
      ...{ recognised: states['recognised'] ?? 0, suspended: states['suspended'] ?? 0 },
      ...{ revoked: states['revoked'] ?? 0, closed: states['closed'] ?? 0 },
    }));
    return { ...picture, items: rows };
  }
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value));
