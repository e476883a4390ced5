import { holdWorkflow, type HoldFacts, type HoldRole } from './hold-workflow';

const ROLES: HoldRole[] = ['manager', 'system'];
const FACTS: HoldFacts = { items: 12, hasBegun: true, unfit: [] };

describe('workflow of a hold', () => {
  it('has no fault', () => expect(holdWorkflow.lint()).toEqual([]));

  it.each(holdWorkflow.cells(ROLES))('$state --$action--> by $role: $allowed', ({ state, action, role, allowed }) => {
    const decided = holdWorkflow.decide({ state, action, roles: [role], facts: FACTS });
    expect(decided.ok).toBe(allowed);
    if (!decided.ok) expect(decided.error.code).toBe('workflow.action_not_allowed');
  });

  it.each([
    [{ items: 0 }, 'reassessment.hold_empty'],
    [{ hasBegun: false }, 'reassessment.hold_not_begun'],
    [{ unfit: ['Mật ong'] }, 'reassessment.hold_unfit'],
  ])('does not start with %j', (facts, code) => {
    const decided = holdWorkflow.decide({
      state: 'draft',
      action: 'start',
      roles: ['manager'],
      facts: { ...FACTS, ...facts },
    });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });
});
