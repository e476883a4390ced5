import { decisionWorkflow, type DecisionFacts, type DecisionRole } from './decision-workflow';

const ROLES: DecisionRole[] = ['preparer', 'approver', 'publisher'];
const GOOD: DecisionFacts = {
  actorId: 'b',
  preparedBy: 'a',
  items: 1,
  reason: 'có lý do',
  approvedSha256: 'x',
  currentSha256: 'x',
};

describe('workflow of a decision', () => {
  it('has no fault', () => expect(decisionWorkflow.lint()).toEqual([]));

  it.each(decisionWorkflow.cells(ROLES))(
    '$state --$action--> by $role: $allowed',
    ({ state, action, role, allowed }) => {
      const decided = decisionWorkflow.decide({ state, action, roles: [role], facts: GOOD });
      expect(decided.ok).toBe(allowed);
      if (!decided.ok) expect(decided.error.code).toBe('workflow.action_not_allowed');
    },
  );

  it('has exactly seven ways', () => {
    expect(decisionWorkflow.cells(ROLES).filter((cell) => cell.allowed)).toHaveLength(7);
  });

  it.each([
    ['draft', 'prepare', 'preparer', { items: 0 }, 'ranking.nothing_to_decide'],
    ['prepared', 'approve', 'approver', { actorId: 'a' }, 'ranking.same_person'],
    ['prepared', 'return', 'approver', { reason: undefined }, 'ranking.reason_missing'],
    ['approved', 'publish', 'publisher', { currentSha256: 'y' }, 'ranking.content_changed'],
    ['approved', 'cancel', 'approver', { reason: undefined }, 'ranking.reason_missing'],
  ] as const)('%s --%s--> by %s is refused with its reason', (state, action, role, facts, code) => {
    const decided = decisionWorkflow.decide({ state, action, roles: [role], facts: { ...GOOD, ...facts } });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });
});
