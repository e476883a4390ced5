import { defineWorkflow, DomainError } from '@app/kernel';
import type { SittingMode } from './case-workflow';
import type { Quorum } from './quorum';

/** A session of a council (phiên họp). */
export type SittingState = 'planned' | 'open' | 'paused' | 'closed';
export type SittingAction = 'open' | 'pause' | 'resume' | 'close';
/** manager: the secretary or the office; presiding: the chair or the deputy with a written delegation. */
export type SittingRole = 'manager' | 'presiding';

export interface SittingFacts {
  readonly mode: SittingMode;
  readonly quorum: Quorum;
  /** Products in scoring or discussion. */
  readonly inHand: number;
}

/** Nobody meets for a written opinion: it begins when it is sent out and has no breaks. */
const quorate = ({ mode, quorum }: SittingFacts): DomainError | undefined =>
  quorum.met || mode === 'written' ? undefined : new DomainError('evaluation.quorum_missing', { ...quorum });
const meets = ({ mode }: SittingFacts): DomainError | undefined =>
  mode === 'meeting' ? undefined : new DomainError('evaluation.no_attendance');
const nothingInHand = (facts: SittingFacts): DomainError | undefined =>
  facts.inHand === 0 ? undefined : new DomainError('evaluation.products_in_hand', { count: facts.inHand });

/** Opens and resumes only with a quorum; a chair who leaves pauses it (council rules, domain page §3). */
export const sittingWorkflow = defineWorkflow<SittingState, SittingAction, SittingRole, SittingFacts>({
  name: 'sitting',
  states: ['planned', 'open', 'paused', 'closed'],
  initial: 'planned',
  final: ['closed'],
  rows: [
    { from: 'planned', on: 'open', to: 'open', by: ['manager', 'presiding'], guard: quorate },
    { from: 'open', on: 'pause', to: 'paused', by: ['manager', 'presiding'], guard: meets },
    { from: 'paused', on: 'resume', to: 'open', by: ['manager', 'presiding'], guard: quorate },
    { from: 'open', on: 'close', to: 'closed', by: ['manager', 'presiding'], guard: nothingInHand },
    { from: 'paused', on: 'close', to: 'closed', by: ['manager', 'presiding'], guard: nothingInHand },
  ],
});
