import { DomainError } from '@app/kernel';
import type { Actor, Scope, Tx } from '@app/platform/database';
import type { DecisionRole } from '../domain/decision-workflow';

export const READ_DECISION = 'ranking.decision.read';
export const PREPARE_DECISION = 'ranking.decision.prepare';
export const APPROVE_DECISION = 'ranking.decision.approve';
export const PUBLISH_DECISION = 'ranking.decision.publish';
export const READ_RESULT = 'ranking.result.read';
/** The own score beside the council's: the producer, who fills in for it, and the office. */
export const READ_OWN_COMPARISON = 'ranking.own-comparison.read';

/** Complaints about results: read, written down from letters, sent by the producer itself, answered. */
export const READ_COMPLAINT = 'ranking.complaint.read';
export const WRITE_COMPLAINT = 'ranking.complaint.write';
export const SEND_COMPLAINT = 'ranking.complaint.send';
export const ANSWER_COMPLAINT = 'ranking.complaint.answer';

/** Rights of an actor over decisions, as roles of the workflow. */
export function decisionRoles(actor: Actor): DecisionRole[] {
  return [
    ...(actor.can(PREPARE_DECISION) ? (['preparer'] as const) : []),
    ...(actor.can(APPROVE_DECISION) ? (['approver'] as const) : []),
    ...(actor.can(PUBLISH_DECISION) ? (['publisher'] as const) : []),
  ];
}

/** Condition on the unit whose body decides: of the whole province or one's own units. Takes two parameters. */
export const unitScopeSql = (column: string, from: number): string => `($${from}::boolean
  or exists (select 1 from programme.unit_scope us where us.unit_id = ${column} and us.ancestor_id = any($${from + 1}::text[])))`;

export const unitScopeParams = (scope: Scope): [boolean, string[]] => [scope.all, [...scope.unitIds]];

/** Dossiers that the person may not see in any role: he sits in a council with an open conflict on them. */
export async function conflictedDossiers(tx: Tx, userId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ dossierId: string }>(
    `select distinct c.dossier_id as "dossierId" from evaluation.conflict x
       join evaluation.council_member m on m.id = x.member_id join evaluation.evaluation_case c on c.id = x.case_id
      where m.user_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)`,
    [userId],
  );
  return new Set(rows.map((row) => row.dossierId));
}

/** @throws `ranking.conflicted` when the list holds a product that the person has a conflict with */
export async function assertNoConflict(
  tx: Tx,
  userId: string,
  items: readonly { readonly dossierId: string }[],
): Promise<void> {
  const hidden = await conflictedDossiers(tx, userId);
  if (items.some((item) => hidden.has(item.dossierId))) throw new DomainError('ranking.conflicted');
}

/** One of these permissions must reach the unit whose body decides. @throws `ranking.decision_not_found` */
export async function assertDecisionUnit(
  tx: Tx,
  actor: Actor,
  permissions: readonly string[],
  unitId: string,
): Promise<void> {
  for (const permission of permissions) {
    const found = await tx.maybe(`select 1 where ${unitScopeSql('$1::text', 2)}`, [
      unitId,
      ...unitScopeParams(actor.scopeFor(permission)),
    ]);
    if (found !== undefined) return;
  }
  throw new DomainError('ranking.decision_not_found');
}
