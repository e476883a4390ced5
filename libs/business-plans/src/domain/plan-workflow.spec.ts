import { checkCapital } from './capital';
import { planWorkflow, type PlanFacts } from './plan-workflow';

const capital = checkCapital(10n, [{ year: 2020, source: 'owner', amount: 10n }]);
const ready: PlanFacts = { missing: [], capital, reason: 'vì sao', inDossier: false };

describe('business plan workflow', () => {
  it('has a sound table', () => {
    expect(planWorkflow.lint()).toEqual([]);
  });

  it.each(planWorkflow.cells(['writer', 'decider', 'undoer']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      const outcome = planWorkflow.decide({ state, action, roles: [role], facts: ready });
      expect(outcome.ok).toBe(allowed);
      if (!outcome.ok) expect(outcome.error.code).toBe('workflow.action_not_allowed');
    },
  );

  it.each([
    ['draft', 'submit', 'writer', { ...ready, missing: ['market'] }, 'plan.incomplete'],
    ['draft', 'submit', 'writer', { ...ready, capital: checkCapital(11n, []) }, 'plan.capital_mismatch'],
    ['submitted', 'return', 'decider', { ...ready, reason: undefined }, 'plan.reason_missing'],
    ['approved', 'undo-approve', 'undoer', { ...ready, inDossier: true }, 'plan.in_dossier'],
    ['submitted', 'refuse', 'decider', { ...ready, reason: undefined }, 'plan.reason_missing'],
  ] as const)('%s %s is refused with %s', (state, action, role, facts, code) => {
    expect(planWorkflow.decide({ state, action, roles: [role], facts })).toMatchObject({ ok: false, error: { code } });
  });
});
