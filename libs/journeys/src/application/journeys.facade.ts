import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import { MandateCode } from './mandate-code';

/** Somebody who fills or filled in for a producer. */
export interface HelperOfProducer {
  readonly producerId: string;
  readonly userId: string;
  readonly identityNo: string | null;
}

/** A mandate as a message tells of it. */
export interface MandateTold {
  readonly producerName: string;
  readonly productName: string | null;
  readonly giverId: string;
  readonly giverName: string;
  readonly helperId: string | null;
  readonly helperName: string | null;
  readonly validThrough: string;
  /** Asked for and neither answered nor over: the code still works. */
  readonly waits: boolean;
}

/** What other modules ask of journeys. */
@Injectable()
export class JourneysFacade {
  constructor(private readonly code: MandateCode) {}

  mandate(tx: Tx, id: string): Promise<MandateTold> {
    return tx.one<MandateTold>(
      `select p.name as "producerName", coalesce(q.name, i.product_name) as "productName", m.giver_id as "giverId",
              g.display_name as "giverName", m.helper_id as "helperId", h.display_name as "helperName",
              m.valid_through as "validThrough",
              m.asked and m.state = 'offered' and m.code_until > platform.now() as waits
         from journeys.mandate m join producers.producer p on p.id = m.producer_id join identity.app_user g on g.id = m.giver_id
         left join identity.app_user h on h.id = m.helper_id left join producers.product q on q.id = m.journey_id
         left join ideas.idea i on i.id = m.journey_id
        where m.id = $1`,
      [id],
    );
  }

  /** The code of a mandate that was asked for: for the mail to the producer, while it is written. */
  codeOfAsked(id: string): string {
    return this.code.ofAsked(id);
  }

  /**
   * Helpers of several producers (who only asked is none), also those whose mandate has ended: what they wrote stays in the dossier. For conflicts of
   * interest only.
   */
  helpersOf(tx: Tx, producerIds: readonly string[]): Promise<HelperOfProducer[]> {
    return tx.query<HelperOfProducer>(
      `select distinct m.producer_id as "producerId", m.helper_id as "userId", u.identity_no as "identityNo"
         from journeys.mandate m join identity.app_user u on u.id = m.helper_id
        where m.producer_id = any($1) and m.taken_at is not null order by 1, 2`,
      [[...new Set(producerIds)]],
    );
  }
}
