import { Injectable } from '@nestjs/common';
import { CriteriaFacade, type Ticks } from '@app/criteria';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { isVotingSeat } from '../domain/council-rules';
import {
  sheetMoveFault,
  sheetMoveWorkflow,
  type SheetMoveAction,
  type SheetMoveFacts,
} from '../domain/sheet-move-workflow';
import { sheetMoveAsked, sheetMoveConfirmed, sheetMoveRefused, sheetMoveWithdrawn } from '../events';
import { managesCouncil, visibleCase, type StoredCase } from './case-state';
import { Conflicts, openConflicts } from './conflicts';
import { membersOf } from './council-state';
import { carrySheet, sheetToMove } from './carry-sheet';
import { storedMove, type StoredMove } from './stored-move';

export interface SheetMoveInput {
  readonly memberId: string;
  readonly toCaseId: string;
  readonly reason: string;
}

interface Both {
  readonly from: StoredCase;
  readonly to: StoredCase;
}

const TOLD = { confirm: sheetMoveConfirmed, refuse: sheetMoveRefused, withdraw: sheetMoveWithdrawn };
const takesSheets = ({ state }: StoredCase): boolean => state === 'assigned' || state === 'scoring';

/**
 * A sheet that a member entered for the wrong product. The secretary asks for it without seeing it, the member confirms, and what
 * was ticked goes to the other product, criterion by criterion, where the member hands it in. What was handed in stays on record.
 */
@Injectable()
export class SheetMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly conflicts: Conflicts,
  ) {}

  /** @throws `evaluation.case_not_found`, `evaluation.member_not_found` and the `evaluation.sheet_move_…` refusals */
  ask(caseId: string, { memberId, toCaseId, reason }: SheetMoveInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.sheet-move.ask', async (tx) => {
      if (caseId === toCaseId) throw new DomainError('evaluation.sheet_move_same_product', { path: 'toCaseId' });
      const both = await this.both(tx, ctx.actor, { fromCaseId: caseId, toCaseId }, 'for share');
      const { councilId } = both.from;
      if (!(await managesCouncil(tx, ctx.actor, councilId))) throw new DomainError('evaluation.case_not_found');
      const seat = (await membersOf(tx, councilId)).find((each) => each.memberId === memberId);
      if (!seat || !isVotingSeat(seat.seat)) throw new DomainError('evaluation.member_not_found', { path: 'memberId' });
      if (seat.userId === ctx.actor.userId) throw new DomainError('evaluation.sheet_move_own', { path: 'memberId' });
      const fault = sheetMoveFault(await this.factsOf(tx, both, memberId));
      if (fault) throw fault;
      const id = tx.newId();
      const made = await tx.execute(
        `insert into evaluation.sheet_move (id, council_id, member_id, from_case_id, to_case_id, reason, state, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, 'asked', $7, platform.now()) on conflict do nothing`,
        [id, councilId, memberId, caseId, toCaseId, reason, ctx.actor.userId],
      );
      if (made === 0) throw new DomainError('evaluation.sheet_move_open');
      await recordTransition(tx, ctx, { entity: 'sheet-move', id, action: 'ask', from: null, to: 'asked', reason });
      await addEvent(tx, sheetMoveAsked, { moveId: id, councilId }, ctx);
      return { id };
    });
  }

  /** The member's own step. @throws `evaluation.sheet_move_not_found`, `evaluation.case_not_found` and the refusals of asking */
  confirm(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'evaluation.sheet-move.confirm', async (tx) => {
      // The exclusive locks wait for sheets that are being handed in and let nobody open or close one of the two meanwhile.
      const both = await this.both(tx, ctx.actor, await this.own(tx, ctx.actor, id), 'for update');
      const move = await this.own(tx, ctx.actor, id);
      assertVersion(ctx.expectedVersion, move.version);
      await this.conflicts.find(tx, move.councilId, [
        { caseId: both.from.id, producerId: both.from.facts.producerId },
        { caseId: both.to.id, producerId: both.to.facts.producerId },
      ]);
      const facts = await this.factsOf(tx, both, move.memberId);
      const { sheet } = await this.criteria.scorableSheet(tx, both.to.facts.rulebookId, both.to.facts.sheetNo);
      await this.step(tx, ctx, move, { action: 'confirm', facts });
      const movedVersion = await carrySheet(tx, { move, sheet });
      assertOneUpdated(
        await tx.execute(
          `update evaluation.sheet_move set state = 'confirmed', version = version + 1, moved_version = $3,
                  answered_by = $4, answered_at = platform.now() where id = $1 and version = $2`,
          [id, move.version, movedVersion, ctx.actor.userId],
        ),
      );
      await this.note(tx, ctx, { stored: both.from, action: 'sheet-moved-away', move, version: movedVersion });
      await this.note(tx, ctx, { stored: both.to, action: 'sheet-moved-here', move, version: movedVersion });
      return { version: move.version + 1 };
    });
  }

  /** The member keeps the sheet where it is. @throws `evaluation.sheet_move_not_found` */
  refuse(id: string, reason: string | undefined, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'evaluation.sheet-move.refuse', async (tx) =>
      this.end(tx, ctx, await this.own(tx, ctx.actor, id), { action: 'refuse', to: 'refused', reason }),
    );
  }

  /** The secretary takes the request back. @throws `evaluation.sheet_move_not_found` */
  withdraw(id: string, reason: string | undefined, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'evaluation.sheet-move.withdraw', async (tx) => {
      const move = await storedMove(tx, id);
      if (!(await managesCouncil(tx, ctx.actor, move.councilId)))
        throw new DomainError('evaluation.sheet_move_not_found');
      await this.both(tx, ctx.actor, move, '');
      return this.end(tx, ctx, move, { action: 'withdraw', to: 'withdrawn', reason });
    });
  }

  private async end(
    tx: Tx,
    ctx: CommandContext,
    move: StoredMove,
    { action, to, reason }: { action: 'refuse' | 'withdraw'; to: string; reason: string | undefined },
  ): Promise<{ version: number }> {
    assertVersion(ctx.expectedVersion, move.version);
    await this.step(tx, ctx, move, { action, reason });
    assertOneUpdated(
      await tx.execute(
        `update evaluation.sheet_move set state = $3, version = version + 1, answer_reason = $4,
                answered_by = $5, answered_at = platform.now() where id = $1 and version = $2`,
        [move.id, move.version, to, reason ?? null, ctx.actor.userId],
      ),
    );
    return { version: move.version + 1 };
  }

  /** Asks the workflow, keeps the record and tells it. */
  private async step(
    tx: Tx,
    ctx: CommandContext,
    { id, councilId, state }: StoredMove,
    input: { action: SheetMoveAction; facts?: SheetMoveFacts; reason?: string | undefined },
  ): Promise<void> {
    const { action, facts = HARMLESS, reason } = input;
    const roles = [action === 'withdraw' ? ('manager' as const) : ('member' as const)];
    const { from, to } = valueOrThrow(sheetMoveWorkflow.decide({ state, action, roles, facts }));
    await recordTransition(tx, ctx, { entity: 'sheet-move', id, action, from, to, reason });
    await addEvent(tx, TOLD[action], { moveId: id, councilId }, ctx);
  }

  /** On both products stands that a sheet went, and whose; never which product it went to: somebody may be in conflict with it. */
  private note(
    tx: Tx,
    ctx: CommandContext,
    { stored, action, move, version }: { stored: StoredCase; action: string; move: StoredMove; version: number },
  ): Promise<void> {
    const { id, state } = stored;
    const facts = { moveId: move.id, memberId: move.memberId, version };
    const reason = `Phiếu của ${move.memberName}`;
    return recordTransition(tx, ctx, { entity: 'evaluation-case', id, action, from: state, to: state, reason, facts });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<StoredMove> {
    const move = await storedMove(tx, id);
    if (move.userId !== actor.userId) throw new DomainError('evaluation.sheet_move_not_found');
    return move;
  }

  /** Both products, locked in one order whoever asks. @throws `evaluation.case_not_found` also in conflict with one of them */
  private async both(
    tx: Tx,
    actor: Actor,
    { fromCaseId, toCaseId }: { fromCaseId: string; toCaseId: string },
    lock: '' | 'for share' | 'for update',
  ): Promise<Both> {
    const found = new Map<string, StoredCase>();
    for (const id of [fromCaseId, toCaseId].sort()) found.set(id, await visibleCase(tx, actor, id, lock));
    const [from, to] = [found.get(fromCaseId), found.get(toCaseId)];
    if (!from || !to) throw new DomainError('evaluation.case_not_found');
    return { from, to };
  }

  private async factsOf(tx: Tx, { from, to }: Both, memberId: string): Promise<SheetMoveFacts> {
    const conflicts = [await openConflicts(tx, from.id), await openConflicts(tx, to.id)];
    const { read, targetCast } = await tx.one<{ read: boolean; targetCast: boolean }>(
      `select exists (select 1 from evaluation.standing_ballot b where b.case_id = $1 and b.member_id = $3 and b.scoring_round < $4) as read,
              exists (select 1 from evaluation.standing_ballot b where b.case_id = $2 and b.member_id = $3) as "targetCast"`,
      [from.id, to.id, memberId, from.scoringRound],
    );
    const ticks: Ticks = (await sheetToMove(tx, from.id, memberId)).ticks;
    return {
      sameCouncil: from.councilId === to.councilId,
      sameSheet: from.facts.sheetNo === to.facts.sheetNo && from.facts.rulebookId === to.facts.rulebookId,
      conflict: conflicts.some((members) => members.has(memberId)),
      hasSheet: Object.keys(ticks).length > 0,
      opened: !takesSheets(from) || read,
      targetOpen: takesSheets(to),
      targetCast,
    };
  }
}

/** For steps whose guards look at nothing. */
const HARMLESS: SheetMoveFacts = {
  sameCouncil: true,
  sameSheet: true,
  conflict: false,
  hasSheet: true,
  opened: false,
  targetOpen: true,
  targetCast: false,
};
