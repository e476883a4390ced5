import type { Tx } from '@app/platform/database';

/** What dossiers know about plans. Bound by the dossiers module. */
export abstract class PlanUsePolicy {
  /** Does a dossier, also a draft, name this plan? */
  abstract inDossier(tx: Tx, planId: string): Promise<boolean>;
}
