import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { markExpiring } from '../events';
import { MARK_REMINDER_DAYS } from './mark-settings';

interface Due {
  readonly markId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly step: number;
}

/**
 * Nightly work: each mark or code that has come to a step of the ladder is told once for its last day and step, however often this
 * runs. After a missed night only the nearest step is told.
 */
@Injectable()
export class RemindOfMarks {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many reminders went out */
  run(_signal?: AbortSignal): Promise<{ reminded: number }> {
    return this.uow.run(async (tx) => {
      const days = await readSetting(tx, MARK_REMINDER_DAYS);
      const due = await tx.query<Due>(
        `with due as (
           select m.id, m.expires_on, m.product_id, m.producer_id,
                  (select min(step) from unnest($1::int[]) step where m.expires_on - platform.today() <= step) as step
             from producers.mark m
            where m.ended_on is null and m.expires_on between platform.today() - $2::int and platform.today() + $2::int),
         told as (
           insert into producers.mark_reminder (mark_id, expires_on, step, at)
           select id, expires_on, step, platform.now() from due where step is not null
           on conflict do nothing returning mark_id, step)
         select t.mark_id as "markId", t.step, d.product_id as "productId", d.producer_id as "producerId"
           from told t join due d on d.id = t.mark_id order by t.mark_id`,
        [[...days], Math.max(...days)],
      );
      for (const data of due) await addEvent(tx, markExpiring, data, { requestId: `producers.remind-of-marks` });
      return { reminded: due.length };
    });
  }
}
