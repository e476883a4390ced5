import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { paperExpiring, type PaperExpiring } from '../events';
import { PAPER_REMINDER_DAYS } from './paper-settings';
import { IN_DOSSIERS, paperInUse } from './papers-in-use';

/**
 * Nightly work: each paper in use that has come to a step of the ladder is told once for its last day and step, however often this
 * runs. After a missed night only the nearest step is told. In use: a dossier that is not refused or withdrawn holds it, in a round
 * that is not over, and no newer paper has replaced it.
 */
@Injectable()
export class RemindOfPapers {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many reminders went out */
  run(_signal?: AbortSignal): Promise<{ reminded: number }> {
    return this.uow.run(async (tx) => {
      const days = await readSetting(tx, PAPER_REMINDER_DAYS);
      const due = await tx.query<PaperExpiring>(
        `with due as (
           select p.id, p.expires_on, p.producer_id,
                  (select min(step) from unnest($1::int[]) step where p.expires_on - platform.today() <= step) as step
             from dossiers.paper p
            where p.expires_on between platform.today() and platform.today() + $2::int
              and not exists (select 1 from dossiers.paper n where n.replaces_id = p.id)
              and exists (select 1 from ${IN_DOSSIERS} where ${paperInUse('p')})),
         told as (
           insert into dossiers.paper_reminder (paper_id, expires_on, step, at)
           select id, expires_on, step, platform.now() from due where step is not null
           on conflict do nothing returning paper_id, step)
         select t.paper_id as "paperId", t.step, d.producer_id as "producerId"
           from told t join due d on d.id = t.paper_id order by t.paper_id`,
        [[...days], Math.max(...days)],
      );
      for (const data of due) await addEvent(tx, paperExpiring, data, { requestId: 'dossiers.remind-of-papers' });
      return { reminded: due.length };
    });
  }
}
