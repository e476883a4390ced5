import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type Author, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { dueSteps, ladderWith, type Ladder } from '../domain/ladder';
import { reminderDue } from '../events';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { Letters } from './letters';
import { cycleEventOf } from './move-cycle';
import { systemAuthor } from './reassessment-access';
import { REMINDER_LADDER } from './reassessment-settings';

/** Certificates looked at in one transaction. */
const BATCH = 100;
/** No step of a ladder lies farther before an end, and no procedure warns earlier. */
const FARTHEST = 731;

interface Noted {
  readonly cycleId: string;
  readonly endsOn: LocalDate;
  readonly step: number;
}

/**
 * The nightly round of reminders: for each certificate whose clock runs and whose dossier is not in, the step that has come, once.
 * A row for each step of an end is unique, so a round that is repeated, killed or run twice at once sends nothing twice.
 */
@Injectable()
export class Remind {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly letters: Letters,
  ) {}

  /** @returns how many reminders went out */
  async run(signal?: AbortSignal): Promise<{ sent: number }> {
    let sent = 0;
    for (let after: string | null = null; signal?.aborted !== true;) {
      const batch: { sent: number; last: string | null } = await this.batch(after);
      sent += batch.sent;
      if (batch.last === null) break;
      after = batch.last;
    }
    return { sent };
  }

  private batch(after: string | null): Promise<{ sent: number; last: string | null }> {
    return this.uow.run(async (tx) => {
      const today = await this.programme.today(tx);
      const ladder = await readSetting(tx, REMINDER_LADDER);
      const cycles = await tx.query<CycleRow>(
        `select ${CYCLE_COLUMNS} from reassessment.cycle c
          where c.state = 'running' and c.ends_on between $1 and $1::date + $2::int and (c.held_until is null or c.held_until < $1)
            and ($3::uuid is null or c.id > $3)
          order by c.id limit ${BATCH} for update`,
        [today, FARTHEST, after],
      );
      // after the locks: what another round has noted meanwhile is seen
      const noted = await tx.query<Noted>(
        `select cycle_id as "cycleId", ends_on as "endsOn", step from reassessment.reminder where cycle_id = any($1)`,
        [cycles.map(({ id }) => id)],
      );
      let sent = 0;
      for (const cycle of cycles) {
        const own = noted.filter(({ cycleId, endsOn }) => cycleId === cycle.id && endsOn === cycle.endsOn);
        if (await this.one(tx, cycle, { today, ladder, noted: new Set(own.map(({ step }) => step)) })) sent += 1;
      }
      return { sent, last: cycles.length < BATCH ? null : (cycles.at(-1)?.id ?? null) };
    });
  }

  private async one(
    tx: Tx,
    cycle: CycleRow,
    at: { today: LocalDate; ladder: Ladder; noted: ReadonlySet<number> },
  ): Promise<boolean> {
    if (cycle.endsOn === null) return false;
    const own = (await this.criteria.procedure(tx, cycle.procedureId)).reassessment;
    const ladder = ladderWith(at.ladder, own.warnDaysBefore);
    const { send, skip } = dueSteps(cycle.endsOn, at.today, ladder, at.noted);
    for (const step of skip) await this.note(tx, cycle, step, null);
    if (send === undefined) return false;
    const by = systemAuthor(`remind:${at.today}`);
    await this.send(tx, by, cycle, send);
    return true;
  }

  private async send(tx: Tx, by: Author, cycle: CycleRow, step: number): Promise<void> {
    const reminderId = tx.newId();
    const eventId = await addEvent(tx, reminderDue, { ...cycleEventOf(cycle), reminderId, step }, by);
    await this.note(tx, cycle, step, { reminderId, eventId });
    await this.letters.writeFor(tx, cycle, { reminderId, step });
  }

  private async note(
    tx: Tx,
    cycle: CycleRow,
    step: number,
    sent: { reminderId: string; eventId: string } | null,
  ): Promise<void> {
    await tx.execute(
      `insert into reassessment.reminder (id, cycle_id, ends_on, step, state, event_id, noted_on, noted_at)
       values ($1, $2, $3, $4, $5, $6, platform.today(), platform.now())`,
      [sent?.reminderId ?? tx.newId(), cycle.id, cycle.endsOn, step, sent ? 'sent' : 'skipped', sent?.eventId ?? null],
    );
  }
}
