import fc from 'fast-check';
import { grantWorkflow, type GrantFacts, type GrantRole } from './grant-workflow';

const ROLES: GrantRole[] = ['proposer', 'decider', 'payer'];
const GOOD: GrantFacts = {
  actorId: 'b',
  proposedBy: 'a',
  amount: 10n,
  ceiling: 30n,
  decided: 30n,
  paid: 20n,
  needsAcceptance: false,
  certificateGone: false,
  reason: 'có lý do',
};

describe('workflow of a grant', () => {
  it('has no fault', () => expect(grantWorkflow.lint()).toEqual([]));

  it.each(grantWorkflow.cells(ROLES))('$state --$action--> by $role: $allowed', ({ state, action, role, allowed }) => {
    const decided = grantWorkflow.decide({ state, action, roles: [role], facts: GOOD });
    expect(decided.ok).toBe(allowed);
    if (!decided.ok) expect(decided.error.code).toBe('workflow.action_not_allowed');
  });

  it('has exactly twelve ways', () => {
    expect(grantWorkflow.cells(ROLES).filter((cell) => cell.allowed)).toHaveLength(12);
  });

  it.each([
    ['proposed', 'decide', 'decider', { actorId: 'a' }, 'support.same_person'],
    ['proposed', 'decide', 'decider', { amount: 31n }, 'support.above_ceiling'],
    ['proposed', 'decide', 'decider', { certificateGone: true }, 'support.certificate_not_in_force'],
    ['proposed', 'cancel', 'proposer', { reason: undefined }, 'support.reason_missing'],
    ['decided', 'pay', 'payer', { needsAcceptance: true }, 'support.acceptance_missing'],
    ['accepted', 'pay', 'payer', { amount: 11n }, 'support.above_decided'],
    ['paid', 'pay', 'payer', { certificateGone: true }, 'support.certificate_not_in_force'],
    ['paid', 'close', 'payer', { reason: undefined }, 'support.reason_missing'],
    ['closed', 'recover', 'decider', { amount: 21n }, 'support.above_paid'],
    ['closed', 'recover', 'decider', { reason: undefined }, 'support.reason_missing'],
  ] as const)('%s --%s--> by %s is refused with its reason', (state, action, role, facts, code) => {
    const decided = grantWorkflow.decide({ state, action, roles: [role], facts: { ...GOOD, ...facts } });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  it('a sum above the ceiling is refused with both figures', () => {
    const facts = { ...GOOD, amount: 60_000_000n, ceiling: 50_000_000n };
    const refused = grantWorkflow.decide({ state: 'proposed', action: 'decide', roles: ['decider'], facts });
    expect(refused.ok ? undefined : refused.error.facts).toMatchObject({
      amount: '60000000',
      limit: '50000000',
      errors: [{ path: 'amount', message: 'Số tiền 60.000.000 đ vượt mức tối đa 50.000.000 đ.' }],
    });
  });

  it('whatever is paid in whatever pieces never exceeds what was decided', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 40n }), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 100n }), (pieces, decided) => {
        let paid = 0n;
        for (const amount of pieces) {
          const facts = { ...GOOD, amount, decided, paid };
          if (grantWorkflow.decide({ state: 'paid', action: 'pay', roles: ['payer'], facts }).ok) paid += amount;
        }
        expect(paid <= decided).toBe(true);
      }),
    );
  });
});
