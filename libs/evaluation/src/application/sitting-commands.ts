import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
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
import { sittingWorkflow, type SittingAction } from '../domain/sitting-workflow';
import { sittingAdjourned, sittingPlanned } from '../events';
import { markPresent } from './attendance';
import { loadSitting, quorumAt, type SittingFactsOf } from './council-state';
import { assertScan } from './delegation-scan';
import { assertCouncil, MANAGE_SITTING } from './evaluation-access';
import { assertBelongs, assertRuns, sittingRoles } from './sitting-access';

export interface SittingInput {
  readonly councilId: string;
  readonly roundId: string;
  readonly heldOn: string;
  readonly place: string;
}

/** The chair's written word; its scan may follow later, under the same number. */
export interface DelegationInput {
  readonly toMemberId: string;
  readonly documentNo: string;
  readonly scanId?: string | undefined;
}

interface SittingStep {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly reason?: string | undefined;
  readonly continuesOn?: LocalDate | undefined;
  readonly presidingMemberId: string | null;
}

/** Plans and runs sessions (phiên họp): attendance, delegation, opening with a quorum, pausing. */
@Injectable()
export class SittingCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  plan(input: SittingInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.sitting.plan', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_SITTING, input.councilId);
      await this.programme.roundForShare(tx, input.roundId);
      const id = tx.newId();
      await tx.execute(
        `insert into evaluation.sitting (id, council_id, round_id, held_on, place) values ($1, $2, $3, $4, $5)`,
        [id, input.councilId, input.roundId, input.heldOn, input.place],
      );
      await recordTransition(tx, ctx, { entity: 'sitting', id, action: 'plan', from: null, to: 'planned' });
      await addEvent(tx, sittingPlanned, { sittingId: id, councilId: input.councilId }, ctx);
      return { id };
    });
  }

  /** Opens, pauses, resumes or closes. @throws `evaluation.quorum_missing` with how many are missing, `evaluation.products_in_hand` */
  act(
    id: string,
    action: SittingAction,
    input: { reason?: string | undefined; continuesOn?: LocalDate | undefined },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, `evaluation.sitting.${action}`, async (tx) => {
      const sitting = await this.locked(tx, ctx, id);
      const { quorum, presidingMemberId } = quorumAt(sitting);
      const { inHand } = await tx.one<{ inHand: number }>(
        `select count(*)::int as "inHand" from evaluation.evaluation_case where sitting_id = $1 and state in ('scoring', 'discussion')`,
        [id],
      );
      const roles = await sittingRoles(tx, ctx.actor, sitting, presidingMemberId);
      const step = valueOrThrow(
        sittingWorkflow.decide({
          ...{ state: sitting.state, action, roles },
          facts: {
            ...{ mode: sitting.mode, quorum, inHand, reason: input.reason, continuesOn: input.continuesOn },
            today: await this.programme.today(tx),
          },
        }),
      );
      await this.move(tx, ctx, sitting, { ...step, ...input, presidingMemberId });
      if (action === 'adjourn') await this.sendHome(tx, ctx, sitting);
      return { version: sitting.version + 1 };
    });
  }

  /** Who was there is checked out; on the other day everybody checks in anew, and all are told when that is. */
  private async sendHome(tx: Tx, ctx: CommandContext, { id, councilId }: SittingFactsOf): Promise<void> {
    await tx.execute(
      `update evaluation.attendance set left_at = platform.now() where sitting_id = $1 and left_at is null`,
      [id],
    );
    await addEvent(tx, sittingAdjourned, { sittingId: id, councilId }, ctx);
  }

  /** Checks a member in. Coming and going are kept with their times. @throws `evaluation.member_not_found` */
  arrive(id: string, memberId: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.sitting.arrive', async (tx) => {
      const sitting = await this.attended(tx, ctx, id, memberId);
      assertMeets(sitting);
      if (sitting.present.has(memberId)) return;
      await markPresent(tx, { sittingId: id, memberId, via: 'list', notedBy: ctx.actor.userId });
    });
  }

  /** Checks a member out; when the person presiding goes and nobody may take the chair, the session pauses by itself. */
  leave(id: string, memberId: string, ctx: CommandContext): Promise<{ paused: boolean }> {
    return this.uow.command(ctx, 'evaluation.sitting.leave', async (tx) => {
      const before = await this.attended(tx, ctx, id, memberId);
      assertMeets(before);
      await tx.execute(
        `update evaluation.attendance set left_at = platform.now() where sitting_id = $1 and member_id = $2 and left_at is null`,
        [id, memberId],
      );
      const present = new Set([...before.present].filter((each) => each !== memberId));
      const after = { ...before, present };
      const { presidingMemberId } = quorumAt(after);
      if (before.state !== 'open' || quorumAt(before).presidingMemberId === presidingMemberId) return { paused: false };
      if (presidingMemberId !== null) {
        await tx.execute(
          `update evaluation.sitting set presiding_member_id = $2, version = version + 1 where id = $1`,
          [id, presidingMemberId],
        );
        return { paused: false };
      }
      const step = {
        action: 'pause',
        from: 'open',
        to: 'paused',
        reason: 'Người chủ trì rời phiên họp',
        presidingMemberId: null,
      };
      await this.move(tx, ctx, before, step);
      return { paused: true };
    });
  }

  /** The chair hands the chair to a deputy in writing; a deputy cannot take it himself. @throws `evaluation.not_deputy`, `evaluation.not_presiding` */
  delegate(id: string, input: DelegationInput, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.sitting.delegate', async (tx) => {
      const sitting = await this.attended(tx, ctx, id, input.toMemberId);
      await assertRuns(tx, ctx.actor, sitting);
      const deputy = sitting.members.find((member) => member.memberId === input.toMemberId && member.seat === 'deputy');
      const chair = sitting.members.find((member) => member.seat === 'chair');
      if (!deputy || !chair) throw new DomainError('evaluation.not_deputy');
      await assertScan(tx, id, input.scanId);
      await tx.execute(
        `insert into evaluation.delegation (id, sitting_id, from_member_id, to_member_id, document_no, scan_id, at)
         values ($1, $2, $3, $4, $5, $6, platform.now())`,
        [tx.newId(), id, chair.memberId, deputy.memberId, input.documentNo, input.scanId ?? null],
      );
      if (sitting.mode === 'written')
        await tx.execute(
          `update evaluation.sitting set presiding_member_id = $2, version = version + 1 where id = $1`,
          [id, deputy.memberId],
        );
      const facts = { toMemberId: deputy.memberId, documentNo: input.documentNo, scanId: input.scanId ?? null };
      await recordTransition(tx, ctx, {
        entity: 'sitting',
        id,
        action: 'delegate',
        from: sitting.state,
        to: sitting.state,
        facts,
      });
    });
  }

  private async move(tx: Tx, ctx: CommandContext, sitting: SittingFactsOf, step: SittingStep): Promise<void> {
    assertOneUpdated(
      await tx.execute(
        `update evaluation.sitting set state = $2, presiding_member_id = $3, version = version + 1, continues_on = $6,
                pause_reason = case when $2 in ('paused', 'adjourned') then $4 end
          where id = $1 and version = $5`,
        [
          sitting.id,
          step.to,
          step.presidingMemberId,
          step.reason ?? null,
          sitting.version,
          step.to === 'adjourned' ? step.continuesOn : null,
        ],
      ),
    );
    const { action, from, to, reason, continuesOn } = step;
    const facts = continuesOn === undefined ? {} : { continuesOn };
    await recordTransition(tx, ctx, { entity: 'sitting', id: sitting.id, action, from, to, reason, facts });
  }

  private async locked(tx: Tx, ctx: CommandContext, id: string): Promise<SittingFactsOf> {
    const sitting = await loadSitting(tx, id, 'for update');
    await assertBelongs(tx, ctx.actor, sitting);
    assertVersion(ctx.expectedVersion, sitting.version);
    return sitting;
  }

  private async attended(tx: Tx, ctx: CommandContext, id: string, memberId: string): Promise<SittingFactsOf> {
    const sitting = await this.locked(tx, ctx, id);
    if (sitting.state === 'closed') throw new DomainError('evaluation.sitting_not_open', { sitting: 'closed' });
    const member = sitting.members.find((each) => each.memberId === memberId);
    if (!member) throw new DomainError('evaluation.member_not_found');
    if (member.userId !== ctx.actor.userId) await assertRuns(tx, ctx.actor, sitting);
    return sitting;
  }
}

/** @throws `evaluation.no_attendance` */
function assertMeets(sitting: SittingFactsOf): void {
  if (sitting.mode === 'written') throw new DomainError('evaluation.no_attendance');
}
