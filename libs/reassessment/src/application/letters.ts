import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { DomainError, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  foundIn,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { windowOf } from '../domain/window';
import type { CycleRow } from './cycle-record';
import { FilingTerms } from './filing-terms';
import { POST_LETTER } from './reassessment-access';

/** What a letter says, frozen on the day of its reminder. */
export interface LetterFacts {
  readonly producerName: string;
  readonly representativeName: string;
  readonly address: string;
  readonly productName: string;
  readonly numberText: string;
  readonly stars: number;
  readonly endsOn: LocalDate;
  readonly opensOn: LocalDate | null;
  readonly closesOn: LocalDate;
  readonly step: number;
}

export interface LetterRow {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly facts: LetterFacts;
  readonly writtenOn: LocalDate;
  readonly postedOn: LocalDate | null;
  readonly postedByName: string | null;
  readonly version: number;
}

const COLUMNS = `l.id, l.cycle_id as "cycleId", l.unit_id as "unitId", l.facts, l.written_on as "writtenOn", l.posted_on as "postedOn",
  (select u.display_name from identity.app_user u where u.id = l.posted_by) as "postedByName", l.version`;

/** Reminders on paper, for producers whom no mail reaches: written with the reminder, marked when they were posted. */
@Injectable()
export class Letters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
    private readonly terms: FilingTerms,
  ) {}

  /** A letter, unless somebody of the producer has an e-mail address. */
  async writeFor(tx: Tx, cycle: CycleRow, reminder: { reminderId: string; step: number }): Promise<void> {
    if (cycle.endsOn === null) return;
    const people = await this.identity.usersOfOrganisations(tx, [cycle.producerId]);
    if (people.some(({ email }) => email !== null)) return;
    const { name, representativeName, address } = await this.producers.onForm(tx, cycle.producerId);
    const { terms } = await this.terms.today(tx);
    const { opensOn, closesOn } = windowOf(cycle.endsOn, terms);
    const { productName, numberText, stars, endsOn } = cycle;
    const facts: LetterFacts = {
      ...{ producerName: name, representativeName, address, productName, numberText, stars, endsOn, opensOn, closesOn },
      step: reminder.step,
    };
    await tx.execute(
      `insert into reassessment.letter (id, reminder_id, cycle_id, producer_id, unit_id, facts, written_on)
       values ($1, $2, $3, $4, $5, $6, platform.today())`,
      [tx.newId(), reminder.reminderId, cycle.id, cycle.producerId, cycle.unitId, JSON.stringify(facts)],
    );
  }

  /** Newest first. */
  list(
    actor: Actor,
    filter: { q: string | undefined; posted: boolean | undefined; after: string | undefined; limit: number },
  ): Promise<LetterRow[]> {
    return this.uow.read((tx) =>
      tx.query<LetterRow>(
        `select ${COLUMNS} from reassessment.letter l
          where ${scopeSql('l', 1)} and ($4::boolean is null or (l.posted_on is not null) = $4) and ($5::uuid is null or l.id < $5)
            and ${foundIn([`l.facts->>'producerName'`, `l.facts->>'productName'`, `l.facts->>'address'`], 7)}
          order by l.id desc limit $6`,
        [
          ...scopeParams(actor.scopeFor(POST_LETTER)),
          ...[filter.posted ?? null, filter.after ?? null, filter.limit + 1, filter.q ?? null],
        ],
      ),
    );
  }

  /** Those that wait for the post, by producer, so that one envelope takes all of one. @throws `reassessment.nothing_to_post` */
  waiting(actor: Actor, limit: number): Promise<LetterRow[]> {
    return this.uow.read(async (tx) => {
      const found = await tx.query<LetterRow>(
        `select ${COLUMNS} from reassessment.letter l where ${scopeSql('l', 1)} and l.posted_on is null
          order by l.facts->>'producerName', l.producer_id, l.id limit $4`,
        [...scopeParams(actor.scopeFor(POST_LETTER)), limit],
      );
      if (found.length === 0) throw new DomainError('reassessment.nothing_to_post');
      return found;
    });
  }

  /** @throws `reassessment.letter_not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<LetterRow> {
    return this.uow.read((tx) => this.visible(tx, actor, id));
  }

  /** Marks a letter as posted on a day. @throws `reassessment.letter_posted`, `reassessment.posted_day_wrong` */
  post(id: string, postedOn: LocalDate, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'reassessment.post-letter', async (tx) => {
      const letter = await this.visible(tx, ctx.actor, id, 'for update of l');
      assertVersion(ctx.expectedVersion, letter.version);
      if (letter.postedOn !== null) throw new DomainError('reassessment.letter_posted');
      if (postedOn < letter.writtenOn || postedOn > (await this.programme.today(tx)))
        throw new DomainError('reassessment.posted_day_wrong', { path: 'postedOn', written_on: letter.writtenOn });
      assertOneUpdated(
        await tx.execute(
          `update reassessment.letter set posted_on = $3, posted_by = $4, posted_at = platform.now(), version = version + 1
            where id = $1 and version = $2`,
          [id, letter.version, postedOn, ctx.actor.userId],
        ),
      );
      await recordTransition(tx, ctx, {
        entity: 'reassessment-letter',
        id,
        action: 'post',
        from: 'written',
        to: 'posted',
      });
      return { version: letter.version + 1 };
    });
  }

  private async visible(tx: Tx, actor: Actor, id: string, lock: '' | 'for update of l' = ''): Promise<LetterRow> {
    const found = await tx.maybe<LetterRow>(
      `select ${COLUMNS} from reassessment.letter l where l.id = $1 and ${scopeSql('l', 2)} ${lock}`,
      [id, ...scopeParams(actor.scopeFor(POST_LETTER))],
    );
    if (!found) throw new DomainError('reassessment.letter_not_found');
    return found;
  }
}
