import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import type { PlaceKind, PointKind } from '../domain/point-kinds';
import type { PointState } from '../domain/point-workflow';

/** What anyone may know of a point: nothing personal, no id. */
export interface PublicPoint {
  readonly code: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly placeKind: PlaceKind;
  readonly address: string;
  readonly unitName: string;
  readonly lat: string | null;
  readonly lon: string | null;
  readonly state: PointState;
  readonly stateSince: LocalDate;
  readonly recognisedOn: LocalDate | null;
  readonly recognisedThrough: LocalDate | null;
  readonly lastProofOn: LocalDate | null;
  readonly decision: { readonly number: string; readonly decidedOn: LocalDate } | null;
  readonly regulation: { readonly title: string; readonly number: string | null };
  /** The Vietnamese day of the answer. */
  readonly asOf: LocalDate;
}

const COLUMNS = `p.code, p.name, p.kind, p.place_kind as "placeKind", p.address, u.name as "unitName", p.lat, p.lon, p.state,
  p.state_since as "stateSince", p.recognised_on as "recognisedOn", p.recognised_through as "recognisedThrough",
  p.last_proof_on as "lastProofOn", platform.today() as "asOf",
  (select jsonb_build_object('number', d.number, 'decidedOn', d.decided_on) from sales.point_decision d where d.point_id = p.id order by d.id desc limit 1) as decision,
  (select jsonb_build_object('title', r.title, 'number', r.number) from sales.regulation r where r.id = p.regulation_id) as regulation`;
const FROM = `sales.point p join programme.unit u on u.id = p.unit_id`;

export interface PublicFilter {
  readonly q: string | undefined;
  readonly kind: string | undefined;
  readonly unitId: string | undefined;
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

/** Points for everybody: on the list only what is recognised, published and within its term today. */
@Injectable()
export class PublicPoints {
  constructor(private readonly uow: UnitOfWork) {}

  /** By name. */
  list(filter: PublicFilter): Promise<(PublicPoint & { key: string; id: string })[]> {
    return this.uow.read((tx) =>
      tx.query(
        `select ${COLUMNS}, platform.fold(p.name) as key, p.id from ${FROM}
          where p.state = 'recognised' and p.published_on is not null and p.recognised_through >= platform.today()
            and ($1::text is null or platform.fold(p.name || ' ' || p.address || ' ' || p.operator_name) like '%' || platform.fold($1) || '%'
                 or platform.fold(u.name) like '%' || platform.fold($1) || '%')
            and ($2::text is null or p.kind = $2)
            and ($3::text is null or exists (select from programme.unit_scope us where us.unit_id = p.unit_id and us.ancestor_id = $3))
            and ($4::text is null or (platform.fold(p.name), p.id) > ($4, $5::uuid))
          order by platform.fold(p.name), p.id limit $6`,
        [
          filter.q ?? null,
          filter.kind ?? null,
          filter.unitId ?? null,
          filter.after?.[0] ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }

  /** The point behind a code; one that was never published is not told of. @throws `sales_point.not_confirmed` */
  async confirm(code: string): Promise<PublicPoint> {
    const found = await this.uow.read((tx) =>
      tx.maybe<PublicPoint>(`select ${COLUMNS} from ${FROM} where p.code = $1 and p.published_on is not null`, [code]),
    );
    if (!found) throw new DomainError('sales_point.not_confirmed');
    return found;
  }
}
