import { defineWorkflow, DomainError, formatDong, type Dong } from '@app/kernel';

export type GrantState = 'proposed' | 'decided' | 'accepted' | 'paid' | 'closed' | 'cancelled' | 'recovered';
export type GrantAction = 'decide' | 'accept' | 'pay' | 'close' | 'cancel' | 'recover';
export type GrantRole = 'proposer' | 'decider' | 'payer';
export const GRANT_STATES: readonly GrantState[] = [
  'proposed',
  'decided',
  'accepted',
  'paid',
  'closed',
  'cancelled',
  'recovered',
];
export const GRANT_ACTIONS: readonly GrantAction[] = ['decide', 'accept', 'pay', 'close', 'cancel', 'recover'];

/** What a guard looks at. */
export interface GrantFacts {
  readonly actorId: string;
  readonly proposedBy: string;
  /** The amount of this step: decided, paid or claimed back. */
  readonly amount: Dong;
  readonly ceiling: Dong;
  readonly decided: Dong;
  readonly paid: Dong;
  readonly needsAcceptance: boolean;
  /** The star was taken back or stands still. */
  readonly certificateGone: boolean;
  readonly reason: string | undefined;
}

type Check = (facts: GrantFacts) => DomainError | undefined;

/** Both figures, in the facts and in words. */
const tooMuch = (
  code: string,
  [amount, limit]: readonly [Dong, Dong],
  words: (amount: string, limit: string) => string,
  path = 'amount',
) =>
  new DomainError(code, {
    amount: amount.toString(),
    limit: limit.toString(),
    errors: [{ path, code, message: words(`${formatDong(amount)} đ`, `${formatDong(limit)} đ`) }],
  });

const all =
  (...checks: readonly Check[]): Check =>
  (facts) => {
    for (const check of checks) {
      const fault = check(facts);
      if (fault) return fault;
    }
    return undefined;
  };

const reasoned: Check = ({ reason }) => (reason === undefined ? new DomainError('support.reason_missing') : undefined);
const otherPerson: Check = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? new DomainError('support.same_person') : undefined;
const starStands: Check = ({ certificateGone }) =>
  certificateGone ? new DomainError('support.certificate_not_in_force') : undefined;
const belowCeiling: Check = ({ amount, ceiling }) => aboveCeiling(amount, ceiling);
const belowDecided: Check = ({ amount, decided, paid }) =>
  paid + amount > decided
    ? tooMuch(
        'support.above_decided',
        [paid + amount, decided],
        (sum, limit) => `Cộng các lần chi là ${sum}, quyết định chỉ cho ${limit}.`,
      )
    : undefined;
const acceptedFirst: Check = ({ needsAcceptance }) =>
  needsAcceptance ? new DomainError('support.acceptance_missing') : undefined;
const wholeOrReasoned: Check = (facts) => (facts.paid === facts.decided ? undefined : reasoned(facts));
const notAbovePaid: Check = ({ amount, paid }) =>
  amount > paid
    ? tooMuch('support.above_paid', [amount, paid], (sum, limit) => `Thu hồi ${sum}, số đã chi chỉ là ${limit}.`)
    : undefined;

/** A sum above the ceiling is refused with both figures. */
export function aboveCeiling(amount: Dong, ceiling: Dong, path = 'amount'): DomainError | undefined {
  return amount > ceiling
    ? tooMuch(
        'support.above_ceiling',
        [amount, ceiling],
        (sum, limit) => `Số tiền ${sum} vượt mức tối đa ${limit}.`,
        path,
      )
    : undefined;
}

const toCancelled = { on: 'cancel', to: 'cancelled', guard: reasoned, emits: 'support.grant-cancelled' } as const;
const toPaid = { on: 'pay', to: 'paid', by: ['payer'], emits: 'support.grant-paid' } as const;
const toRecovered = {
  on: 'recover',
  to: 'recovered',
  by: ['decider'],
  guard: all(reasoned, notAbovePaid),
  emits: 'support.grant-recovered',
} as const;

/**
 * Support money for a product: proposed by one person, decided by another with number and day, accepted where the line asks for it,
 * paid once or several times, closed; cancelled before a payment, recovered after one.
 */
export const grantWorkflow = defineWorkflow<GrantState, GrantAction, GrantRole, GrantFacts>({
  name: 'support-grant',
  states: GRANT_STATES,
  initial: 'proposed',
  final: ['cancelled', 'recovered'],
  rows: [
    {
      from: 'proposed',
      on: 'decide',
      to: 'decided',
      by: ['decider'],
      guard: all(otherPerson, starStands, belowCeiling),
      emits: 'support.grant-decided',
    },
    { from: 'proposed', ...toCancelled, by: ['proposer', 'decider'] },
    { from: 'decided', on: 'accept', to: 'accepted', by: ['payer'] },
    { from: 'decided', ...toPaid, guard: all(acceptedFirst, starStands, belowDecided) },
    { from: 'decided', ...toCancelled, by: ['decider'] },
    { from: 'accepted', ...toPaid, guard: all(starStands, belowDecided) },
    { from: 'accepted', ...toCancelled, by: ['decider'] },
    { from: 'paid', ...toPaid, guard: all(starStands, belowDecided) },
    { from: 'paid', on: 'close', to: 'closed', by: ['payer'], guard: wholeOrReasoned },
    { from: 'paid', ...toRecovered },
    { from: 'closed', ...toRecovered },
  ],
});
