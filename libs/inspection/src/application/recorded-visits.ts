import type { Tx } from '@app/platform/database';
import type { ItemAnswer, Severity } from '../domain/checklist';
import type { Place, Signature } from './record-visit';

export interface Finding {
  readonly id: string;
  readonly itemCode: string;
  readonly severity: Severity;
  readonly what: string;
  readonly remedyUntil: string | null;
  readonly remedy: { readonly note: string; readonly confirmedAt: string; readonly confirmedByName: string } | null;
}

export interface VisitRecord {
  readonly answers: readonly ItemAnswer[];
  readonly conclusion: string;
  readonly signatures: readonly Signature[];
  readonly refusedBecause: string | null;
  readonly place: Place | null;
  readonly begunAt: string;
  readonly endedAt: string;
  /** Told by the server's clock; otherwise by that of a device which never heard it. */
  readonly isServerTime: boolean;
  readonly receivedAt: string;
  readonly recordedByName: string;
}

/** What the last recorded visit to the same product found: an inspector looks first whether it is as it was. */
export interface LastVisit {
  readonly inspectionId: string;
  readonly endedAt: string;
  readonly conclusion: string;
  readonly findings: readonly Finding[];
}

/** What a device wrote down by its own clock, set right by how far that clock was off; nothing happened after it arrived. */
const SERVER_TIME = (column: 'begun_at' | 'ended_at'): string =>
  `case when r.clock_ahead_ms is null then r.${column}
        else least(r.${column} + r.clock_ahead_ms::float8 * interval '1 millisecond', r.received_at) end`;

/** What was put down at one inspection. */
export function recordOf(tx: Tx, id: string): Promise<VisitRecord | undefined> {
  return tx.maybe<VisitRecord>(
    `select r.answers, r.conclusion, r.signatures, r.refused_because as "refusedBecause", r.place, r.received_at as "receivedAt",
            u.display_name as "recordedByName", r.clock_ahead_ms is not null as "isServerTime", ${SERVER_TIME('begun_at')} as "begunAt",
            ${SERVER_TIME('ended_at')} as "endedAt"
       from inspection.record r join identity.app_user u on u.id = r.recorded_by where r.inspection_id = $1`,
    [id],
  );
}

/** What was found at one inspection, with what came of it. */
export function findingsOf(tx: Tx, id: string): Promise<Finding[]> {
  return tx.query<Finding>(
    `select f.id, f.item_code as "itemCode", f.severity, f.what, f.remedy_until as "remedyUntil",
            case when r.finding_id is not null then jsonb_build_object('note', r.note, 'confirmedByName', u.display_name,
              'confirmedAt', to_char(r.confirmed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as remedy
       from inspection.finding f left join inspection.finding_remedy r on r.finding_id = f.id
       left join identity.app_user u on u.id = r.confirmed_by
      where f.inspection_id = $1 order by f.id`,
    [id],
  );
}

/** The newest record of the product before this one's own. */
export async function lastVisit(tx: Tx, of: { id: string; productId: string }): Promise<LastVisit | null> {
  const last = await tx.maybe<Omit<LastVisit, 'findings'>>(
    `select i.id as "inspectionId", r.conclusion, ${SERVER_TIME('ended_at')} as "endedAt"
       from inspection.inspection i join inspection.record r on r.inspection_id = i.id
      where i.product_id = $1 and i.id <> $2
        and r.received_at < coalesce((select own.received_at from inspection.record own where own.inspection_id = $2), 'infinity')
      order by r.received_at desc limit 1`,
    [of.productId, of.id],
  );
  return last === undefined ? null : { ...last, findings: await findingsOf(tx, last.inspectionId) };
}
