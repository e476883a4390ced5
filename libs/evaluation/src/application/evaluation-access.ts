import { DomainError } from '@app/kernel';
import type { Actor, Scope, Tx } from '@app/platform/database';

export const READ_COUNCIL = 'evaluation.council.read';
export const MANAGE_COUNCIL = 'evaluation.council.manage';
export const MANAGE_SITTING = 'evaluation.sitting.manage';
export const READ_CASE = 'evaluation.case.read';
export const MANAGE_CASE = 'evaluation.case.manage';
export const CAST_BALLOT = 'evaluation.ballot.cast';
export const WRITE_ADVICE = 'evaluation.advice.write';
export const SEND_UP = 'evaluation.send-up.write';
export const READ_RESULT = 'evaluation.result.read';
export const READ_IMPACT = 'evaluation.impact.read';

/** Condition on a council row: of the whole province, of one's own units, or one's own council. Takes three parameters. */
export function councilScopeSql(alias: string, from: number): string {
  return `($${from}::boolean or ${alias}.id = any($${from + 1}::uuid[])
    or exists (select 1 from programme.unit_scope us where us.unit_id = ${alias}.unit_id and us.ancestor_id = any($${from + 2}::text[])))`;
}

export const councilScopeParams = (scope: Scope): [boolean, string[], string[]] => [
  scope.all,
  [...scope.councilIds],
  [...scope.unitIds],
];

/**
 * Condition that hides a case from everybody who sits in a council with an open conflict on the dossier, whatever other roles
 * he has: list, address, search, export, statistics. Takes one parameter, the user.
 */
export const withoutConflictSql = (caseAlias: string, user: number): string => `not exists (
    select 1 from evaluation.conflict x join evaluation.council_member xm on xm.id = x.member_id
      join evaluation.evaluation_case xc on xc.id = x.case_id
     where xm.user_id = $${user}::uuid and xc.dossier_id = ${caseAlias}.dossier_id
       and not exists (select 1 from evaluation.conflict_dismissal xd where xd.conflict_id = x.id))`;

/** The council if the scope of the permission reaches it. @throws `evaluation.council_not_found` */
export async function assertCouncil(tx: Tx, actor: Actor, permission: string, councilId: string): Promise<void> {
  const found = await tx.maybe(`select 1 from evaluation.council c where c.id = $1 and ${councilScopeSql('c', 2)}`, [
    councilId,
    ...councilScopeParams(actor.scopeFor(permission)),
  ]);
  if (!found) throw new DomainError('evaluation.council_not_found');
}
