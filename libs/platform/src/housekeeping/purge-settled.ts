import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { KEEP_COMMANDS_DAYS, KEEP_EVENTS_DAYS } from './housekeeping-settings';

/** Rows of one transaction, so that no lock is held for long. */
const AT_ONCE = 5_000;

const OLD_COMMANDS = `
  with old as (select user_id, key from platform.idempotency
                where created_at < clock_timestamp() - $1::int * interval '1 day' order by created_at limit ${AT_ONCE})
  delete from platform.idempotency i using old where i.user_id = old.user_id and i.key = old.key`;

/** Done by every subscriber, and nothing of it waits for a person. */
const OLD_EVENTS = `
  with old as (
    select o.id from platform.outbox o
     where o.settled_at < clock_timestamp() - $1::int * interval '1 day' and o.quarantined_at is null
       and not exists (select from platform.open_dead_letter d where d.event_id = o.id)
     order by o.settled_at limit ${AT_ONCE} for update skip locked),
  kept as (
    insert into platform.past_event (id, topic, event_version, occurred_at, data)
    select o.id, o.topic, o.event_version, o.occurred_at, o.data from platform.outbox o join old on old.id = o.id
     where o.topic not like 'job:%' on conflict do nothing)
  delete from platform.outbox o using old where o.id = old.id`;

/**
 * Nightly work: answers of old commands go; events that are long done leave the outbox, and what remains of them is the record that
 * they were told (the invariants compare it with the history). Technical times, so the technical clock counts.
 */
@Injectable()
export class PurgeSettled {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many commands and events went */
  async run(signal?: AbortSignal): Promise<{ commands: number; events: number }> {
    const days = await this.uow.read(async (tx) => ({
      commands: await readSetting(tx, KEEP_COMMANDS_DAYS),
      events: await readSetting(tx, KEEP_EVENTS_DAYS),
    }));
    return {
      commands: await this.all(OLD_COMMANDS, days.commands, signal),
      events: await this.all(OLD_EVENTS, days.events, signal),
    };
  }

  private async all(statement: string, days: number, signal: AbortSignal | undefined): Promise<number> {
    for (let total = 0; ;) {
      const gone = await this.uow.run((tx) => tx.execute(statement, [days]));
      total += gone;
      if (gone < AT_ONCE || signal?.aborted === true) return total;
    }
  }
}
