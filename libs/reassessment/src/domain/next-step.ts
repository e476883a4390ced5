import type { LocalDate } from '@app/kernel';
import type { ShownState } from './shown-state';
import type { FilingWindow } from './window';

/** The one thing that a producer has to do, or to wait for. */
export type NextStep =
  | 'wait-for-window'
  | 'open-dossier'
  | 'open-dossier-late'
  | 'finish-dossier'
  | 'wait-for-result'
  | 'wait-for-end-of-hold'
  | 'take-back-or-wait'
  | 'begin-anew'
  | 'none';

export interface NextStepOf {
  readonly step: NextStep;
  /** Last day for it, or the day on which it begins. */
  readonly day: LocalDate | null;
}

/** What comes next for this certificate. */
export function nextStepOf(shown: ShownState, window: FilingWindow | null, hasDraft: boolean): NextStepOf {
  switch (shown) {
    case 'valid':
      return { step: 'wait-for-window', day: window?.actsFrom ?? null };
    case 'window-open':
      return { step: hasDraft ? 'finish-dossier' : 'open-dossier', day: window?.closesOn ?? null };
    case 'missed':
      return { step: hasDraft ? 'finish-dossier' : 'open-dossier-late', day: window?.endsOn ?? null };
    case 'filed':
    case 'filed-late':
    case 'extended':
      return { step: 'wait-for-result', day: null };
    case 'held':
      return { step: 'wait-for-end-of-hold', day: null };
    case 'leaving':
      return { step: 'take-back-or-wait', day: window?.endsOn ?? null };
    case 'not-renewed':
      return { step: 'open-dossier-late', day: window?.endsOn ?? null };
    case 'expired':
    case 'left':
    case 'lapsed':
    case 'withdrawn':
      return { step: 'begin-anew', day: null };
    default:
      return { step: 'none', day: null };
  }
}
