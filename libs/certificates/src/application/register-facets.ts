import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { ProgrammeFacade, type Unit } from '@app/programme';

export interface RegisterFacets {
  readonly sheets: readonly { readonly no: number; readonly name: string; readonly group: string }[];
  readonly communesOfToday: readonly Unit[];
  readonly districtsOfThen: readonly Unit[];
  readonly communesOfThen: readonly Unit[];
}

/** A commune of today with its products, as a part of the area in which most of it lies. */
export interface CommuneCount {
  readonly id: string;
  readonly name: string;
  readonly districtCode: string | null;
  readonly inForce: number;
  readonly all: number;
}

export interface AreaCount {
  readonly districtCode: string;
  readonly name: string;
  readonly inForce: number;
  readonly all: number;
}

const IN_FORCE = `certificates.live_state(c, platform.today()) in ('valid', 'expiring', 'held', 'extended')`;

/** By what the public register can be narrowed, and how many products there are in each area. */
@Injectable()
export class RegisterFacetsQuery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  facets(): Promise<RegisterFacets> {
    return this.uow.read(async (tx) => {
      const units = await this.programme.unitsOfKinds(tx, ['commune', 'district']);
      const today = await this.programme.today(tx);
      const isOfToday = (unit: Unit): boolean =>
        unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today);
      const withProducts = await this.unitsWithProducts(tx);
      const used = units.filter(({ id }) => withProducts.has(id));
      return {
        sheets: await tx.query(
          `select (c.facts->>'sheetNo')::int as no, max(coalesce(c.facts->>'sheetName', 'Bộ sản phẩm số ' || (c.facts->>'sheetNo'))) as name,
                  max(coalesce(c.facts->>'sheetGroup', '')) as "group"
             from certificates.certificate c where certificates.whole(c) and c.facts->>'sheetNo' is not null group by 1 order by 1`,
        ),
        communesOfToday: used.filter((unit) => unit.kind === 'commune' && isOfToday(unit)),
        districtsOfThen: used.filter((unit) => unit.kind === 'district'),
        communesOfThen: used.filter((unit) => unit.kind === 'commune' && !isOfToday(unit)),
      };
    });
  }

  /**
   * Products by the area of a former district: by the tree of its day, or, for a commune of today, by where most of the communes
   * lay that went into it.
   */
  areas(): Promise<AreaCount[]> {
    return this.uow.read((tx) =>
      tx.query<AreaCount>(
        `with area as (
           select c.unit_id, coalesce(
             (select d.id from programme.unit u join programme.unit d on d.id = u.parent_id where u.id = c.unit_id and d.kind = 'district'),
             (select d.id from programme.unit_scope s join programme.unit old on old.id = s.unit_id join programme.unit d on d.id = old.parent_id
               where s.ancestor_id = c.unit_id and d.kind = 'district' group by d.id order by count(*) desc, d.id limit 1)) as district_id
             from (select distinct unit_id from certificates.certificate w where certificates.whole(w)) c
         )
         select d.code as "districtCode", d.name, count(c.id) filter (where ${IN_FORCE})::int as "inForce", count(c.id)::int as "all"
           from programme.unit d left join area a on a.district_id = d.id
           left join certificates.certificate c on c.unit_id = a.unit_id and certificates.whole(c)
          where d.kind = 'district' group by d.id order by d.code, d.id`,
      ),
    );
  }

  /** Communes of today by what lies in them now; a unit of then that was split counts in each of its parts. */
  communes(): Promise<CommuneCount[]> {
    return this.uow.read((tx) =>
      tx.query<CommuneCount>(
        `with here as (
           select s.ancestor_id as id, count(*) filter (where ${IN_FORCE})::int as in_force, count(*)::int as all_of_them
             from certificates.certificate c join programme.unit_scope s on s.unit_id = c.unit_id
             join programme.unit u on u.id = s.ancestor_id and u.kind = 'commune'
              and u.valid_from <= platform.today() and (u.valid_to is null or u.valid_to >= platform.today())
            where certificates.whole(c) group by 1
         )
         select u.id, u.name, h.in_force as "inForce", h.all_of_them as "all", coalesce(
             (select d.code from programme.unit d where d.id = u.parent_id and d.kind = 'district'),
             (select d.code from programme.unit_scope s join programme.unit old on old.id = s.unit_id join programme.unit d on d.id = old.parent_id
               where s.ancestor_id = u.id and d.kind = 'district' group by d.id order by count(*) desc, d.id limit 1)) as "districtCode"
           from here h join programme.unit u on u.id = h.id order by platform.fold(u.name), u.id`,
      ),
    );
  }

  /** Units in which, by the tree of any time, a product was rated: a choice of anything else would find nothing. */
  private async unitsWithProducts(tx: Tx): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `select distinct s.ancestor_id as id from programme.unit_scope s
        where s.unit_id in (select c.unit_id from certificates.certificate c where certificates.whole(c))`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
