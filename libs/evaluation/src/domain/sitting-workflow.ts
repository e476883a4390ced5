import { defineWorkflow, DomainError, type LocalDate } from '@app/kernel';
import type { SittingMode } from './case-workflow';
import type { Quorum } from './quorum';

/** A session of a council (phiên họp). */
export type SittingState = 'planned' | 'open' | 'paused' | 'adjourned' | 'closed';
export type SittingAction = 'open' | 'pause' | 'resume' | 'adjourn' | 'close';
/** manager: the secretary or the office; presiding: the chair or the deputy with a written delegation. */
export type SittingRole = 'manager' | 'presiding';

export interface SittingFacts {
  readonly mode: SittingMode;
  readonly quorum: Quorum;
  /** Products in scoring or discussion. */
  readonly inHand: number;
  readonly reason: string | undefined;
  /** The day on which an adjourned session goes on, and today. */
  readonly continuesOn: LocalDate | undefined;
  readonly today: LocalDate;
}

/** Nobody meets for a written opinion: it begins when it is sent out and has no breaks. */
const quorate = ({ mode, quorum }: SittingFacts): DomainError | undefined =>
  quorum.met || mode === 'written' ? undefined : new DomainError('evaluation.quorum_missing', { ...quorum });
const meets = ({ mode }: SittingFacts): DomainError | undefined =>
  mode === 'meeting' ? undefined : new DomainError('evaluation.no_attendance');
const nothingInHand = (facts: SittingFacts): DomainError | undefined =>
  facts.inHand === 0 ? undefined : new DomainError('evaluation.products_in_hand', { count: facts.inHand });

/** To another day: everybody is told why and when; nobody counts as present until then. */
const toAnotherDay = (facts: SittingFacts): DomainError | undefined => {
  if (facts.mode === 'written') return new DomainError('evaluation.no_attendance');
  if (facts.reason === undefined) return new DomainError('evaluation.reason_missing', { path: 'reason' });
  return facts.continuesOn !== undefined && facts.continuesOn >= facts.today
    ? undefined
    : new DomainError('evaluation.continue_day', { path: 'continuesOn', from: facts.today });
};

/** Opens and resumes only with a quorum; a chair who leaves pauses it (council rules, domain page §3). */
export const sittingWorkflow = defineWorkflow<SittingState, SittingAction, SittingRole, SittingFacts>({
  name: 'sitting',
  states: ['planned', 'open', 'paused', 'adjourned', 'closed'],
  initial: 'planned',
  final: ['closed'],
  rows: [
    { from: 'planned', on: 'open', to: 'open', by: ['manager', 'presiding'], guard: quorate },
    { from: 'open', on: 'pause', to: 'paused', by: ['manager', 'presiding'], guard: meets },
    { from: 'paused', on: 'resume', to: 'open', by: ['manager', 'presiding'], guard: quorate },
    { from: 'open', on: 'close', to: 'closed', by: ['manager', 'presiding'], guard: nothingInHand },
    { from: 'paused', on: 'close', to: 'closed', by: ['manager', 'presiding'], guard: nothingInHand },
    { from: 'open', on: 'adjourn', to: 'adjourned', by: ['manager', 'presiding'], guard: toAnotherDay },
    { from: 'paused', on: 'adjourn', to: 'adjourned', by: ['manager', 'presiding'], guard: toAnotherDay },
    { from: 'adjourned', on: 'resume', to: 'open', by: ['manager', 'presiding'], guard: quorate },
    { from: 'adjourned', on: 'close', to: 'closed', by: ['manager', 'presiding'], guard: nothingInHand },
  ],
});
