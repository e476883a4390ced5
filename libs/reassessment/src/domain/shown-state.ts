import type { LocalDate } from '@app/kernel';
import type { CycleState } from './cycle-workflow';
import { windowOf, type WindowTerms } from './window';

/** What people are shown: the remembered state together with the clock. */
export const SHOWN_STATES = [
  'valid',
  'window-open',
  'missed',
  'filed',
  'filed-late',
  'held',
  'extended',
  'expired',
  'renewed-up',
  'renewed-same',
  'renewed-down',
  'not-renewed',
  'leaving',
  'left',
  'lapsed',
  'withdrawn',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** How the stars of the new certificate compare with those of the old one. */
export type Outcome = 'up' | 'same' | 'down';
export const outcomeOf = (before: number, after: number): Outcome =>
  after > before ? 'up' : after < before ? 'down' : 'same';

export interface CycleClock {
  readonly state: CycleState;
  /** Null while a hold without a last day stops the clock. */
  readonly endsOn: LocalDate | null;
  /** Last held day of a hold that names one. */
  readonly heldUntil: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly filedLate: boolean;
  readonly outcome: Outcome | null;
}

/** The state of a cycle on a day. `SHOWN_STATE_SQL` says the same to the database; a test compares the two. */
export function shownState(cycle: CycleClock, today: LocalDate, terms: WindowTerms): ShownState {
  const { state, endsOn, heldUntil, extendedTo, filedLate, outcome } = cycle;
  if (state === 'renewed')
    return outcome === 'up' ? 'renewed-up' : outcome === 'down' ? 'renewed-down' : 'renewed-same';
  if (state === 'left' || state === 'lapsed' || state === 'withdrawn') return state;
  if (endsOn === null || (heldUntil !== null && today <= heldUntil)) return 'held';
  if (today > endsOn) return extendedTo !== null && today <= extendedTo ? 'extended' : 'expired';
  if (state === 'filed') return filedLate ? 'filed-late' : 'filed';
  if (state === 'leaving' || state === 'not-renewed') return state;
  const { closesOn, actsFrom } = windowOf(endsOn, terms);
  if (today > closesOn) return 'missed';
  return today >= actsFrom ? 'window-open' : 'valid';
}
