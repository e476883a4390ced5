import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { loadSitting, type SittingFactsOf } from './council-state';
import { lookAt } from './meeting-focus';
import { assertBelongs, sittingRoles } from './sitting-access';

/** What is done to a meeting beside opening and closing it: order of the day, the product shown to all, revealing results. */
@Injectable()
export class MeetingCommands {
  constructor(private readonly uow: UnitOfWork) {}

  /** Sets the whole order of the day. @throws `evaluation.agenda_case`, `evaluation.not_presiding`, `conflict.stale_version` */
  setAgenda(sittingId: string, caseIds: readonly string[], ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'evaluation.sitting.agenda', async (tx) => {
      const sitting = await this.run(tx, ctx, sittingId, 'for update');
      assertVersion(ctx.expectedVersion, sitting.version);
      const wanted = [...new Set(caseIds)];
      const { known } = await tx.one<{ known: number }>(
        `select count(*)::int as known from evaluation.evaluation_case
          where id = any($1::uuid[]) and council_id = $2 and round_id = $3 and state = 'assigned'`,
        [wanted, sitting.councilId, sitting.roundId],
      );
      if (known !== wanted.length) throw new DomainError('evaluation.agenda_case', { path: 'caseIds' });
      await tx.execute(`delete from evaluation.agenda_item where sitting_id = $1`, [sittingId]);
      await tx.execute(
        `insert into evaluation.agenda_item (sitting_id, case_id, position)
         select $1, w.id, w.position from unnest($2::uuid[]) with ordinality as w (id, position)`,
        [sittingId, wanted],
      );
      assertOneUpdated(
        await tx.execute(`update evaluation.sitting set version = version + 1 where id = $1 and version = $2`, [
          sittingId,
          sitting.version,
        ]),
      );
      await this.record(tx, ctx, sitting, 'set-agenda', { products: wanted.length });
      return { version: sitting.version + 1 };
    });
  }

  /** Puts a product that is in hand before everybody's eyes, or none. @throws `evaluation.not_before_sitting` */
  show(sittingId: string, caseId: string | null, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.sitting.show', async (tx) => {
      await this.run(tx, ctx, sittingId, 'for share');
      if (caseId !== null) {
        const inHand = await tx.maybe(
          `select 1 from evaluation.evaluation_case where id = $1 and sitting_id = $2 and state in ('scoring', 'discussion')`,
          [caseId, sittingId],
        );
        if (!inHand) throw new DomainError('evaluation.not_before_sitting');
      }
      await lookAt(tx, { sittingId, caseId, by: ctx.actor.userId, always: true });
    });
  }

  /** The chair lets the room see every result that is closed and was not seen yet. @throws `evaluation.nothing_to_reveal` */
  reveal(sittingId: string, ctx: CommandContext): Promise<{ count: number }> {
    return this.uow.command(ctx, 'evaluation.sitting.reveal', async (tx) => {
      const sitting = await loadSitting(tx, sittingId, 'for share');
      await assertBelongs(tx, ctx.actor, sitting);
      if (!(await sittingRoles(tx, ctx.actor, sitting)).includes('presiding'))
        throw new DomainError('evaluation.not_presiding');
      const count = await tx.execute(
        `insert into evaluation.result_reveal (case_id, sitting_id, revealed_by, at)
         select r.case_id, $1, $2, platform.now() from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
          where c.sitting_id = $1 on conflict (case_id) do nothing`,
        [sittingId, ctx.actor.userId],
      );
      if (count === 0) throw new DomainError('evaluation.nothing_to_reveal');
      await this.record(tx, ctx, sitting, 'reveal', { count });
      return { count };
    });
  }

  private async run(
    tx: Tx,
    ctx: CommandContext,
    id: string,
    lock: 'for share' | 'for update',
  ): Promise<SittingFactsOf> {
    const sitting = await loadSitting(tx, id, lock);
    await assertBelongs(tx, ctx.actor, sitting);
    if (sitting.mode === 'written') throw new DomainError('evaluation.no_attendance');
    if (sitting.state === 'closed') throw new DomainError('evaluation.sitting_not_open', { sitting: 'closed' });
    if ((await sittingRoles(tx, ctx.actor, sitting)).length === 0) throw new DomainError('evaluation.not_presiding');
    return sitting;
  }

  private record(
    tx: Tx,
    ctx: CommandContext,
    { id, state }: SittingFactsOf,
    action: string,
    facts: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return recordTransition(tx, ctx, { entity: 'sitting', id, action, from: state, to: state, facts });
  }
}
