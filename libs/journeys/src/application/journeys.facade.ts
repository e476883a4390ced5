import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';

/** Somebody who fills or filled in for a producer. */
export interface HelperOfProducer {
  readonly producerId: string;
  readonly userId: string;
  readonly identityNo: string | null;
}

/** What other modules ask of journeys. */
@Injectable()
export class JourneysFacade {
  /**
   * Helpers of several producers, also those whose mandate has ended: what they wrote stays in the dossier. For conflicts of
   * interest only.
   */
  helpersOf(tx: Tx, producerIds: readonly string[]): Promise<HelperOfProducer[]> {
    return tx.query<HelperOfProducer>(
      `select distinct m.producer_id as "producerId", m.helper_id as "userId", u.identity_no as "identityNo"
         from journeys.mandate m join identity.app_user u on u.id = m.helper_id
        where m.producer_id = any($1) order by 1, 2`,
      [[...new Set(producerIds)]],
    );
  }
}
