import { localDate } from '@app/kernel';
import { sittingWorkflow, type SittingFacts } from './sitting-workflow';

const quorum = { required: 7, present: 7, missing: 0, presidingPresent: true, met: true };
const ready: SittingFacts = {
  mode: 'meeting',
  quorum,
  inHand: 0,
  reason: 'Hết giờ',
  continuesOn: localDate('2026-07-04'),
  today: localDate('2026-07-03'),
};

describe('sitting workflow', () => {
  it('has a sound table', () => {
    expect(sittingWorkflow.lint()).toEqual([]);
  });

  it.each(sittingWorkflow.cells(['manager', 'presiding']))(
    '$state $action $role: $allowed',
    ({ state, action, role, allowed }) => {
      expect(sittingWorkflow.decide({ state, action, roles: [role], facts: ready }).ok).toBe(allowed);
    },
  );

  it.each([
    ['planned', 'open', { quorum: { ...quorum, met: false, missing: 1 } }, 'evaluation.quorum_missing'],
    ['paused', 'resume', { quorum: { ...quorum, met: false, presidingPresent: false } }, 'evaluation.quorum_missing'],
    ['open', 'close', { inHand: 2 }, 'evaluation.products_in_hand'],
    ['open', 'adjourn', { continuesOn: undefined }, 'evaluation.continue_day'],
    ['paused', 'adjourn', { continuesOn: localDate('2026-07-02') }, 'evaluation.continue_day'],
    ['open', 'adjourn', { reason: undefined }, 'evaluation.reason_missing'],
    ['open', 'adjourn', { mode: 'written' as const }, 'evaluation.no_attendance'],
    ['adjourned', 'resume', { quorum: { ...quorum, met: false, missing: 2 } }, 'evaluation.quorum_missing'],
    ['adjourned', 'close', { inHand: 1 }, 'evaluation.products_in_hand'],
    ['open', 'pause', { mode: 'written' as const }, 'evaluation.no_attendance'],
  ] as const)('%s %s is refused: %s %s', (state, action, facts, code) => {
    const request = { state, action, roles: ['presiding'] as const, facts: { ...ready, ...facts } };
    expect(sittingWorkflow.decide(request)).toMatchObject({ ok: false, error: { code } });
  });

  it('opens in writing without anybody there', () => {
    const facts = { ...ready, mode: 'written' as const, quorum: { ...quorum, met: false, present: 0, missing: 7 } };
    expect(sittingWorkflow.decide({ state: 'planned', action: 'open', roles: ['manager'], facts }).ok).toBe(true);
  });
});
