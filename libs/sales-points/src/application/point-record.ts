import { DomainError, type LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { GoodsVerdict } from '../domain/goods';
import type { PlaceKind, PointKind } from '../domain/point-kinds';
import type { PointState } from '../domain/point-workflow';

/** A point as stored. */
export interface PointRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly placeKind: PlaceKind;
  readonly areaM2: number;
  readonly address: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly lat: string | null;
  readonly lon: string | null;
  readonly operatorName: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly state: PointState;
  readonly registeredOn: LocalDate;
  readonly regulationId: string;
  readonly dueOn: LocalDate | null;
  readonly recognisedOn: LocalDate | null;
  readonly recognisedThrough: LocalDate | null;
  readonly publishedOn: LocalDate | null;
  readonly stateSince: LocalDate;
  readonly goodsVerdict: GoodsVerdict | 'none';
  readonly goodsWrongSince: LocalDate | null;
  readonly lastInspectedOn: LocalDate | null;
  readonly lastProofOn: LocalDate | null;
  readonly version: number;
}

export const POINT_COLUMNS = `p.id, p.code, p.name, p.kind, p.place_kind as "placeKind", p.area_m2 as "areaM2", p.address,
  p.unit_id as "unitId", u.name as "unitName", p.lat, p.lon, p.operator_name as "operatorName", p.contact_name as "contactName",
  p.contact_phone as "contactPhone", p.state, p.registered_on as "registeredOn", p.regulation_id as "regulationId", p.due_on as "dueOn",
  p.recognised_on as "recognisedOn", p.recognised_through as "recognisedThrough", p.published_on as "publishedOn",
  p.state_since as "stateSince", p.goods_verdict as "goodsVerdict", p.goods_wrong_since as "goodsWrongSince",
  p.last_inspected_on as "lastInspectedOn", p.last_proof_on as "lastProofOn", p.version`;
export const POINT_FROM = `sales.point p join programme.unit u on u.id = p.unit_id`;

/** Whether somebody with this right over points reaches the row `p`: province, unit, or as the one who runs it. */
export const pointScope = (from: number): string => scopeSql('p', from, 'id');
export const pointScopeParams = (actor: Actor, permission: string): unknown[] =>
  scopeParams(actor.scopeFor(permission));

/** A point that the actor's right reaches. @throws `sales_point.not_found`, the same for hidden and absent */
export async function reachedPoint(
  tx: Tx,
  who: { readonly actor: Actor; readonly permission: string },
  id: string,
  lock: '' | 'for update of p' = '',
): Promise<PointRow> {
  const found = await tx.maybe<PointRow>(
    `select ${POINT_COLUMNS} from ${POINT_FROM} where p.id = $1 and ${pointScope(2)} ${lock}`,
    [id, ...pointScopeParams(who.actor, who.permission)],
  );
  if (!found) throw new DomainError('sales_point.not_found');
  return found;
}

/** For jobs and other modules. @throws `sales_point.not_found` */
export async function loadPoint(tx: Tx, id: string, lock: '' | 'for update of p' = ''): Promise<PointRow> {
  const found = await tx.maybe<PointRow>(`select ${POINT_COLUMNS} from ${POINT_FROM} where p.id = $1 ${lock}`, [id]);
  if (!found) throw new DomainError('sales_point.not_found');
  return found;
}

/** @throws `sales_point.closed` */
export function assertAlive(point: PointRow): void {
  if (point.state === 'closed' || point.state === 'revoked') throw new DomainError('sales_point.closed');
}

/** @throws `sales_point.day_in_future` */
export function assertNotAfter(day: LocalDate, today: LocalDate, path: string): void {
  if (day > today) throw new DomainError('sales_point.day_in_future', { path });
}
