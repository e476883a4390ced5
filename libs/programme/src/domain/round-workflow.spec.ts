import { roundWorkflow } from './round-workflow';

describe('round workflow', () => {
  it('has a sound table', () => {
    expect(roundWorkflow.lint()).toEqual([]);
  });

  it.each(roundWorkflow.cells(['provincial-office']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      expect(roundWorkflow.decide({ state, action, roles: [role], facts: {} }).ok).toBe(allowed);
    },
  );
});
