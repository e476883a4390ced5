import { Injectable } from '@nestjs/common';
import { ActingMandates } from '@app/identity';
import type { Acting, Tx } from '@app/platform/database';

interface ActiveRow extends Omit<Acting, 'recordIds'> {
  readonly journeyId: string | null;
}

/** Tells identity what a mandate reaches: all of a producer, or the records of one way as they are at this moment. */
@Injectable()
export class ActingMandateSource extends ActingMandates {
  async acting(tx: Tx, mandateId: string, userId: string): Promise<Acting | undefined> {
    const found = await tx.maybe<ActiveRow>(
      `select m.id as "mandateId", m.producer_id as "producerId", p.name as "producerName", m.giver_id as "onBehalfOf",
              g.display_name as "onBehalfOfName", m.valid_through as "validThrough", m.journey_id as "journeyId"
         from journeys.mandate m join producers.producer p on p.id = m.producer_id join identity.app_user g on g.id = m.giver_id
        where m.id = $1 and m.helper_id = $2 and m.state = 'active' and m.valid_through >= platform.today()`,
      [mandateId, userId],
    );
    if (!found) return undefined;
    const { journeyId, ...acting } = found;
    return { ...acting, recordIds: journeyId === null ? null : await this.recordsOf(tx, acting.producerId, journeyId) };
  }

  /** A way that began with an idea is named by its product once there is one: both names lead to it. */
  private async recordsOf(tx: Tx, producerId: string, journeyId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select r.id from journeys.record r
        where r.producer_id = $1
          and r.journey_id in (select n.journey_id from journeys.record n where n.producer_id = $1 and (n.journey_id = $2 or n.id = $2))
        limit 1000`,
      [producerId, journeyId],
    );
    return rows.map(({ id }) => id);
  }
}
