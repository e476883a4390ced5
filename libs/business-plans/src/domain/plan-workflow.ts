import { defineWorkflow, DomainError } from '@app/kernel';
import { capitalRefusal, type CapitalCheck } from './capital';

export type PlanState = 'draft' | 'submitted' | 'returned' | 'approved' | 'refused';
export type PlanAction = 'submit' | 'return' | 'approve' | 'refuse';
/** Who acts: the producer (or the commune officer for it), and the offices that approve plans. */
export type PlanRole = 'writer' | 'decider';

/** What a guard looks at. */
export interface PlanFacts {
  /** Sections that are still empty. */
  readonly missing: readonly string[];
  readonly capital: CapitalCheck;
  readonly reason: string | undefined;
}

const readyToSend = (facts: PlanFacts): DomainError | undefined =>
  facts.missing.length > 0
    ? new DomainError('plan.incomplete', {
        missing: facts.missing,
        errors: facts.missing.map((name) => ({
          path: `sections.${name}`,
          code: 'plan.incomplete',
          message: 'Mục này còn trống.',
        })),
      })
    : capitalRefusal(facts.capital);
const addsUp = (facts: PlanFacts): DomainError | undefined => capitalRefusal(facts.capital);
const reasoned = (facts: PlanFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('plan.reason_missing') : undefined;

/** A business plan (phương án sản xuất kinh doanh) is written, sent, and approved, returned or refused. */
export const planWorkflow = defineWorkflow<PlanState, PlanAction, PlanRole, PlanFacts>({
  name: 'plan',
  states: ['draft', 'submitted', 'returned', 'approved', 'refused'],
  initial: 'draft',
  final: ['approved', 'refused'],
  rows: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['writer'], guard: readyToSend, emits: 'plans.submitted' },
    { from: 'returned', on: 'submit', to: 'submitted', by: ['writer'], guard: readyToSend, emits: 'plans.submitted' },
    { from: 'submitted', on: 'return', to: 'returned', by: ['decider'], guard: reasoned, emits: 'plans.returned' },
    { from: 'submitted', on: 'approve', to: 'approved', by: ['decider'], guard: addsUp, emits: 'plans.approved' },
    { from: 'submitted', on: 'refuse', to: 'refused', by: ['decider'], guard: reasoned, emits: 'plans.refused' },
  ],
});

/** States in which the plan can still be changed. */
export const isEditable = (state: PlanState): boolean => state === 'draft' || state === 'returned';

/** Sections that must be written before a plan is sent (domain page §4.2). */
export const SECTIONS = ['organisation', 'staff', 'goals', 'product', 'market', 'production'] as const;
export type Section = (typeof SECTIONS)[number];
