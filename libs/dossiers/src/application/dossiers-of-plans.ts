import { PlanUsePolicy } from '@app/business-plans';
import type { Tx } from '@app/platform/database';

/** Says whether a dossier names a plan. */
export class DossiersOfPlans extends PlanUsePolicy {
  override async inDossier(tx: Tx, planId: string): Promise<boolean> {
    return (await tx.maybe(`select 1 from dossiers.dossier where plan_id = $1 limit 1`, [planId])) !== undefined;
  }
}
