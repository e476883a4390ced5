import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  Int,
  ListOf,
  Moment,
  OneOf,
  SearchQuery,
  Text,
} from '@app/platform/http';
import { MANAGE_PLACES, MapPlaces } from '../application/map-places';

const LIST = 'certificates.map-places';
const DEGREES = /^-?[0-9]{1,3}(\.[0-9]{1,6})?$/;

class MapPlacesQuery extends SearchQuery {
  @Flag({ optional: true, query: true, doc: 'only units that stand nowhere yet' })
  missing?: boolean;
}

class PlaceUnitParam {
  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/ })
  unitId!: string;
}

class MapPlaceIn {
  @Text({ max: 11, pattern: DEGREES, doc: 'degrees north', example: '18.342812' })
  lat!: string;

  @Text({ max: 11, pattern: DEGREES, doc: 'degrees east', example: '105.905701' })
  lon!: string;

  @Text({ max: 500, doc: 'where the coordinates come from', example: 'Cổng thông tin điện tử của huyện' })
  note!: string;
}

class MapPlaceOut {
  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  name!: string;

  @OneOf(['district', 'commune'])
  kind!: string;

  @Text({ max: 11, nullable: true })
  lon!: string | null;

  @Text({ max: 11, nullable: true })
  lat!: string | null;

  @OneOf(['office', 'map'], { nullable: true, doc: 'map: came with the shipped map' })
  source!: 'office' | 'map' | null;

  @Text({ max: 500, nullable: true })
  note!: string | null;

  @Text({ max: 200, nullable: true })
  setBy!: string | null;

  @Moment({ nullable: true })
  setAt!: string | null;

  @Int({ min: 0, max: 100_000, doc: 'how often it was said; goes into If-Match' })
  version!: number;
}

class MapPlacePageOut {
  @ListOf(() => MapPlaceOut, { max: 200 })
  items!: MapPlaceOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class MapPlaceStepOut {
  @Int({ min: 1, max: 100_000 })
  number!: number;

  @Text({ max: 11 })
  lon!: string;

  @Text({ max: 11 })
  lat!: string;

  @Text({ max: 500 })
  note!: string;

  @Text({ max: 200 })
  setBy!: string;

  @Moment()
  setAt!: string;
}

class MapPlaceVersionOut {
  @Int({ min: 1, max: 100_000 })
  version!: number;
}

/** Where units stand on the maps; the office says it where the shipped map does not know, or knows it wrong. */
@Controller('api/map-places')
export class MapPlacesController {
  constructor(
    private readonly places: MapPlaces,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Former districts and communes of today with their place on the map, by name',
    permission: MANAGE_PLACES,
    response: MapPlacePageOut,
  })
  async list(@Query() query: MapPlacesQuery): Promise<MapPlacePageOut> {
    const { q, missing = false, limit = DEFAULT_LIMIT } = query;
    const after = this.cursors.read(LIST, query.cursor)?.map(String);
    const rows = await this.places.list({ q, missing, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.kind, row.name, row.unitId]);
  }

  @Get(':unitId/history')
  @Endpoint({
    summary: 'All that was said of a place, newest first',
    permission: MANAGE_PLACES,
    response: [MapPlaceStepOut],
  })
  history(@Param() param: PlaceUnitParam): Promise<MapPlaceStepOut[]> {
    return this.places.history(param.unitId);
  }

  @Put(':unitId')
  @Endpoint({
    summary: 'Say where a unit stands on the map',
    permission: MANAGE_PLACES,
    ifMatch: true,
    response: MapPlaceVersionOut,
    problems: ['programme.unit_not_found', 'map.place_outside'],
  })
  set(
    @Param() param: PlaceUnitParam,
    @Body() body: MapPlaceIn,
    @Ctx() ctx: CommandContext,
  ): Promise<MapPlaceVersionOut> {
    return this.places.set(param.unitId, body, ctx);
  }
}
