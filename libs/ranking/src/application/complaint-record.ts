import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { ComplaintScope, ComplaintState } from '../domain/complaint-workflow';
import { conflictedDossiers } from './ranking-access';

/** A complaint about a result, as stored. */
export interface ComplaintRow {
  readonly id: string;
  readonly caseId: string;
  readonly dossierId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly productName: string;
  readonly roundName: string;
  readonly unitName: string;
  /** The decision that holds the result; null while there is none. */
  readonly decisionId: string | null;
  readonly fromProducer: boolean;
  readonly fromName: string;
  readonly documentNumber: string | null;
  readonly receivedOn: LocalDate;
  readonly scope: ComplaintScope;
  readonly content: string;
  readonly lastDay: LocalDate | null;
  readonly isLate: boolean;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly state: ComplaintState;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Instant | null;
  readonly version: number;
}

export const COMPLAINT_COLUMNS = `x.id, x.case_id as "caseId", x.dossier_id as "dossierId", x.product_id as "productId",
  x.producer_id as "producerId", x.product_name as "productName", r.name as "roundName", u.name as "unitName",
  (select i.decision_id from ranking.decision_item i where i.case_id = x.case_id and i.active) as "decisionId",
  x.from_producer as "fromProducer", x.from_name as "fromName", x.document_number as "documentNumber", x.received_on as "receivedOn",
  x.scope, x.content, x.last_day as "lastDay", x.is_late as "isLate", x.recorded_by as "recordedBy",
  rb.display_name as "recordedByName", x.state, x.answer, ab.display_name as "answeredByName", x.answered_at as "answeredAt", x.version`;
export const COMPLAINT_FROM = `ranking.complaint x join evaluation.evaluation_case c on c.id = x.case_id
  join programme.round r on r.id = c.round_id join programme.unit u on u.id = x.unit_id
  join identity.app_user rb on rb.id = x.recorded_by left join identity.app_user ab on ab.id = x.answered_by`;

/** One that the actor may see with this permission, and with whose product he has no conflict. @throws `ranking.complaint_not_found` */
export async function visibleComplaint(
  tx: Tx,
  actor: Actor,
  of: { id: string; permissions: readonly string[]; lock?: 'for update of x' },
): Promise<ComplaintRow> {
  for (const permission of of.permissions) {
    const found = await tx.maybe<ComplaintRow>(
      `select ${COMPLAINT_COLUMNS} from ${COMPLAINT_FROM} where x.id = $1 and ${scopeSql('x', 2)} ${of.lock ?? ''}`,
      [of.id, ...scopeParams(actor.scopeFor(permission))],
    );
    if (found && !(await conflictedDossiers(tx, actor.userId)).has(found.dossierId)) return found;
  }
  throw new DomainError('ranking.complaint_not_found');
}
