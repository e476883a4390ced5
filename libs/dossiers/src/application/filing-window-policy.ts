import type { DomainError, LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { DossierKind } from '../domain/dossier-kind';

export interface FilingOf {
  readonly productId: string;
  readonly producerId: string;
  readonly filedOn: LocalDate;
}

/** What the window of a product's certificate says about filing a reassessment on a day. */
export interface FilingWindow {
  /** Why it cannot be filed on that day: `dossier.no_certificate`, `dossier.window_not_open`, `dossier.window_over`. */
  readonly fault?: DomainError | undefined;
  /** Filed after the window's last day: possible, and visible for ever. */
  readonly late: boolean;
  /** Last day of the window, if it is known: papers that expire before it are pointed out. */
  readonly endsOn?: LocalDate | null | undefined;
}

/**
 * When a rated product may be filed again: the window of its certificate instead of the round's last day. Bound by the
 * reassessment module, which knows certificates; without it nothing is refused and nothing is late.
 */
export abstract class FilingWindowPolicy {
  abstract check(tx: Tx, filing: FilingOf): Promise<FilingWindow>;

  /** Last day for filing again in time, for each of these products that has one: not where it is held or over. */
  lastDaysOf(_tx: Tx, _productIds: readonly string[], _today: LocalDate): Promise<Map<string, LocalDate>> {
    return Promise.resolve(new Map<string, LocalDate>());
  }

  /** Last day of the council on a reassessment filed on one day and complete on another, where the law sets one. */
  councilDayOf(_tx: Tx, _days: { filedOn: LocalDate; completeOn: LocalDate }): Promise<LocalDate | undefined> {
    return Promise.resolve(undefined);
  }

  /** Kinds of dossier that fit what the product has: the first one without a certificate, the others with one. */
  kindsOf(_tx: Tx, _productId: string): Promise<readonly DossierKind[]> {
    return Promise.resolve(['first', 'upgrade', 'reassessment']);
  }
}
