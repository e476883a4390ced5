import { defineWorkflow, DomainError } from '@app/kernel';

export type PlanState = 'draft' | 'approved' | 'closed' | 'cancelled';
export type PlanAction = 'approve' | 'close' | 'cancel';
export type PlanRole = 'manager' | 'approver';

export interface PlanFacts {
  readonly actorId: string;
  readonly createdBy: string;
  readonly reason: string | undefined;
  /** Inspections of the plan that are not done or cancelled yet. */
  readonly openInspections: number;
}

const reasoned = ({ reason }: PlanFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('inspection.reason_missing') : undefined;
const otherPerson = ({ actorId, createdBy }: PlanFacts): DomainError | undefined =>
  actorId === createdBy ? new DomainError('inspection.same_person') : undefined;
const allDone = ({ openInspections }: PlanFacts): DomainError | undefined =>
  openInspections > 0 ? new DomainError('inspection.plan_open', { openInspections }) : undefined;

/** A plan of inspections is made by one person and approved by another; with the approval its inspections stand. */
export const inspectionPlanWorkflow = defineWorkflow<PlanState, PlanAction, PlanRole, PlanFacts>({
  name: 'inspection-plan',
  states: ['draft', 'approved', 'closed', 'cancelled'],
  initial: 'draft',
  final: ['closed', 'cancelled'],
  rows: [
    {
      from: 'draft',
      on: 'approve',
      to: 'approved',
      by: ['approver'],
      guard: otherPerson,
      emits: 'inspection.plan-approved',
    },
    { from: 'draft', on: 'cancel', to: 'cancelled', by: ['manager', 'approver'], guard: reasoned },
    { from: 'approved', on: 'close', to: 'closed', by: ['manager'], guard: allDone },
  ],
});
