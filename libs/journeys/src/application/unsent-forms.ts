import { Injectable } from '@nestjs/common';
import { assertVersion, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { UNSENT_DAYS } from './journey-settings';

/** For everybody who begins a record: producers, helpers, communes, and the office that registers producers. */
export const KEEP_UNSENT = 'journeys.unsent.keep';

/** Forms that begin a record: until they are sent there is nothing that they could be saved in. */
export const UNSENT_FORMS = ['new-idea', 'new-dossier', 'new-producer', 'new-result'] as const;
export type UnsentForm = (typeof UNSENT_FORMS)[number];

export interface KeptForm {
  /** 0 = nothing was kept. */
  readonly version: number;
  /** As the page wrote it; nobody but the page reads it. */
  readonly content: string | null;
  readonly savedAt: string | null;
}

const NOTHING: KeptForm = { version: 0, content: null, savedAt: null };

/** Half-filled forms of new records, each person's own, so that another device goes on with them. */
@Injectable()
export class UnsentForms {
  constructor(private readonly uow: UnitOfWork) {}

  get(actor: Actor, name: UnsentForm): Promise<KeptForm> {
    return this.uow.read(async (tx) => (await this.kept(tx, actor, name)) ?? NOTHING);
  }

  /** If-Match is the version seen, 0 at first: another device's words are never overwritten in silence. */
  keep(name: UnsentForm, content: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'journeys.unsent.keep', async (tx) => {
      const mine = [ctx.actor.userId, producerOf(ctx.actor), name];
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 1403))`, [mine.join(' ')]);
      const version = (await this.kept(tx, ctx.actor, name))?.version ?? 0;
      assertVersion(ctx.expectedVersion, version);
      await tx.execute(
        `insert into journeys.unsent_form (user_id, acting_for, name, content, version, saved_at)
         values ($1, $2, $3, $4, $5, platform.now())
         on conflict (user_id, acting_for, name)
         do update set content = excluded.content, version = excluded.version, saved_at = excluded.saved_at`,
        [...mine, content, version + 1],
      );
      const days = await readSetting(tx, UNSENT_DAYS);
      await tx.execute(`delete from journeys.unsent_form where saved_at < platform.now() - make_interval(days => $1)`, [
        days,
      ]);
      return { version: version + 1 };
    });
  }

  /** Its record exists now, or the person wants to start afresh. */
  forget(name: UnsentForm, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'journeys.unsent.forget', async (tx) => {
      await tx.execute(
        `delete from journeys.unsent_form where user_id = $1 and acting_for is not distinct from $2 and name = $3`,
        [ctx.actor.userId, producerOf(ctx.actor), name],
      );
    });
  }

  private kept(tx: Tx, actor: Actor, name: UnsentForm): Promise<KeptForm | undefined> {
    return tx.maybe<KeptForm>(
      `select version, content, saved_at as "savedAt" from journeys.unsent_form
        where user_id = $1 and acting_for is not distinct from $2 and name = $3`,
      [actor.userId, producerOf(actor), name],
    );
  }
}

const producerOf = (actor: Actor): string | null => actor.acting?.producerId ?? null;
