import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { insertItems, itemsOf, loadDecision } from './decision-record';
import { assertDecisionUnit, assertNoConflict, PREPARE_DECISION, PUBLISH_DECISION } from './ranking-access';
import { RankingBoards } from './ranking-board';

/** A returned draft is drawn up anew, and an approved decision gets the moment at which it publishes itself. */
@Injectable()
export class ApprovalCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly boards: RankingBoards,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Takes the list into the draft as it stands now, with what was closed since. @throws `ranking.not_a_draft`, `ranking.nothing_to_decide` */
  refresh(id: string, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'ranking.refresh', async (tx) => {
      const decision = await loadDecision(tx, id, 'for update of d');
      await assertDecisionUnit(tx, ctx.actor, [PREPARE_DECISION], decision.unitId);
      assertVersion(ctx.expectedVersion, decision.version);
      if (decision.state !== 'draft') throw new DomainError('ranking.not_a_draft');
      await assertNoConflict(tx, ctx.actor.userId, await itemsOf(tx, decision));
      await tx.execute(`delete from ranking.decision_item where decision_id = $1`, [id]);
      const round = await this.programme.roundForShare(tx, decision.roundId);
      const board = await this.boards.one(tx, round, decision.level, decision.unitId);
      if (board.items.length === 0) throw new DomainError('ranking.nothing_to_decide');
      await assertNoConflict(tx, ctx.actor.userId, board.items);
      await insertItems(tx, id, board.items);
      assertOneUpdated(
        await tx.execute(
          `update ranking.decision set tie_break = $3, version = version + 1 where id = $1 and version = $2`,
          [id, decision.version, [...board.tieBreak]],
        ),
      );
      const facts = { products: board.items.length };
      await recordTransition(tx, ctx, { entity: 'decision', id, action: 'refresh', from: 'draft', to: 'draft', facts });
      return { version: decision.version + 1, state: 'draft' };
    });
  }

  /** Sets, moves or takes back the moment of publication. @throws `ranking.not_approved`, `ranking.publish_in_past` */
  publishAt(id: string, at: Instant | null, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'ranking.publish-at', async (tx) => {
      const decision = await loadDecision(tx, id, 'for update of d');
      await assertDecisionUnit(tx, ctx.actor, [PUBLISH_DECISION], decision.unitId);
      assertVersion(ctx.expectedVersion, decision.version);
      if (decision.state !== 'approved') throw new DomainError('ranking.not_approved');
      await assertNoConflict(tx, ctx.actor.userId, await itemsOf(tx, decision));
      await this.assertAhead(tx, at);
      const by = at === null ? null : ctx.actor.userId;
      assertOneUpdated(
        await tx.execute(
          `update ranking.decision set publish_at = $3, publish_set_by = $4, version = version + 1 where id = $1 and version = $2`,
          [id, decision.version, at, by],
        ),
      );
      const action = at === null ? 'unset-publication' : 'set-publication';
      const facts = { publishAt: at };
      await recordTransition(tx, ctx, { entity: 'decision', id, action, from: 'approved', to: 'approved', facts });
      return { version: decision.version + 1, state: 'approved' };
    });
  }

  private async assertAhead(tx: Tx, at: Instant | null): Promise<void> {
    if (at === null) return;
    const { ahead } = await tx.one<{ ahead: boolean }>(`select $1::timestamptz > platform.now() as ahead`, [at]);
    if (!ahead) throw new DomainError('ranking.publish_in_past', { path: 'at' });
  }
}
