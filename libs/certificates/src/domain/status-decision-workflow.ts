import { defineWorkflow, DomainError } from '@app/kernel';

export type StatusDecisionState = 'draft' | 'prepared' | 'approved' | 'published' | 'cancelled';
export type StatusDecisionAction = 'prepare' | 'return' | 'approve' | 'publish' | 'cancel';
export type StatusDecisionRole = 'preparer' | 'approver' | 'publisher';

/** What a guard looks at. */
export interface StatusDecisionFacts {
  readonly actorId: string;
  readonly preparedBy: string | null;
  readonly items: number;
  readonly reason: string | undefined;
  /** SHA-256 of what was approved and of what stands in the records now. */
  readonly approvedSha256: string | null;
  readonly currentSha256: string;
}

const hasItems = (facts: StatusDecisionFacts): DomainError | undefined =>
  facts.items > 0 ? undefined : new DomainError('certificate.decision_empty');
const reasoned = (facts: StatusDecisionFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('certificate.reason_missing', { path: 'reason' }) : undefined;
const otherPerson = (facts: StatusDecisionFacts): DomainError | undefined =>
  facts.actorId === facts.preparedBy ? new DomainError('certificate.same_person') : undefined;
const unchanged = (facts: StatusDecisionFacts): DomainError | undefined =>
  facts.approvedSha256 === facts.currentSha256 ? undefined : new DomainError('certificate.decision_changed');

/** Whoever proposed it may propose anew. */
const CANCELLED = 'certificates.status-decision-cancelled';

/** A decision on the life of certificates: prepared by one person, approved by another, in effect with its publication. */
export const statusDecisionWorkflow = defineWorkflow<
  StatusDecisionState,
  StatusDecisionAction,
  StatusDecisionRole,
  StatusDecisionFacts
>({
  name: 'status-decision',
  states: ['draft', 'prepared', 'approved', 'published', 'cancelled'],
  initial: 'draft',
  final: ['published', 'cancelled'],
  rows: [
    { from: 'draft', on: 'prepare', to: 'prepared', by: ['preparer'], guard: hasItems },
    { from: 'draft', on: 'cancel', to: 'cancelled', by: ['preparer'], guard: reasoned, emits: CANCELLED },
    { from: 'prepared', on: 'return', to: 'draft', by: ['approver'], guard: reasoned },
    { from: 'prepared', on: 'approve', to: 'approved', by: ['approver'], guard: otherPerson },
    { from: 'prepared', on: 'cancel', to: 'cancelled', by: ['preparer'], guard: reasoned, emits: CANCELLED },
    {
      from: 'approved',
      on: 'publish',
      to: 'published',
      by: ['publisher'],
      guard: unchanged,
      emits: 'certificates.status-decision-published',
    },
    { from: 'approved', on: 'cancel', to: 'cancelled', by: ['approver'], guard: reasoned, emits: CANCELLED },
  ],
});
