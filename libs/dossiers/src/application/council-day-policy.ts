import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';

/** What evaluation knows about the days on which councils sit. Bound by the evaluation module. */
export abstract class CouncilDayPolicy {
  /** The next sitting before which each of these dossiers comes, as far as one is planned. */
  abstract daysOf(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, LocalDate>>;
}
