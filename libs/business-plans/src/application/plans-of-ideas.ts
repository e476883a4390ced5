import { IdeaUsePolicy } from '@app/ideas';
import type { Tx } from '@app/platform/database';

/** Says whether a plan stands on an idea. */
export class PlansOfIdeas extends IdeaUsePolicy {
  override async hasPlan(tx: Tx, ideaId: string): Promise<boolean> {
    return (await tx.maybe(`select 1 from plans.plan where idea_id = $1 limit 1`, [ideaId])) !== undefined;
  }
}
