import { ideaWorkflow, type IdeaFacts } from './idea-workflow';

const ready: IdeaFacts = { missing: [], reason: 'vì sao', hasPlan: false };

describe('idea workflow', () => {
  it('has a sound table', () => {
    expect(ideaWorkflow.lint()).toEqual([]);
  });

  it.each(ideaWorkflow.cells(['writer', 'decider', 'undoer']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      const outcome = ideaWorkflow.decide({ state, action, roles: [role], facts: ready });
      expect(outcome.ok).toBe(allowed);
      if (!outcome.ok) expect(outcome.error.code).toBe('workflow.action_not_allowed');
    },
  );

  it.each([
    ['draft', 'submit', 'writer', { ...ready, missing: ['coreValue'] }, 'idea.incomplete'],
    ['submitted', 'return', 'decider', { ...ready, reason: undefined }, 'idea.reason_missing'],
    ['submitted', 'refuse', 'decider', { ...ready, reason: undefined }, 'idea.reason_missing'],
    ['selected', 'undo-select', 'undoer', { ...ready, hasPlan: true }, 'idea.plan_begun'],
  ] as const)('%s %s is refused with %s', (state, action, role, facts, code) => {
    expect(ideaWorkflow.decide({ state, action, roles: [role], facts })).toMatchObject({ ok: false, error: { code } });
  });
});
