import { sittingWorkflow, type SittingFacts } from './sitting-workflow';

const quorum = { required: 7, present: 7, missing: 0, presidingPresent: true, met: true };
const ready: SittingFacts = { quorum, inHand: 0 };

describe('sitting workflow', () => {
  it('has a sound table', () => {
    expect(sittingWorkflow.lint()).toEqual([]);
  });

  it.each(sittingWorkflow.cells(['manager', 'presiding']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      expect(sittingWorkflow.decide({ state, action, roles: [role], facts: ready }).ok).toBe(allowed);
    },
  );

  it.each([
    ['planned', 'open', { quorum: { ...quorum, met: false, missing: 1 } }, 'evaluation.quorum_missing'],
    ['paused', 'resume', { quorum: { ...quorum, met: false, presidingPresent: false } }, 'evaluation.quorum_missing'],
    ['open', 'close', { inHand: 2 }, 'evaluation.products_in_hand'],
  ] as const)('%s %s is refused: %s %s', (state, action, facts, code) => {
    const request = { state, action, roles: ['presiding'] as const, facts: { ...ready, ...facts } };
    expect(sittingWorkflow.decide(request)).toMatchObject({ ok: false, error: { code } });
  });
});
