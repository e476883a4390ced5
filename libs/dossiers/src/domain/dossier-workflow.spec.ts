import { DomainError } from '@app/kernel';
import { dossierWorkflow, type DossierFacts } from './dossier-workflow';

const ready: DossierFacts = {
  missing: [],
  reason: 'vì sao',
  isFirstFiling: true,
  filingFault: undefined,
  deskGivesOpinion: false,
  supplementLate: false,
  onCouncilList: false,
};

describe('dossier workflow', () => {
  it('has a sound table', () => {
    expect(dossierWorkflow.lint()).toEqual([]);
  });

  it.each(dossierWorkflow.cells(['writer', 'desk', 'undoer']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      const outcome = dossierWorkflow.decide({ state, action, roles: [role], facts: ready });
      expect(outcome.ok).toBe(allowed);
      if (!outcome.ok) expect(outcome.error.code).toBe('workflow.action_not_allowed');
    },
  );

  it.each([
    ['draft', 'submit', 'writer', { missing: ['gioi-thieu'] }, 'dossier.incomplete'],
    ['draft', 'submit', 'writer', { filingFault: new DomainError('dossier.late') }, 'dossier.late'],
    ['supplement-asked', 'submit', 'writer', { supplementLate: true }, 'dossier.supplement_late'],
    ['supplement-asked', 'submit', 'writer', { reason: undefined }, 'dossier.reason_missing'],
    ['submitted', 'accept', 'desk', { deskGivesOpinion: true }, 'dossier.opinion_first'],
    ['submitted', 'refuse', 'desk', { reason: undefined }, 'dossier.reason_missing'],
    ['submitted', 'ask-supplement', 'desk', { reason: undefined }, 'dossier.reason_missing'],
    ['accepted', 'undo-accept', 'undoer', { onCouncilList: true }, 'dossier.on_council_list'],
    ['accepted', 'withdraw', 'desk', { reason: undefined }, 'dossier.reason_missing'],
  ] as const)('%s %s by %s is refused: %j', (state, action, role, facts, code) => {
    const request = { state, action, roles: [role], facts: { ...ready, ...facts } };
    expect(dossierWorkflow.decide(request)).toMatchObject({ ok: false, error: { code } });
  });
});
