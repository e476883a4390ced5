import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { HoldState } from '../domain/hold-workflow';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';

export interface HoldRow {
  readonly id: string;
  readonly documentNo: string;
  readonly documentOn: LocalDate;
  readonly issuer: string;
  readonly reason: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
  readonly state: HoldState;
  readonly endedOn: LocalDate | null;
  readonly createdByName: string;
  readonly createdAt: Instant;
  readonly version: number;
  readonly count: number;
}

export const HOLD_COLUMNS = `h.id, h.document_no as "documentNo", h.document_on as "documentOn", h.issuer, h.reason, h.from_on as "fromOn",
  h.to_on as "toOn", h.state, h.ended_on as "endedOn",
  (select u.display_name from identity.app_user u where u.id = h.created_by) as "createdByName", h.created_at as "createdAt", h.version,
  (select count(*)::int from reassessment.hold_item i where i.hold_id = h.id) as count`;

/** @throws `reassessment.hold_not_found` */
export async function loadHold(tx: Tx, id: string, lock: '' | 'for update of h' = ''): Promise<HoldRow> {
  const found = await tx.maybe<HoldRow>(`select ${HOLD_COLUMNS} from reassessment.hold h where h.id = $1 ${lock}`, [
    id,
  ]);
  if (!found) throw new DomainError('reassessment.hold_not_found');
  return found;
}

/** The products of a hold, by name. */
export const cyclesOfHold = (tx: Tx, holdId: string, lock: '' | 'for update of c' = ''): Promise<CycleRow[]> =>
  tx.query<CycleRow>(
    `select ${CYCLE_COLUMNS} from reassessment.hold_item i join reassessment.cycle c on c.id = i.cycle_id
      where i.hold_id = $1 order by c.product_name, c.id ${lock}`,
    [holdId],
  );
