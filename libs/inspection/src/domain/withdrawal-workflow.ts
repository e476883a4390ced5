import { addDays, defineWorkflow, DomainError, type LocalDate } from '@app/kernel';

/** The six grounds of the law (domain page §5, Withdrawal). */
export const WITHDRAWAL_GROUNDS = [
  'untrue-papers',
  'criteria-not-met',
  'legal-breach',
  'mark-misuse',
  'production-ended',
  'authority-conclusion',
] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

export type WithdrawalState = 'hearing' | 'proposed' | 'decided' | 'dropped';
export type WithdrawalAction = 'propose' | 'return' | 'decide' | 'drop';
export type WithdrawalRole = 'manager' | 'system';

export interface WithdrawalFacts {
  readonly reason: string | undefined;
  readonly today: LocalDate;
  readonly explainUntil: LocalDate;
  readonly explained: boolean;
  readonly stars: number;
  readonly hasMinistryDecision: boolean;
}

/** Stars whose withdrawal is the minister's. */
const MINISTRY_STARS = 5;

const reasoned = ({ reason }: WithdrawalFacts): DomainError | undefined =>
  reason === undefined ? new DomainError('inspection.reason_missing') : undefined;
/** Nobody loses a star unheard: the producer has explained, or the last day for it is over; 5 stars are the minister's. */
const heard = (facts: WithdrawalFacts): DomainError | undefined => {
  if (!facts.explained && facts.today <= facts.explainUntil)
    return new DomainError('inspection.not_heard_yet', { explainUntil: facts.explainUntil });
  if (facts.stars >= MINISTRY_STARS && !facts.hasMinistryDecision)
    return new DomainError('inspection.ministry_decides');
  return undefined;
};

/** A withdrawal case: the producer is told and heard, the decision is proposed, and decided when it is published; with a draft that is given up it goes back. */
export const withdrawalWorkflow = defineWorkflow<WithdrawalState, WithdrawalAction, WithdrawalRole, WithdrawalFacts>({
  name: 'withdrawal-case',
  states: ['hearing', 'proposed', 'decided', 'dropped'],
  initial: 'hearing',
  final: ['decided', 'dropped'],
  rows: [
    {
      from: 'hearing',
      on: 'propose',
      to: 'proposed',
      by: ['manager'],
      guard: heard,
      emits: 'inspection.withdrawal-proposed',
    },
    { from: 'hearing', on: 'drop', to: 'dropped', by: ['manager'], guard: reasoned },
    { from: 'proposed', on: 'drop', to: 'dropped', by: ['manager'], guard: reasoned },
    { from: 'proposed', on: 'return', to: 'hearing', by: ['system'] },
    { from: 'proposed', on: 'decide', to: 'decided', by: ['system'], emits: 'inspection.withdrawal-decided' },
  ],
});

/** Last day for the decision, counted in calendar days from the conclusion or the commune's confirmation. */
export const decideBy = (from: LocalDate, days: number): LocalDate => addDays(from, days);
