import { caseWorkflow, type CaseFacts } from './case-workflow';

const quorum = { required: 7, present: 7, missing: 0, presidingPresent: true, met: true };
const ready: CaseFacts = {
  sittingState: 'open',
  quorum,
  notCast: 0,
  ballots: 7,
  spread: 10,
  spreadLimit: 10,
  scoringRound: 1,
  maxScoringRounds: 2,
  missingAgreed: [],
  reason: 'vì sao',
};

describe('evaluation case workflow', () => {
  it('has a sound table', () => {
    expect(caseWorkflow.lint()).toEqual([]);
  });

  it.each(caseWorkflow.cells(['manager', 'presiding']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      const outcome = caseWorkflow.decide({ state, action, roles: [role], facts: ready });
      expect(outcome.ok).toBe(allowed);
      if (!outcome.ok) expect(outcome.error.code).toBe('workflow.action_not_allowed');
    },
  );

  const short = { ...quorum, present: 6, missing: 1, met: false };
  it.each([
    ['assigned', 'call', { sittingState: 'paused' as const }, 'evaluation.sitting_not_open'],
    ['assigned', 'call', { quorum: short }, 'evaluation.quorum_missing'],
    ['scoring', 'discuss', { notCast: 1 }, 'evaluation.ballots_missing'],
    ['scoring', 'discuss', { ballots: 0 }, 'evaluation.no_ballot'],
    ['discussion', 'reopen', { reason: undefined }, 'evaluation.reason_missing'],
    ['discussion', 'reopen', { scoringRound: 2 }, 'evaluation.no_round_left'],
    ['discussion', 'close', { spread: 11 }, 'evaluation.spread_too_wide'],
    ['discussion', 'close', { spread: 11, scoringRound: 2, reason: undefined }, 'evaluation.spread_too_wide'],
    ['discussion', 'close', { missingAgreed: ['A.1.3'] }, 'evaluation.agreed_missing'],
    ['discussion', 'close', { quorum: short }, 'evaluation.quorum_missing'],
    ['scoring', 'withdraw', { reason: undefined }, 'evaluation.reason_missing'],
  ] as const)('%s %s is refused with %s: %s', (state, action, facts, code) => {
    const roles = action === 'withdraw' ? (['manager'] as const) : (['presiding'] as const);
    expect(caseWorkflow.decide({ state, action, roles, facts: { ...ready, ...facts } })).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('after the last round a wide spread can be closed with a reason', () => {
    const facts = { ...ready, spread: 14, scoringRound: 2 };
    expect(caseWorkflow.decide({ state: 'discussion', action: 'close', roles: ['presiding'], facts }).ok).toBe(true);
  });
});
