import type { LocalDate } from '@app/kernel';
import type { ShownState } from './shown-state';

export type FollowUpKind = 'reassessment' | 'upgrade';
/** Why no dossier can be opened for a product now. */
export type Hindrance = 'has-dossier' | 'too-early' | 'held' | 'leaving' | 'over';

/** Why not; null when nothing stands in the way. A rated product can be raised at any time before its end. */
export function hindranceOf(
  cycle: {
    readonly shown: ShownState;
    readonly window: { readonly opensOn: LocalDate | null } | null;
    readonly dossier: object | null;
  },
  kind: FollowUpKind,
): Hindrance | null {
  if (cycle.dossier !== null) return 'has-dossier';
  switch (cycle.shown) {
    case 'window-open':
    case 'missed':
    case 'not-renewed':
      return null;
    case 'valid':
      return kind === 'upgrade' || cycle.window?.opensOn === null ? null : 'too-early';
    case 'held':
    case 'leaving':
      return cycle.shown;
    default:
      return 'over';
  }
}
