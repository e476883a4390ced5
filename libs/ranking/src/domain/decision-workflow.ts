import { defineWorkflow, DomainError } from '@app/kernel';

export type DecisionState = 'draft' | 'prepared' | 'approved' | 'published' | 'cancelled';
export type DecisionAction = 'prepare' | 'return' | 'approve' | 'publish' | 'cancel';
export type DecisionRole = 'preparer' | 'approver' | 'publisher';

/** What a guard looks at. */
export interface DecisionFacts {
  readonly actorId: string;
  readonly preparedBy: string | null;
  readonly items: number;
  readonly reason: string | undefined;
  /** SHA-256 of what was approved and of what stands in the records now. */
  readonly approvedSha256: string | null;
  readonly currentSha256: string;
}

const hasItems = (facts: DecisionFacts): DomainError | undefined =>
  facts.items > 0 ? undefined : new DomainError('ranking.nothing_to_decide');
const reasoned = (facts: DecisionFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('ranking.reason_missing') : undefined;
const otherPerson = (facts: DecisionFacts): DomainError | undefined =>
  facts.actorId === facts.preparedBy ? new DomainError('ranking.same_person') : undefined;
const unchanged = (facts: DecisionFacts): DomainError | undefined =>
  facts.approvedSha256 === facts.currentSha256 ? undefined : new DomainError('ranking.content_changed');

/**
 * A decision (quyết định công nhận) is drafted and prepared by one person, approved by another, and published later in one act.
 * Until then nobody outside hears of it.
 */
export const decisionWorkflow = defineWorkflow<DecisionState, DecisionAction, DecisionRole, DecisionFacts>({
  name: 'decision',
  states: ['draft', 'prepared', 'approved', 'published', 'cancelled'],
  initial: 'draft',
  final: ['published', 'cancelled'],
  rows: [
    {
      from: 'draft',
      on: 'prepare',
      to: 'prepared',
      by: ['preparer'],
      guard: hasItems,
      emits: 'ranking.decision-prepared',
    },
    { from: 'draft', on: 'cancel', to: 'cancelled', by: ['preparer'], guard: reasoned },
    { from: 'prepared', on: 'return', to: 'draft', by: ['approver'], guard: reasoned },
    {
      from: 'prepared',
      on: 'approve',
      to: 'approved',
      by: ['approver'],
      guard: otherPerson,
      emits: 'ranking.decision-approved',
    },
    { from: 'prepared', on: 'cancel', to: 'cancelled', by: ['preparer'], guard: reasoned },
    {
      from: 'approved',
      on: 'publish',
      to: 'published',
      by: ['publisher'],
      guard: unchanged,
      emits: 'ranking.decision-published',
    },
    { from: 'approved', on: 'cancel', to: 'cancelled', by: ['approver'], guard: reasoned },
  ],
});
