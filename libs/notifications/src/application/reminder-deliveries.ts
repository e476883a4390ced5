import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ReassessmentFacade } from '@app/reassessment';

/** One message to one person over one channel. */
export interface ReminderDelivery {
  readonly step: number;
  readonly eventId: string;
  readonly channel: 'in-app' | 'e-mail';
  /** As whom the person is told. */
  readonly audience: 'producer' | 'officer';
  readonly name: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly sentAt: Instant | null;
  readonly readAt: Instant | null;
}

/** The proof that reminders went out: each step once for each person and channel. */
@Injectable()
export class ReminderDeliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reassessment: ReassessmentFacade,
  ) {}

  /** @throws `reassessment.cycle_not_found`, the same for hidden and absent */
  of(actor: Actor, cycleId: string): Promise<ReminderDelivery[]> {
    return this.uow.read(async (tx) => {
      const events = await this.reassessment.reminderEvents(tx, actor, cycleId);
      return tx.query<ReminderDelivery>(
        `select e.step, d.event_id as "eventId", d.channel, d.state, d.attempts, d.sent_at as "sentAt", n.read_at as "readAt",
                case when n.template = 'reassessment.reminder' then 'producer' else 'officer' end as audience, u.display_name as name
           from jsonb_to_recordset($1) as e (step int, "eventId" uuid)
           join notifications.delivery d on d.event_id = e."eventId" join identity.app_user u on u.id = d.user_id
           left join notifications.notification n on n.event_id = d.event_id and n.user_id = d.user_id
          order by d.event_id desc, audience desc, u.display_name, d.channel desc limit 1000`,
        [JSON.stringify(events)],
      );
    });
  }
}
