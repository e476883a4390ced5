import { defineWorkflow, DomainError } from '@app/kernel';

export type IdeaState = 'draft' | 'submitted' | 'returned' | 'selected' | 'refused';
export type IdeaAction = 'submit' | 'return' | 'select' | 'refuse' | 'undo-select';
/** Who acts: the producer (or the commune officer for it), those who choose ideas, and who takes back an act of the same day. */
export type IdeaRole = 'writer' | 'decider' | 'undoer';

/** What a guard looks at. */
export interface IdeaFacts {
  /** Fields of the form that are still empty. */
  readonly missing: readonly string[];
  readonly reason: string | undefined;
  /** A business plan stands on it. */
  readonly hasPlan: boolean;
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
const unused = (facts: IdeaFacts): DomainError | undefined =>
  facts.hasPlan ? new DomainError('idea.plan_begun') : undefined;

/** An idea (ý tưởng sản phẩm) is written, sent, and selected, returned for change or refused. */
export const ideaWorkflow = defineWorkflow<IdeaState, IdeaAction, IdeaRole, IdeaFacts>({
  name: 'idea',
  states: ['draft', 'submitted', 'returned', 'selected', 'refused'],
  initial: 'draft',
  final: ['refused'],
  rows: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['writer'], guard: complete, emits: 'ideas.submitted' },
    { from: 'returned', on: 'submit', to: 'submitted', by: ['writer'], guard: complete, emits: 'ideas.submitted' },
    { from: 'submitted', on: 'return', to: 'returned', by: ['decider'], guard: reasoned, emits: 'ideas.returned' },
    { from: 'submitted', on: 'select', to: 'selected', by: ['decider'], emits: 'ideas.selected' },
    {
      from: 'selected',
      on: 'undo-select',
      to: 'submitted',
      by: ['undoer'],
      guard: unused,
      emits: 'ideas.selection-undone',
    },
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
