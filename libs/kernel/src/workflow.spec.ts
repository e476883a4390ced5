import { DomainError } from './domain-error';
import { defineWorkflow } from './workflow';

type Facts = { complete: boolean };
const rows = [
  {
    from: 'draft',
    on: 'submit',
    to: 'submitted',
    by: ['producer'],
    guard: (facts: Facts) => (facts.complete ? undefined : new DomainError('idea.incomplete')),
    emits: 'ideas.submitted',
  },
  { from: 'submitted', on: 'return', to: 'draft', by: ['office'] },
  { from: 'submitted', on: 'select', to: 'selected', by: ['office'] },
] as const;
type State = 'draft' | 'submitted' | 'selected';
type Action = 'submit' | 'return' | 'select';
type Role = 'producer' | 'office';
const workflow = defineWorkflow<State, Action, Role, Facts>({
  name: 'idea',
  states: ['draft', 'submitted', 'selected'],
  initial: 'draft',
  final: ['selected'],
  rows,
});

describe('workflow table', () => {
  it('has no fault', () => {
    expect(workflow.lint()).toEqual([]);
  });

  it('allows the listed cells and no other', () => {
    const allowed = workflow.cells(['producer', 'office']).filter((cell) => cell.allowed);
    expect(allowed.map((cell) => `${cell.state} ${cell.action} ${cell.role}`)).toEqual([
      'draft submit producer',
      'submitted return office',
      'submitted select office',
    ]);
    for (const cell of workflow.cells(['producer', 'office'])) {
      const outcome = workflow.decide({
        state: cell.state,
        action: cell.action,
        roles: [cell.role],
        facts: { complete: true },
      });
      expect(outcome.ok).toBe(cell.allowed);
    }
  });

  it("tells the guard's own reason", () => {
    expect(
      workflow.decide({ state: 'draft', action: 'submit', roles: ['producer'], facts: { complete: false } }),
    ).toMatchObject({ ok: false, error: { code: 'idea.incomplete' } });
  });

  it('finds faults of a table', () => {
    const broken = defineWorkflow<'a' | 'b' | 'c' | 'd', 'x', 'r', object>({
      name: 'broken',
      states: ['a', 'b', 'c', 'd'],
      initial: 'a',
      final: ['b'],
      rows: [
        { from: 'a', on: 'x', to: 'b', by: ['r'] },
        { from: 'a', on: 'x', to: 'c', by: ['r'] },
        { from: 'b', on: 'x', to: 'a', by: [] },
      ],
    });
    expect(broken.lint()).toEqual([
      'a --x--> r stands twice',
      'b --x--> leaves a final state',
      'b --x--> is open to nobody',
      'c is a dead end',
      'd cannot be reached',
      'd is a dead end',
    ]);
  });
});
