import { Injectable } from '@nestjs/common';
import type { MandateEvent } from '@app/journeys/events';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { Conflicts } from './conflicts';

export const HELPER_CONFLICTS = 'evaluation.helper-conflicts';

/** Who begins to fill in for a producer after the council got his product is in conflict from then on. */
@Injectable()
export class HelperConflicts implements Handler<MandateEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly conflicts: Conflicts,
  ) {}

  handle(message: Message<MandateEvent>): Promise<boolean> {
    return handleOnce(this.uow, HELPER_CONFLICTS, message, async (tx) => {
      const { producerId } = message.data;
      const open = await tx.query<{ councilId: string; caseId: string }>(
        `select c.council_id as "councilId", c.id as "caseId"
           from evaluation.evaluation_case c join dossiers.dossier d on d.id = c.dossier_id
          where d.producer_id = $1 and c.state not in ('closed', 'withdrawn') order by 1, 2`,
        [producerId],
      );
      for (const councilId of new Set(open.map((each) => each.councilId))) {
        const cases = open.filter((each) => each.councilId === councilId).map(({ caseId }) => ({ caseId, producerId }));
        await this.conflicts.find(tx, councilId, cases);
      }
    });
  }
}
