import type { Tx } from '@app/platform/database';

/** What business plans know about ideas. Bound by the business plans module. */
export abstract class IdeaUsePolicy {
  /** Does a plan stand on this idea? */
  abstract hasPlan(tx: Tx, ideaId: string): Promise<boolean>;
}
