import { defineWorkflow, DomainError } from '@app/kernel';

/** A dossier (hồ sơ sản phẩm) is written, filed, checked at a desk, and accepted for scoring or refused. */
export type DossierState = 'draft' | 'submitted' | 'supplement-asked' | 'accepted' | 'refused' | 'withdrawn';
export type DossierAction = 'submit' | 'ask-supplement' | 'accept' | 'refuse' | 'withdraw' | 'undo-accept';
/**
 * writer: the producer, or the commune officer for it; desk: who receives at the level where the dossier lies; undoer: who there
 * takes back an act of the same day.
 */
export type DossierRole = 'writer' | 'desk' | 'undoer';

/** What a guard looks at. */
export interface DossierFacts {
  /** Parts of the dossier that are required and still missing. */
  readonly missing: readonly string[];
  readonly reason: string | undefined;
  readonly isFirstFiling: boolean;
  /** Why it is too late or too early to file, if it is. */
  readonly filingFault: DomainError | undefined;
  /** The desk only gives an opinion: it sends on instead of accepting. */
  readonly deskGivesOpinion: boolean;
  /** The last day of a supplement has passed. */
  readonly supplementLate: boolean;
  /** It stands on the list of a council. */
  readonly onCouncilList: boolean;
}

const filed = (facts: DossierFacts): DomainError | undefined => {
  if (facts.filingFault) return facts.filingFault;
  return facts.missing.length === 0 ? undefined : new DomainError('dossier.incomplete', { missing: facts.missing });
};
const resent = (facts: DossierFacts): DomainError | undefined => {
  if (facts.supplementLate) return new DomainError('dossier.supplement_late');
  if (facts.reason === undefined) return new DomainError('dossier.reason_missing');
  return facts.missing.length === 0 ? undefined : new DomainError('dossier.incomplete', { missing: facts.missing });
};
const reasoned = (facts: DossierFacts): DomainError | undefined =>
  facts.reason === undefined ? new DomainError('dossier.reason_missing') : undefined;
const scoringDesk = (facts: DossierFacts): DomainError | undefined =>
  facts.deskGivesOpinion ? new DomainError('dossier.opinion_first') : undefined;
const unlisted = (facts: DossierFacts): DomainError | undefined =>
  facts.onCouncilList ? new DomainError('dossier.on_council_list') : undefined;

export const dossierWorkflow = defineWorkflow<DossierState, DossierAction, DossierRole, DossierFacts>({
  name: 'dossier',
  states: ['draft', 'submitted', 'supplement-asked', 'accepted', 'refused', 'withdrawn'],
  initial: 'draft',
  final: ['refused', 'withdrawn'],
  rows: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['writer'], guard: filed, emits: 'dossiers.submitted' },
    {
      from: 'supplement-asked',
      on: 'submit',
      to: 'submitted',
      by: ['writer'],
      guard: resent,
      emits: 'dossiers.submitted',
    },
    {
      from: 'submitted',
      on: 'ask-supplement',
      to: 'supplement-asked',
      by: ['desk'],
      guard: reasoned,
      emits: 'dossiers.supplement-asked',
    },
    { from: 'submitted', on: 'accept', to: 'accepted', by: ['desk'], guard: scoringDesk, emits: 'dossiers.accepted' },
    {
      from: 'accepted',
      on: 'undo-accept',
      to: 'submitted',
      by: ['undoer'],
      guard: unlisted,
      emits: 'dossiers.acceptance-undone',
    },
    { from: 'submitted', on: 'refuse', to: 'refused', by: ['desk'], guard: reasoned, emits: 'dossiers.refused' },
    { from: 'supplement-asked', on: 'refuse', to: 'refused', by: ['desk'], guard: reasoned, emits: 'dossiers.refused' },
    { from: 'draft', on: 'withdraw', to: 'withdrawn', by: ['writer'], guard: reasoned, emits: 'dossiers.withdrawn' },
    {
      from: 'submitted',
      on: 'withdraw',
      to: 'withdrawn',
      by: ['writer'],
      guard: reasoned,
      emits: 'dossiers.withdrawn',
    },
    {
      from: 'supplement-asked',
      on: 'withdraw',
      to: 'withdrawn',
      by: ['writer'],
      guard: reasoned,
      emits: 'dossiers.withdrawn',
    },
    { from: 'accepted', on: 'withdraw', to: 'withdrawn', by: ['desk'], guard: reasoned, emits: 'dossiers.withdrawn' },
  ],
});

/** States in which papers and self-score can still be changed. */
export const isEditable = (state: DossierState): boolean => state === 'draft' || state === 'supplement-asked';
