import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { GrantState } from '../domain/grant-workflow';
import type { Source, Subject } from '../domain/policy';

/** A grant as stored, with the words of its line; amounts are whole đồng as text. */
export interface GrantRow {
  readonly id: string;
  readonly lineId: string;
  readonly lineTitle: string;
  readonly subject: Subject;
  readonly resolutionId: string;
  readonly resolutionNumber: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly certificateId: string | null;
  readonly stars: number | null;
  readonly needsAcceptance: boolean;
  readonly year: number;
  readonly source: Source;
  readonly cost: string | null;
  readonly ceiling: string;
  readonly asked: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decided: string | null;
  readonly decisionNo: string | null;
  readonly decidedOn: LocalDate | null;
  readonly acceptanceNo: string | null;
  readonly acceptedOn: LocalDate | null;
  readonly acceptanceNote: string | null;
  readonly paid: string;
  readonly recovered: string;
  readonly recoveryNo: string | null;
  readonly recoveredOn: LocalDate | null;
  readonly state: GrantState;
  readonly version: number;
}

export const GRANT_COLUMNS = `g.id, g.line_id as "lineId", l.title as "lineTitle", l.subject, g.resolution_id as "resolutionId",
  r.number as "resolutionNumber", g.product_id as "productId", g.product_name as "productName", g.producer_id as "producerId",
  g.producer_name as "producerName", u.name as "unitName", g.certificate_id as "certificateId", g.stars,
  g.needs_acceptance as "needsAcceptance", g.year, g.source, g.cost, g.ceiling, g.asked, g.proposed_by as "proposedBy",
  g.proposed_at as "proposedAt", g.decided, g.decision_no as "decisionNo", g.decided_on as "decidedOn", g.acceptance_no as "acceptanceNo",
  g.accepted_on as "acceptedOn", g.acceptance_note as "acceptanceNote", g.paid, g.recovered, g.recovery_no as "recoveryNo",
  g.recovered_on as "recoveredOn", g.state, g.version`;
export const GRANT_FROM = `support.support_grant g join support.policy_line l on l.id = g.line_id
  join support.resolution r on r.id = g.resolution_id join programme.unit u on u.id = g.unit_id`;

/** @throws `support.grant_not_found`, the same for hidden and absent; without a scope everything is seen */
export async function loadGrant(
  tx: Tx,
  id: string,
  options: { scope?: Scope; lock?: boolean } = {},
): Promise<GrantRow> {
  const { scope, lock } = options;
  const found = await tx.maybe<GrantRow>(
    `select ${GRANT_COLUMNS} from ${GRANT_FROM} where g.id = $1 ${scope ? `and ${scopeSql('g', 2)}` : ''} ${lock ? 'for update of g' : ''}`,
    [id, ...(scope ? scopeParams(scope) : [])],
  );
  if (!found) throw new DomainError('support.grant_not_found');
  return found;
}
