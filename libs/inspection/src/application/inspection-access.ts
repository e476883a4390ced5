import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import type { InspectionRole, InspectionKind, InspectionState } from '../domain/inspection-workflow';

export const READ_INSPECTION = 'inspection.inspection.read';
/** Sees every inspection of the place; others see those of their team or their own products. */
export const OVERSEE_INSPECTION = 'inspection.inspection.oversee';
export const MANAGE_INSPECTION = 'inspection.inspection.manage';
export const READ_PLAN = 'inspection.plan.read';
export const MANAGE_PLAN = 'inspection.plan.manage';
export const APPROVE_PLAN = 'inspection.plan.approve';
export const MANAGE_CHECKLIST = 'inspection.checklist.manage';
export const HANDLE_REPORT = 'inspection.report.handle';
export const READ_CONTACT = 'inspection.contact.read';
export const READ_WITHDRAWAL = 'inspection.withdrawal.read';
export const MANAGE_WITHDRAWAL = 'inspection.withdrawal.manage';
export const EXPLAIN_WITHDRAWAL = 'inspection.withdrawal.explain';
export const RECORD_VISIT = 'inspection.visit.record';

/**
 * Condition on `i`: by province or unit, as a member of the team, or as the producer; the producer hears of a visit beforehand
 * only if it is announced. Takes four parameters.
 */
export const visibleSql = (from: number): string => `($${from}::boolean
  or exists (select 1 from programme.unit_scope us where us.unit_id = i.unit_id and us.ancestor_id = any($${from + 1}::text[]))
  or (i.producer_id = any($${from + 2}::uuid[])
      and (i.kind in ('periodic', 're-inspection') or i.state not in ('planned', 'under-way', 'cancelled')))
  or exists (select 1 from inspection.team_member m where m.inspection_id = i.id and m.user_id = $${from + 3}))`;

export function visibleParams(actor: Actor): [boolean, string[], string[], string] {
  const scope = actor.scopeFor(OVERSEE_INSPECTION);
  return [scope.all, [...scope.unitIds], [...actor.scopeFor(READ_INSPECTION).organisationIds], actor.userId];
}

/** An inspection as the rules see it. */
export interface InspectionHead {
  readonly id: string;
  readonly planId: string | null;
  readonly kind: InspectionKind;
  readonly previousId: string | null;
  readonly productId: string;
  readonly certificateId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly sheetNo: number;
  readonly dueOn: string;
  readonly state: InspectionState;
  readonly remedyUntil: string | null;
  readonly version: number;
}

export const HEAD_COLUMNS = `i.id, i.plan_id as "planId", i.kind, i.previous_id as "previousId", i.product_id as "productId",
  i.certificate_id as "certificateId", i.producer_id as "producerId", i.unit_id as "unitId", i.product_name as "productName",
  i.sheet_no as "sheetNo", i.due_on as "dueOn", i.state, i.remedy_until as "remedyUntil", i.version`;

/** @throws `inspection.not_found`, the same for hidden and absent */
export async function loadInspection(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: '' | 'for update of i' = '',
): Promise<InspectionHead> {
  const found = await tx.maybe<InspectionHead>(
    `select ${HEAD_COLUMNS} from inspection.inspection i where i.id = $1 and ${visibleSql(2)} ${lock}`,
    [id, ...visibleParams(actor)],
  );
  if (!found) throw new DomainError('inspection.not_found');
  return found;
}

/** What the actor is to this inspection, as roles of the workflow. */
export async function rolesFor(tx: Tx, actor: Actor, inspectionId: string): Promise<InspectionRole[]> {
  const member = await tx.maybe(`select 1 from inspection.team_member where inspection_id = $1 and user_id = $2`, [
    inspectionId,
    actor.userId,
  ]);
  return [
    ...(actor.can(MANAGE_INSPECTION) ? (['manager'] as const) : []),
    ...(member !== undefined && actor.can(RECORD_VISIT) ? (['team'] as const) : []),
  ];
}
