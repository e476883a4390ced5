import { localDate } from '@app/kernel';
import { complaintWorkflow, isLate, lastDayOf, type ComplaintFacts, type ComplaintRole } from './complaint-workflow';

const ROLES: ComplaintRole[] = ['writer', 'answerer'];
const GOOD: ComplaintFacts = { answer: 'đã xem xét', actorId: 'a', recordedBy: 'a' };

describe('workflow of a complaint', () => {
  it('has no fault', () => expect(complaintWorkflow.lint()).toEqual([]));

  it.each(complaintWorkflow.cells(ROLES))(
    '$state --$action--> by $role: $allowed',
    ({ state, action, role, allowed }) => {
      expect(complaintWorkflow.decide({ state, action, roles: [role], facts: GOOD }).ok).toBe(allowed);
    },
  );

  it.each([
    ['uphold', 'answerer', { answer: undefined }, 'ranking.answer_missing'],
    ['dismiss', 'answerer', { answer: undefined }, 'ranking.answer_missing'],
    ['withdraw', 'writer', { actorId: 'b' }, 'ranking.not_own_complaint'],
  ] as const)('%s by %s is refused with its reason', (action, role, facts, code) => {
    const decided = complaintWorkflow.decide({ state: 'open', action, roles: [role], facts: { ...GOOD, ...facts } });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  it('is in time through the last day of the window, and before publication always', () => {
    const lastDay = lastDayOf(localDate('2020-10-10'), 30);
    expect(lastDay).toBe('2020-11-09');
    expect(isLate(localDate('2020-11-09'), lastDay)).toBe(false);
    expect(isLate(localDate('2020-11-10'), lastDay)).toBe(true);
    expect(isLate(localDate('2020-11-10'), lastDayOf(null, 30))).toBe(false);
  });
});
