import { defineWorkflow, DomainError } from '@app/kernel';
import type { Quorum } from './quorum';

/** One product before one council: put on its list, scored, discussed, closed. Closed is final. */
export type CaseState = 'assigned' | 'scoring' | 'discussion' | 'closed' | 'withdrawn';
export type CaseAction = 'call' | 'discuss' | 'reopen' | 'close' | 'withdraw';
/** manager: the council's secretary or the office; presiding: who chairs this product, see {@link presidingFor}. */
export type CaseRole = 'manager' | 'presiding';

/** What a guard looks at. Facts that an action does not need may stand at their harmless values. */
export interface CaseFacts {
  readonly sittingState: 'none' | 'planned' | 'open' | 'paused' | 'closed';
  readonly quorum: Quorum;
  /** Present members without conflict who have not handed in a sheet. */
  readonly notCast: number;
  readonly ballots: number;
  readonly spread: number;
  readonly spreadLimit: number;
  readonly scoringRound: number;
  readonly maxScoringRounds: number;
  /** Criteria with a mark for which the council has agreed on no option yet. */
  readonly missingAgreed: readonly string[];
  readonly reason: string | undefined;
}

type Check = (facts: CaseFacts) => DomainError | undefined;

const inSession: Check = (facts) =>
  facts.sittingState === 'open'
    ? undefined
    : new DomainError('evaluation.sitting_not_open', { sitting: facts.sittingState });
const quorate: Check = ({ quorum }) =>
  quorum.met ? undefined : new DomainError('evaluation.quorum_missing', { ...quorum });
const allCast: Check = (facts) => {
  if (facts.notCast > 0) return new DomainError('evaluation.ballots_missing', { missing: facts.notCast });
  return facts.ballots > 0 ? undefined : new DomainError('evaluation.no_ballot');
};
const reasoned: Check = (facts) =>
  facts.reason === undefined ? new DomainError('evaluation.reason_missing') : undefined;
const roundLeft: Check = (facts) =>
  facts.scoringRound < facts.maxScoringRounds
    ? undefined
    : new DomainError('evaluation.no_round_left', { rounds: facts.maxScoringRounds });
const agreedOnAll: Check = (facts) =>
  facts.missingAgreed.length === 0
    ? undefined
    : new DomainError('evaluation.agreed_missing', { missing: facts.missingAgreed });

/** A spread over the limit reopens; only after the last round may the chair close over it, with a written reason. */
const spreadSettled: Check = (facts) => {
  if (facts.spread <= facts.spreadLimit) return undefined;
  const last = facts.scoringRound >= facts.maxScoringRounds;
  if (last && facts.reason !== undefined) return undefined;
  return new DomainError('evaluation.spread_too_wide', {
    spread: facts.spread,
    limit: facts.spreadLimit,
    reason_needed: last,
  });
};

const firstOf =
  (...checks: Check[]): Check =>
  (facts) => {
    for (const check of checks) {
      const fault = check(facts);
      if (fault) return fault;
    }
    return undefined;
  };

/** Source: council rules (quy chế) of the programme's councils, domain page §3. */
export const caseWorkflow = defineWorkflow<CaseState, CaseAction, CaseRole, CaseFacts>({
  name: 'evaluation-case',
  states: ['assigned', 'scoring', 'discussion', 'closed', 'withdrawn'],
  initial: 'assigned',
  final: ['closed', 'withdrawn'],
  rows: [
    { from: 'assigned', on: 'call', to: 'scoring', by: ['manager', 'presiding'], guard: firstOf(inSession, quorate) },
    {
      from: 'scoring',
      on: 'discuss',
      to: 'discussion',
      by: ['presiding'],
      guard: firstOf(inSession, quorate, allCast),
    },
    {
      from: 'discussion',
      on: 'reopen',
      to: 'scoring',
      by: ['presiding'],
      guard: firstOf(inSession, reasoned, roundLeft),
    },
    {
      from: 'discussion',
      on: 'close',
      to: 'closed',
      by: ['presiding'],
      guard: firstOf(inSession, quorate, spreadSettled, agreedOnAll),
      emits: 'evaluation.case-closed',
    },
    { from: 'assigned', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
    { from: 'scoring', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
    { from: 'discussion', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
  ],
});
