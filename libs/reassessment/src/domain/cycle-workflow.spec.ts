import { cycleWorkflow, type CycleFacts, type CycleRole } from './cycle-workflow';

const ROLES: CycleRole[] = ['producer', 'system'];
const FACTS: CycleFacts = { reason: 'có lý do', isOver: false };

describe('workflow of a reassessment cycle', () => {
  it('has no fault', () => expect(cycleWorkflow.lint()).toEqual([]));

  it.each(cycleWorkflow.cells(ROLES))('$state --$action--> by $role: $allowed', ({ state, action, role, allowed }) => {
    const facts = { ...FACTS, isOver: action === 'end' };
    const decided = cycleWorkflow.decide({ state, action, roles: [role], facts });
    expect(decided.ok).toBe(allowed);
    if (!decided.ok) expect(decided.error.code).toBe('workflow.action_not_allowed');
  });

  it('has exactly twenty-two ways', () => {
    expect(cycleWorkflow.cells(ROLES).filter((cell) => cell.allowed)).toHaveLength(22);
  });

  it.each([
    ['running', 'leave', 'producer', { reason: undefined }, 'reassessment.reason_missing'],
    ['running', 'leave', 'producer', { isOver: true }, 'reassessment.ended'],
    ['leaving', 'stay', 'producer', { isOver: true }, 'reassessment.ended'],
    ['leaving', 'end', 'system', { isOver: false }, 'reassessment.not_over'],
  ] as const)('%s --%s--> by %s is refused with its reason', (state, action, role, facts, code) => {
    const decided = cycleWorkflow.decide({ state, action, roles: [role], facts: { ...FACTS, ...facts } });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });
});
