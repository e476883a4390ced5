import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { provinceMap, type ProvinceMap } from '../infrastructure/province-map';

export const MANAGE_PLACES = 'certificates.place.manage';

export interface PlaceFilter {
  readonly q: string | undefined;
  /** Only units that stand nowhere yet. */
  readonly missing: boolean;
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

export interface PlaceRow {
  readonly unitId: string;
  readonly name: string;
  /** district: of before 7/2025; commune: of today. */
  readonly kind: string;
  readonly lon: string | null;
  readonly lat: string | null;
  /** office: said here; map: came with the shipped map. */
  readonly source: 'office' | 'map' | null;
  readonly note: string | null;
  readonly setBy: string | null;
  readonly setAt: string | null;
  /** How often it was said: the version that a change names. */
  readonly version: number;
}

export interface PlaceStep {
  readonly number: number;
  readonly lon: string;
  readonly lat: string;
  readonly note: string;
  readonly setBy: string;
  readonly setAt: string;
}

export interface OfficePlace {
  readonly unitId: string;
  readonly lon: number;
  readonly lat: number;
}

type Shipped = ProvinceMap['places'][number];

/** So far outside the outline a place may lie: islands, and an outline that is drawn roughly. */
const MARGIN = 0.15;

/** Coordinates of units: what the shipped map knows, and what the office said, which wins. Every correction stays readable. */
@Injectable()
export class MapPlaces {
  constructor(private readonly uow: UnitOfWork) {}

  /** The map with the places of the former districts as they are known today. */
  map(): Promise<ProvinceMap> {
    return this.uow.read((tx) => this.mapIn(tx));
  }

  /** The same within an open transaction. */
  async mapIn(tx: Tx): Promise<ProvinceMap> {
    const shipped = provinceMap();
    const said = await tx.query<{ code: string; name: string; lon: string; lat: string }>(
      `select u.code, u.name, m.lon, m.lat from certificates.map_place_now m join programme.unit u on u.id = m.unit_id
        where u.kind = 'district' order by u.code`,
    );
    const own = said.map(({ code, name, lon, lat }): Shipped => {
      const label = shipped.places.find((place) => place.districtCode === code);
      return {
        ...{ labelLeft: label?.labelLeft === true, name: label?.name ?? name },
        ...at({ lon, lat }),
        districtCode: code,
      };
    });
    const others = shipped.places.filter(
      ({ districtCode }) => !own.some((place) => place.districtCode === districtCode),
    );
    return { ...shipped, places: [...others, ...own] };
  }

  /** What the office said of these units. */
  async saidOf(tx: Tx, unitIds: readonly string[]): Promise<OfficePlace[]> {
    const rows = await tx.query<{ unitId: string; lon: string; lat: string }>(
      `select unit_id as "unitId", lon, lat from certificates.map_place_now where unit_id = any($1)`,
      [[...unitIds]],
    );
    return rows.map(({ unitId, ...place }) => ({ unitId, ...at(place) }));
  }

  /** The districts of before 7/2025, then the communes of today, by name. */
  list(filter: PlaceFilter): Promise<PlaceRow[]> {
    const known = provinceMap().places;
    return this.uow.read((tx) =>
      tx.query<PlaceRow>(
        `select u.id as "unitId", u.name, u.kind, coalesce(m.lon, k.lon)::text as lon, coalesce(m.lat, k.lat)::text as lat,
                case when m.unit_id is not null then 'office' when k.code is not null then 'map' end as source,
                m.note, a.display_name as "setBy", m.at as "setAt", coalesce(m.number, 0) as version
           from programme.unit u
           left join certificates.map_place_now m on m.unit_id = u.id
           left join identity.app_user a on a.id = m.by_user
           left join jsonb_to_recordset($1) as k (code text, lon numeric, lat numeric) on u.kind = 'district' and k.code = u.code
          where (u.kind = 'district' or u.kind = 'commune' and u.valid_from <= platform.today() and coalesce(u.valid_to, platform.today()) >= platform.today())
            and ($2::text is null or platform.fold(u.name) like '%' || platform.fold($2) || '%')
            and (not $3::boolean or m.unit_id is null and k.code is null)
            and ($4::text is null or u.kind < $4 or u.kind = $4 and (u.name, u.id) > ($5::text, $6::text))
          order by u.kind desc, u.name, u.id limit $7`,
        [
          JSON.stringify(known.map(({ districtCode, lon, lat }) => ({ code: districtCode, lon, lat }))),
          filter.q ?? null,
          filter.missing,
          ...[0, 1, 2].map((place) => filter.after?.[place] ?? null),
          filter.limit + 1,
        ],
      ),
    );
  }

  /** All that was said of a unit, newest first. */
  history(unitId: string): Promise<PlaceStep[]> {
    return this.uow.read((tx) =>
      tx.query<PlaceStep>(
        `select m.number, m.lon::text, m.lat::text, m.note, a.display_name as "setBy", m.at as "setAt"
           from certificates.map_place m join identity.app_user a on a.id = m.by_user where m.unit_id = $1 order by m.number desc limit 200`,
        [unitId],
      ),
    );
  }

  /** Says where a unit stands. @throws `programme.unit_not_found`, `map.place_outside`, `conflict.stale_version` */
  set(
    unitId: string,
    input: { lon: string; lat: string; note: string },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, 'certificates.place.set', async (tx) => {
      const unit = await tx.maybe(
        `select 1 from programme.unit where id = $1 and kind in ('district', 'commune') for update`,
        [unitId],
      );
      if (unit === undefined) throw new DomainError('programme.unit_not_found');
      if (!isNear(at(input))) throw new DomainError('map.place_outside', OUTSIDE);
      const { version } = await tx.one<{ version: number }>(
        `select count(*)::int as version from certificates.map_place where unit_id = $1`,
        [unitId],
      );
      assertVersion(ctx.expectedVersion, version);
      await tx.execute(
        `insert into certificates.map_place (unit_id, number, lon, lat, note, by_user, at) values ($1, $2, $3, $4, $5, $6, platform.now())`,
        [unitId, version + 1, input.lon, input.lat, input.note, ctx.actor.userId],
      );
      return { version: version + 1 };
    });
  }
}

const OUTSIDE = {
  errors: ['lat', 'lon'].map((path) => ({ path, code: 'map.place_outside', message: 'Ngoài địa phận tỉnh.' })),
};

const at = ({ lon, lat }: { lon: string; lat: string }): { lon: number; lat: number } => ({
  lon: Number(lon),
  lat: Number(lat),
});

/** Within the frame around the province: a slip of the finger, or two numbers the wrong way round, lies far outside. */
function isNear(place: { lon: number; lat: number }): boolean {
  const within = (value: number, all: readonly number[]): boolean =>
    value >= Math.min(...all) - MARGIN && value <= Math.max(...all) + MARGIN;
  const { outline } = provinceMap();
  return (
    within(
      place.lon,
      outline.map(([lon]) => lon),
    ) &&
    within(
      place.lat,
      outline.map(([, lat]) => lat),
    )
  );
}
