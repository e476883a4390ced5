import { defineWorkflow, DomainError } from '@app/kernel';

export type IdeaState = 'draft' | 'submitted' | 'returned' | 'selected' | 'refused';
export type IdeaAction = 'submit' | 'return' | 'select' | 'refuse';
/** Who acts: the producer (or the commune officer for it), and those who choose ideas. */
export type IdeaRole = 'writer' | 'decider';

/** What a guard looks at. */
export interface IdeaFacts {
  /** Fields of the form that are still empty. */
  readonly missing: readonly string[];
  readonly reason: string | undefined;
}

const complete = (facts: IdeaFacts): DomainError | undefined =>
  facts.missing.length === 0
    ? undefined
    : new DomainError('idea.incomplete', {
        missing: facts.missing,
        errors: facts.missing.map((path) => ({ path, code: 'idea.incomplete', message: 'Mục này còn trống.' })),
      });
const reasoned = (facts: IdeaFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('idea.reason_missing') : undefined;

/** An idea (ý tưởng sản phẩm) is written, sent, and selected, returned for change or refused. */
export const ideaWorkflow = defineWorkflow<IdeaState, IdeaAction, IdeaRole, IdeaFacts>({
  name: 'idea',
  states: ['draft', 'submitted', 'returned', 'selected', 'refused'],
  initial: 'draft',
  final: ['selected', 'refused'],
  rows: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['writer'], guard: complete, emits: 'ideas.submitted' },
    { from: 'returned', on: 'submit', to: 'submitted', by: ['writer'], guard: complete, emits: 'ideas.submitted' },
    { from: 'submitted', on: 'return', to: 'returned', by: ['decider'], guard: reasoned, emits: 'ideas.returned' },
    { from: 'submitted', on: 'select', to: 'selected', by: ['decider'], emits: 'ideas.selected' },
    { from: 'submitted', on: 'refuse', to: 'refused', by: ['decider'], guard: reasoned, emits: 'ideas.refused' },
  ],
});

/** States in which the form can still be changed. */
export const isEditable = (state: IdeaState): boolean => state === 'draft' || state === 'returned';

/** Fields of the form that must be filled before it is sent (form of the idea, domain page §4.1). */
export const REQUIRED_TEXTS = [
  'description',
  'coreValue',
  'packingUnit',
  'rawMaterial',
  'materialSource',
  'distinction',
] as const;
