import { caseWorkflow, type CaseFacts } from './case-workflow';

const quorum = { required: 7, present: 7, missing: 0, presidingPresent: true, met: true };
const ready: CaseFacts = {
  mode: 'meeting',
  periodOver: false,
  opinions: { agree: true, fault: null, stars: [4] },
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

const written: CaseFacts = { ...ready, mode: 'written', maxScoringRounds: 2 };
const differing = { agree: false, fault: 'star' as const, stars: [3, 4] };
/** Facts under which each cell that the table allows may happen. */
const readyFor = (state: string, action: string): CaseFacts => {
  if (action !== 'to-meeting') return ready;
  const short = { ...quorum, present: 6, missing: 1, met: false };
  return state === 'scoring'
    ? { ...written, periodOver: true, quorum: short }
    : { ...written, opinions: differing, reason: undefined };
};

describe('evaluation case workflow', () => {
  it('has a sound table', () => {
    expect(caseWorkflow.lint()).toEqual([]);
  });

  it.each(caseWorkflow.cells(['manager', 'presiding']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      const outcome = caseWorkflow.decide({ state, action, roles: [role], facts: readyFor(state, action) });
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

  it.each([
    ['assigned', 'call', { sittingState: 'closed' as const }, 'evaluation.sitting_not_open'],
    ['scoring', 'discuss', { notCast: 1 }, 'evaluation.ballots_missing'],
    ['scoring', 'discuss', { notCast: 3, periodOver: true, quorum: short }, 'evaluation.quorum_missing'],
    ['scoring', 'to-meeting', { notCast: 3 }, 'evaluation.ballots_missing'],
    ['scoring', 'to-meeting', { periodOver: true }, 'evaluation.sheets_to_open'],
    ['scoring', 'to-meeting', { periodOver: true, quorum: short, reason: undefined }, 'evaluation.reason_missing'],
    ['discussion', 'reopen', {}, 'evaluation.meeting_needed'],
    ['discussion', 'to-meeting', {}, 'evaluation.opinions_agree'],
    ['discussion', 'close', { opinions: differing }, 'evaluation.opinions_differ'],
    ['discussion', 'close', { missingAgreed: ['A.1.3'] }, 'evaluation.agreed_missing'],
    ['discussion', 'close', { quorum: short }, 'evaluation.quorum_missing'],
  ] as const)('in writing %s %s is refused with %s: %s', (state, action, facts, code) => {
    const request = { state, action, roles: ['presiding'] as const, facts: { ...written, ...facts } };
    expect(caseWorkflow.decide(request)).toMatchObject({ ok: false, error: { code } });
  });

  it('in writing nobody needs to meet: called without a quorum, opened when all or enough are back', () => {
    const decide = (state: 'assigned' | 'scoring', action: 'call' | 'discuss', facts: Partial<CaseFacts>) =>
      caseWorkflow.decide({ state, action, roles: ['presiding'], facts: { ...written, ...facts } }).ok;
    expect(decide('assigned', 'call', { quorum: short })).toBe(true);
    expect(decide('scoring', 'discuss', {})).toBe(true);
    expect(decide('scoring', 'discuss', { notCast: 2, periodOver: true })).toBe(true);
  });

  it('around a table nothing is moved to a meeting', () => {
    const request = { state: 'discussion', action: 'to-meeting', roles: ['presiding'], facts: ready } as const;
    expect(caseWorkflow.decide(request)).toMatchObject({ ok: false, error: { code: 'evaluation.not_written' } });
  });

  it('after the last round a wide spread can be closed with a reason', () => {
    const facts = { ...ready, spread: 14, scoringRound: 2 };
    expect(caseWorkflow.decide({ state: 'discussion', action: 'close', roles: ['presiding'], facts }).ok).toBe(true);
  });
});
