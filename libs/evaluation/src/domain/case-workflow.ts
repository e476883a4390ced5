import { defineWorkflow, DomainError } from '@app/kernel';
import type { Opinions } from './opinions';
import type { Quorum } from './quorum';

/** One product before one council: put on its list, scored, discussed, closed. Closed is final. */
export type CaseState = 'assigned' | 'scoring' | 'discussion' | 'closed' | 'withdrawn';
export type CaseAction = 'call' | 'discuss' | 'reopen' | 'to-meeting' | 'close' | 'withdraw';
/** meeting: around a table with a quorum; written: sheets come back within a period (reassessment, 26/2026). */
export type SittingMode = 'meeting' | 'written';
/** manager: the council's secretary or the office; presiding: who chairs this product, see {@link presidingFor}. */
export type CaseRole = 'manager' | 'presiding';

/** What a guard looks at. Facts that an action does not need may stand at their harmless values. */
export interface CaseFacts {
  readonly mode: SittingMode;
  /** Written: the last day for sending the sheet back has passed. */
  readonly periodOver: boolean;
  /** Written: what the sheets say together, once they may be read. */
  readonly opinions: Pick<Opinions, 'agree' | 'fault' | 'stars'>;
  readonly sittingState: 'none' | 'planned' | 'open' | 'paused' | 'adjourned' | 'closed';
  readonly quorum: Quorum;
  /** Members without conflict who have not handed in a sheet: those present, or all of them when they answer in writing. */
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

const inMeeting =
  (check: Check): Check =>
  (facts) =>
    facts.mode === 'meeting' ? check(facts) : undefined;
const inWriting =
  (check: Check): Check =>
  (facts) =>
    facts.mode === 'written' ? check(facts) : undefined;

/** By post all answer; once the period is over, those who did are enough if they make a quorum. */
const returned: Check = (facts) =>
  facts.notCast > 0 && !facts.periodOver
    ? new DomainError('evaluation.ballots_missing', { missing: facts.notCast })
    : quorate(facts);
const differ = ({ opinions, spread, spreadLimit }: CaseFacts): DomainError =>
  new DomainError('evaluation.opinions_differ', {
    fault: opinions.fault,
    stars: opinions.stars,
    spread,
    limit: spreadLimit,
  });
const agreeing: Check = (facts) => (facts.opinions.agree ? undefined : differ(facts));
const oneRoundOnly: Check = () => new DomainError('evaluation.meeting_needed');
const onlyWritten: Check = (facts) =>
  facts.mode === 'written' ? undefined : new DomainError('evaluation.not_written');
const notAgreeing: Check = (facts) => (facts.opinions.agree ? new DomainError('evaluation.opinions_agree') : undefined);

/** Too few came back in time: what has come stays sealed and the council meets. */
const tooFewReturned: Check = (facts) => {
  if (!facts.periodOver) return new DomainError('evaluation.ballots_missing', { missing: facts.notCast });
  if (facts.quorum.met) return new DomainError('evaluation.sheets_to_open');
  return reasoned(facts);
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
    {
      from: 'assigned',
      on: 'call',
      to: 'scoring',
      by: ['manager', 'presiding'],
      guard: firstOf(inSession, inMeeting(quorate)),
    },
    {
      from: 'scoring',
      on: 'discuss',
      to: 'discussion',
      by: ['presiding'],
      guard: firstOf(inSession, inMeeting(quorate), inMeeting(allCast), inWriting(returned)),
    },
    {
      from: 'discussion',
      on: 'reopen',
      to: 'scoring',
      by: ['presiding'],
      guard: firstOf(inSession, inWriting(oneRoundOnly), reasoned, roundLeft),
    },
    {
      from: 'discussion',
      on: 'to-meeting',
      to: 'assigned',
      by: ['manager', 'presiding'],
      guard: firstOf(onlyWritten, notAgreeing),
    },
    {
      from: 'scoring',
      on: 'to-meeting',
      to: 'assigned',
      by: ['manager', 'presiding'],
      guard: firstOf(onlyWritten, tooFewReturned),
    },
    {
      from: 'discussion',
      on: 'close',
      to: 'closed',
      by: ['presiding'],
      guard: firstOf(inSession, quorate, inMeeting(spreadSettled), inWriting(agreeing), agreedOnAll),
      emits: 'evaluation.case-closed',
    },
    { from: 'assigned', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
    { from: 'scoring', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
    { from: 'discussion', on: 'withdraw', to: 'withdrawn', by: ['manager'], guard: reasoned },
  ],
});
