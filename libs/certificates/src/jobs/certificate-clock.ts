import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { certificateExpired, certificateExpiring, type CertificateEvent } from '../events';

const BATCH = 500;

interface Turned extends CertificateEvent {
  readonly kind: 'expiring' | 'expired';
}

const TOPIC: Readonly<Record<Turned['kind'], EventContract<CertificateEvent>>> = {
  expiring: certificateExpiring,
  expired: certificateExpired,
};

/**
 * Right after midnight in Viet Nam: notes what the clock has turned, each once for the end it belongs to, and tells the others.
 * The state itself needs no job, it is read from the dates; a night that was missed is caught up by the next one.
 */
@Injectable()
export class CertificateClock {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many certificates turned */
  async run(signal?: AbortSignal): Promise<{ turned: number }> {
    let turned = 0;
    for (;;) {
      const found = await this.batch();
      turned += found;
      if (found < BATCH || signal?.aborted === true) return { turned };
    }
  }

  private batch(): Promise<number> {
    return this.uow.run(async (tx) => {
      const { day } = await tx.one<{ day: string }>(`select platform.today() as day`);
      const rows = await tx.query<Turned>(
        `with live as (
           select c.id, c.product_id, c.producer_id, c.ends_on, certificates.live_state(c, platform.today()) as kind
             from certificates.certificate c
            where c.state = 'issued' and c.expiring_from <= platform.today() and isfinite(c.ends_on)
         ), added as (
           insert into certificates.certificate_event (id, certificate_id, kind, at, on_day)
           select gen_random_uuid(), live.id, live.kind, platform.now(), live.ends_on from live
            where live.kind in ('expiring', 'expired')
              and not exists (select from certificates.certificate_event e
                               where e.certificate_id = live.id and e.kind = live.kind and e.on_day = live.ends_on)
            order by live.id limit ${BATCH}
           on conflict do nothing returning certificate_id, kind)
         select a.kind, l.id as "certificateId", l.product_id as "productId", l.producer_id as "producerId"
           from added a join live l on l.id = a.certificate_id`,
      );
      for (const { kind, certificateId, productId, producerId } of rows)
        await addEvent(tx, TOPIC[kind], { certificateId, productId, producerId }, { requestId: `clock:${day}` });
      return rows.length;
    });
  }
}
