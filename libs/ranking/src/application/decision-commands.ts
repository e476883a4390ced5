import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { decisionWorkflow, type DecisionAction } from '../domain/decision-workflow';
import { lineOf } from '../domain/list-changes';
import { decisionApproved, decisionPrepared, decisionPublished } from '../events';
import { decisionContent, insertItems, itemsOf, loadDecision, sha256Of, type DecisionRow } from './decision-record';
import {
  APPROVE_DECISION,
  assertDecisionUnit,
  assertNoConflict,
  decisionRoles,
  PREPARE_DECISION,
  PUBLISH_DECISION,
} from './ranking-access';
import { RankingBoards, type RankedItem } from './ranking-board';

const PERMISSION: Readonly<Record<DecisionAction, readonly string[]>> = {
  prepare: [PREPARE_DECISION],
  return: [APPROVE_DECISION],
  approve: [APPROVE_DECISION],
  publish: [PUBLISH_DECISION],
  cancel: [PREPARE_DECISION, APPROVE_DECISION],
};

/** What an action carries besides the decision itself. */
export interface DecisionInput {
  readonly reason?: string | undefined;
  /** Number and day of the signed decision, given at its approval. */
  readonly signed?: { readonly number: string; readonly decidedOn: string };
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'decision_number';

/** Drafts, prepares, approves and publishes decisions. */
@Injectable()
export class DecisionCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly boards: RankingBoards,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Takes the whole list of a body as it stands now into a draft. @throws `ranking.nothing_to_decide` */
  draft(
    input: { roundId: string; level: string; unitId: string },
    ctx: CommandContext,
  ): Promise<{ id: string; count: number }> {
    return this.uow.command(ctx, 'ranking.draft', async (tx) => {
      const round = await this.programme.roundForShare(tx, input.roundId);
      await assertDecisionUnit(tx, ctx.actor, [PREPARE_DECISION], input.unitId);
      const board = await this.boards.one(tx, round, input.level, input.unitId);
      if (board.items.length === 0) throw new DomainError('ranking.nothing_to_decide');
      await assertNoConflict(tx, ctx.actor.userId, board.items);
      const id = tx.newId();
      await tx.execute(
        `insert into ranking.decision (id, round_id, level, unit_id, issuing_body, tie_break, drafted_by, drafted_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now())`,
        [id, round.id, board.level, board.unitId, board.issuingBody, [...board.tieBreak], ctx.actor.userId],
      );
      await insertItems(tx, id, board.items);
      await recordTransition(tx, ctx, { entity: 'decision', id, action: 'create', from: null, to: 'draft' });
      return { id, count: board.items.length };
    });
  }

  /** One step of the table. */
  act(
    id: string,
    action: DecisionAction,
    input: DecisionInput,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `ranking.${action}`, async (tx) => {
      const decision = await loadDecision(tx, id, 'for update of d');
      await assertDecisionUnit(tx, ctx.actor, PERMISSION[action], decision.unitId);
      assertVersion(ctx.expectedVersion, decision.version);
      const items = await itemsOf(tx, decision);
      await assertNoConflict(tx, ctx.actor.userId, items);
      const signed = input.signed ?? { number: decision.number ?? '', decidedOn: decision.decidedOn ?? '' };
      const currentSha256 = sha256Of(decisionContent(decision, signed, items));
      const step = valueOrThrow(
        decisionWorkflow.decide({
          state: decision.state,
          action,
          roles: decisionRoles(ctx.actor),
          facts: {
            actorId: ctx.actor.userId,
            preparedBy: decision.preparedBy,
            items: items.length,
            reason: input.reason,
            approvedSha256: decision.contentSha256,
            currentSha256,
          },
        }),
      );
      await this.apply(tx, ctx, decision, { action, signed, currentSha256 });
      if (action === 'prepare') await keepSnapshot(tx, ctx, id, items);
      const { from, to } = step;
      await recordTransition(tx, ctx, { entity: 'decision', id, action, from, to, reason: input.reason });
      await this.tell(tx, ctx, decision, action, items);
      return { version: decision.version + 1, state: to };
    });
  }

  private async apply(
    tx: Tx,
    ctx: CommandContext,
    decision: DecisionRow,
    what: { action: DecisionAction; signed: { number: string; decidedOn: string }; currentSha256: string },
  ): Promise<void> {
    const { id, version } = decision;
    const me = ctx.actor.userId;
    const set = (assignments: string, ...values: unknown[]): Promise<number> =>
      tx.execute(`update ranking.decision set ${assignments}, version = version + 1 where id = $1 and version = $2`, [
        id,
        version,
        ...values,
      ]);
    switch (what.action) {
      case 'prepare':
        return assertOneUpdated(await set(`state = 'prepared', prepared_by = $3, prepared_at = platform.now()`, me));
      case 'return':
        return assertOneUpdated(await set(`state = 'draft', prepared_by = null, prepared_at = null`));
      case 'approve':
        return this.approve(tx, set, me, what);
      case 'publish':
        return assertOneUpdated(
          await set(
            `state = 'published', published_by = $3, published_at = platform.now(), published_on = platform.today()`,
            me,
          ),
        );
      case 'cancel':
        assertOneUpdated(await set(`state = 'cancelled'`));
        await tx.execute(`update ranking.decision_item set active = false where decision_id = $1`, [id]);
    }
  }

  private async approve(
    tx: Tx,
    set: (assignments: string, ...values: unknown[]) => Promise<number>,
    me: string,
    what: { signed: { number: string; decidedOn: string }; currentSha256: string },
  ): Promise<void> {
    const { number, decidedOn } = what.signed;
    if (decidedOn > (await this.programme.today(tx))) throw new DomainError('ranking.decided_in_future');
    try {
      assertOneUpdated(
        await set(
          `state = 'approved', approved_by = $3, approved_at = platform.now(), number = $4, decided_on = $5, content_sha256 = $6`,
          me,
          number,
          decidedOn,
          what.currentSha256,
        ),
      );
    } catch (error) {
      throw isTaken(error) ? new DomainError('ranking.number_taken') : error;
    }
  }

  private async tell(
    tx: Tx,
    ctx: CommandContext,
    decision: DecisionRow,
    action: DecisionAction,
    items: readonly RankedItem[],
  ): Promise<void> {
    const data = {
      decisionId: decision.id,
      roundId: decision.roundId,
      level: decision.level,
      count: items.length,
    };
    if (action === 'prepare') await addEvent(tx, decisionPrepared, data, ctx);
    if (action === 'approve') await addEvent(tx, decisionApproved, data, ctx);
    if (action === 'publish') await addEvent(tx, decisionPublished, data, ctx);
  }
}

/** What is handed in is kept, so that the next draft can be compared with it. */
async function keepSnapshot(tx: Tx, ctx: CommandContext, id: string, items: readonly RankedItem[]): Promise<void> {
  await tx.execute(
    `insert into ranking.decision_snapshot (decision_id, lines, prepared_by, at) values ($1, $2, $3, platform.now())`,
    [id, JSON.stringify(items.map(lineOf)), ctx.actor.userId],
  );
}
