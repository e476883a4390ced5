import { defineWorkflow, DomainError } from '@app/kernel';
import { capitalRefusal, type CapitalCheck } from './capital';

export type PlanState = 'draft' | 'submitted' | 'returned' | 'approved' | 'refused';
export type PlanAction = 'submit' | 'return' | 'approve' | 'refuse' | 'undo-approve';
/** Who acts: the producer (or the commune officer for it), the offices that approve plans, and who takes back an act of the same day. */
export type PlanRole = 'writer' | 'decider' | 'undoer';

/** What a guard looks at. */
export interface PlanFacts {
  /** Sections that are still empty. */
  readonly missing: readonly string[];
  readonly capital: CapitalCheck;
  readonly reason: string | undefined;
  /** A dossier names it. */
  readonly inDossier: boolean;
}

/** What is empty and what is wrong with the capital are told together: nobody mends twice. */
function readyToSend({ missing, capital }: PlanFacts): DomainError | undefined {
  const ofCapital = capitalRefusal(capital);
  if (missing.length === 0) return ofCapital;
  const empty = missing.map((name) => ({
    path: `sections.${name}`,
    code: 'plan.incomplete',
    message: 'Mục này còn trống.',
  }));
  const { errors = [] } = (ofCapital?.facts ?? {}) as { errors?: readonly object[] };
  return new DomainError('plan.incomplete', { missing, errors: [...empty, ...errors] });
}
const addsUp = (facts: PlanFacts): DomainError | undefined => capitalRefusal(facts.capital);
const reasoned = (facts: PlanFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('plan.reason_missing') : undefined;

const unused = (facts: PlanFacts): DomainError | undefined =>
  facts.inDossier ? new DomainError('plan.in_dossier') : undefined;

/** A business plan (phương án sản xuất kinh doanh) is written, sent, and approved, returned or refused. */
export const planWorkflow = defineWorkflow<PlanState, PlanAction, PlanRole, PlanFacts>({
  name: 'plan',
  states: ['draft', 'submitted', 'returned', 'approved', 'refused'],
  initial: 'draft',
  final: ['refused'],
  rows: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['writer'], guard: readyToSend, emits: 'plans.submitted' },
    { from: 'returned', on: 'submit', to: 'submitted', by: ['writer'], guard: readyToSend, emits: 'plans.submitted' },
    { from: 'submitted', on: 'return', to: 'returned', by: ['decider'], guard: reasoned, emits: 'plans.returned' },
    { from: 'submitted', on: 'approve', to: 'approved', by: ['decider'], guard: addsUp, emits: 'plans.approved' },
    {
      from: 'approved',
      on: 'undo-approve',
      to: 'submitted',
      by: ['undoer'],
      guard: unused,
      emits: 'plans.approval-undone',
    },
    { from: 'submitted', on: 'refuse', to: 'refused', by: ['decider'], guard: reasoned, emits: 'plans.refused' },
  ],
});

/** States in which the plan can still be changed. */
export const isEditable = (state: PlanState): boolean => state === 'draft' || state === 'returned';

/** Sections that must be written before a plan is sent (domain page §4.2). */
export const SECTIONS = ['organisation', 'staff', 'goals', 'product', 'market', 'production'] as const;
export type Section = (typeof SECTIONS)[number];
