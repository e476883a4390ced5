import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { CycleState } from '../domain/cycle-workflow';
import type { Outcome } from '../domain/shown-state';
import type { WindowTerms } from '../domain/window';

/** The cycle of one certificate. */
export interface CycleRow {
  readonly id: string;
  readonly certificateId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  /** Of the certificate; what applies to filing again is the procedure of the filing day. */
  readonly procedureId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly numberText: string;
  readonly stars: number;
  readonly validThrough: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly heldUntil: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly certificateState: string;
  readonly state: CycleState;
  readonly dossierId: string | null;
  readonly filedOn: LocalDate | null;
  readonly filedLate: boolean;
  readonly completeOn: LocalDate | null;
  readonly resultOn: LocalDate | null;
  readonly outcome: Outcome | null;
  readonly renewedBy: string | null;
  readonly leftOn: LocalDate | null;
  readonly leftReason: string | null;
  readonly version: number;
}

export const CYCLE_COLUMNS = `c.id, c.certificate_id as "certificateId", c.product_id as "productId", c.producer_id as "producerId",
  c.unit_id as "unitId", c.procedure_id as "procedureId", c.product_name as "productName", c.producer_name as "producerName", c.place,
  c.number_text as "numberText", c.stars, c.valid_through as "validThrough", c.ends_on as "endsOn", c.held_until as "heldUntil",
  c.extended_to as "extendedTo", c.certificate_state as "certificateState", c.state, c.dossier_id as "dossierId",
  c.filed_on as "filedOn", c.filed_late as "filedLate", c.complete_on as "completeOn", c.result_on as "resultOn", c.outcome,
  c.renewed_by as "renewedBy", c.left_on as "leftOn", c.left_reason as "leftReason", c.version`;

/** States that still wait for something, for conditions in SQL. */
export const LIVE_STATES = `('running', 'filed', 'leaving', 'not-renewed')`;

/** `shownState` of the domain, for lists and figures; takes four parameters, see {@link clockParams}. */
export const shownStateSql = (from: number): string => `case
    when c.state = 'renewed' then 'renewed-' || c.outcome
    when c.state in ('left', 'lapsed', 'withdrawn') then c.state
    when c.ends_on is null or c.held_until >= $${from}::date then 'held'
    when $${from}::date > c.ends_on then case when c.extended_to >= $${from}::date then 'extended' else 'expired' end
    when c.state = 'filed' then case when c.filed_late then 'filed-late' else 'filed' end
    when c.state in ('leaving', 'not-renewed') then c.state
    when $${from}::date > c.ends_on - coalesce($${from + 1}::int, 0) then 'missed'
    when $${from}::date >= c.ends_on - coalesce($${from + 2}::int, $${from + 3}::int, 0) then 'window-open'
    else 'valid' end`;

/** Today and the days of the terms, as {@link shownStateSql} takes them. */
export const clockParams = (
  today: LocalDate,
  terms: WindowTerms,
): [string, number | null, number | null, number | null] => [
  today,
  terms.closeDaysBefore,
  terms.openDaysBefore,
  terms.warnDaysBefore,
];

/** @throws `reassessment.cycle_not_found` */
export async function loadCycle(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<CycleRow> {
  const found = await tx.maybe<CycleRow>(`select ${CYCLE_COLUMNS} from reassessment.cycle c where c.id = $1 ${lock}`, [
    id,
  ]);
  if (!found) throw new DomainError('reassessment.cycle_not_found');
  return found;
}

/** The newest cycle of a product, whatever its state, locked. */
export function newestCycleOf(tx: Tx, productId: string): Promise<CycleRow | undefined> {
  return tx.maybe<CycleRow>(
    `select ${CYCLE_COLUMNS} from reassessment.cycle c where c.product_id = $1 order by c.id desc limit 1 for update`,
    [productId],
  );
}

/** Has its last day passed? A held one has none. */
export const isOver = (cycle: Pick<CycleRow, 'endsOn' | 'heldUntil'>, today: LocalDate): boolean =>
  cycle.endsOn !== null && today > cycle.endsOn && (cycle.heldUntil === null || today > cycle.heldUntil);
