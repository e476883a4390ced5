import type { Tx } from '@app/platform/database';
import type { OutcomeFacts } from '../domain/steps';

/** Port: what was published on dossiers. Ranking implements it; nothing is known here before publication. */
export abstract class JourneyOutcomes {
  abstract outcomesOf(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, OutcomeFacts>>;
}
