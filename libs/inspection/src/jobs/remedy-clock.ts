import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { recordTransition, UnitOfWork } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { REMEDY_WARNING_DAYS } from '../application/inspection-settings';
import { remedyDue, remedyOverdue, type InspectionEvent } from '../events';

interface Turned extends InspectionEvent {
  readonly what: 'remind' | 'warn';
  readonly day: string;
}

/**
 * Every morning: reminds of remedy dates that come near and of those that are over, each once for its date. What was told stands
 * in the history; a morning that was missed is caught up by the next one.
 */
@Injectable()
export class RemedyClock {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many were told */
  run(): Promise<{ told: number }> {
    return this.uow.run(async (tx) => {
      const days = await readSetting(tx, REMEDY_WARNING_DAYS);
      const rows = await tx.query<Turned>(
        `with due as (
           select i.id, i.product_id, i.producer_id, i.kind, i.remedy_until,
                  case when i.remedy_until < platform.today() then 'warn' else 'remind' end as what
             from inspection.inspection i
            where i.state = 'remedy-awaited' and i.remedy_until <= platform.today() + $1::int
              for update of i)
         select d.id as "inspectionId", d.product_id as "productId", d.producer_id as "producerId", d.kind, d.what, d.remedy_until as day
           from due d
          where not exists (select from platform.history h where h.entity = 'inspection' and h.entity_id = d.id
                  and h.action = 'clock-' || d.what and h.facts->>'day' = d.remedy_until::text)`,
        [days],
      );
      for (const { what, day, ...data } of rows) {
        const by = { actor: { userId: SYSTEM_USER_ID }, requestId: `remedy-clock:${day}` };
        const { inspectionId: id } = data;
        await recordTransition(tx, by, {
          ...{ entity: 'inspection', id, action: `clock-${what}`, from: 'remedy-awaited', to: 'remedy-awaited' },
          facts: { day },
        });
        await addEvent(tx, what === 'warn' ? remedyOverdue : remedyDue, data, by);
      }
      return { told: rows.length };
    });
  }
}
