import { DomainError, type LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import type { WithdrawalGround, WithdrawalRole, WithdrawalState } from '../domain/withdrawal-workflow';
import { MANAGE_WITHDRAWAL, READ_WITHDRAWAL } from './inspection-access';

/** A withdrawal case as stored. */
export interface WithdrawalRow {
  readonly id: string;
  readonly certificateId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly stars: number;
  readonly ground: WithdrawalGround;
  readonly explanation: string;
  readonly inspectionId: string | null;
  readonly authority: string;
  readonly conclusionNumber: string;
  readonly concludedOn: LocalDate;
  readonly hasFile: boolean;
  readonly decideBy: LocalDate;
  readonly explainUntil: LocalDate;
  readonly producerExplanation: string | null;
  readonly explainedAt: string | null;
  readonly ministryNumber: string | null;
  readonly ministryOn: LocalDate | null;
  readonly statusDecisionId: string | null;
  readonly state: WithdrawalState;
  readonly version: number;
}

export const WITHDRAWAL_COLUMNS = `w.id, w.certificate_id as "certificateId", w.product_id as "productId", w.producer_id as "producerId",
  w.unit_id as "unitId", w.product_name as "productName", w.stars, w.ground, w.explanation, w.inspection_id as "inspectionId", w.authority,
  w.conclusion_number as "conclusionNumber", w.concluded_on as "concludedOn", w.conclusion_sha256 is not null as "hasFile",
  w.decide_by as "decideBy", w.explain_until as "explainUntil", w.producer_explanation as "producerExplanation",
  w.explained_at as "explainedAt", w.ministry_number as "ministryNumber", w.ministry_on as "ministryOn",
  w.status_decision_id as "statusDecisionId", w.state, w.version`;

/** Condition on `w`: by province or unit, or as the producer. Takes three parameters. */
export const withdrawalScopeSql = (
  from: number,
): string => `($${from}::boolean or w.producer_id = any($${from + 2}::uuid[])
  or exists (select 1 from programme.unit_scope us where us.unit_id = w.unit_id and us.ancestor_id = any($${from + 1}::text[])))`;

export function withdrawalScopeParams(actor: Actor): [boolean, string[], string[]] {
  const scope = actor.scopeFor(READ_WITHDRAWAL);
  return [scope.all, [...scope.unitIds], [...scope.organisationIds]];
}

export const withdrawalRoles = (actor: Actor): WithdrawalRole[] => (actor.can(MANAGE_WITHDRAWAL) ? ['manager'] : []);

/** @throws `inspection.withdrawal_not_found`, the same for hidden and absent */
export async function loadWithdrawal(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: '' | 'for update of w' = '',
): Promise<WithdrawalRow> {
  const found = await tx.maybe<WithdrawalRow>(
    `select ${WITHDRAWAL_COLUMNS} from inspection.withdrawal_case w where w.id = $1 and ${withdrawalScopeSql(2)} ${lock}`,
    [id, ...withdrawalScopeParams(actor)],
  );
  if (!found) throw new DomainError('inspection.withdrawal_not_found');
  return found;
}
