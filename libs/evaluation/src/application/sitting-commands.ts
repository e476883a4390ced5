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
import { sittingWorkflow, type SittingAction, type SittingRole } from '../domain/sitting-workflow';
import { sittingPlanned } from '../events';
import { managesCouncil } from './case-state';
import { loadSitting, quorumAt, type SittingFactsOf } from './council-state';
import { assertCouncil, MANAGE_SITTING } from './evaluation-access';

export interface SittingInput {
  readonly councilId: string;
  readonly roundId: string;
  readonly heldOn: string;
  readonly place: string;
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
    reason: string | undefined,
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, `evaluation.sitting.${action}`, async (tx) => {
      const sitting = await this.locked(tx, ctx, id);
      const { quorum, presidingMemberId } = quorumAt(sitting);
      const { inHand } = await tx.one<{ inHand: number }>(
        `select count(*)::int as "inHand" from evaluation.evaluation_case where sitting_id = $1 and state in ('scoring', 'discussion')`,
        [id],
      );
      const roles = await this.roles(tx, ctx, sitting, presidingMemberId);
      const step = valueOrThrow(
        sittingWorkflow.decide({ state: sitting.state, action, roles, facts: { mode: sitting.mode, quorum, inHand } }),
      );
      await this.move(tx, ctx, sitting, { ...step, reason, presidingMemberId });
      return { version: sitting.version + 1 };
    });
  }

  /** Checks a member in. Coming and going are kept with their times. @throws `evaluation.member_not_found` */
  arrive(id: string, memberId: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.sitting.arrive', async (tx) => {
      const sitting = await this.attended(tx, ctx, id, memberId);
      assertMeets(sitting);
      if (sitting.present.has(memberId)) return;
      await tx.execute(
        `insert into evaluation.attendance (sitting_id, member_id, arrived_at) values ($1, $2, greatest(platform.now(),
           (select max(left_at) + interval '1 millisecond' from evaluation.attendance where sitting_id = $1 and member_id = $2)))`,
        [id, memberId],
      );
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
  delegate(id: string, input: { toMemberId: string; documentNo: string }, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.sitting.delegate', async (tx) => {
      const sitting = await this.attended(tx, ctx, id, input.toMemberId);
      await this.assertRuns(tx, ctx, sitting);
      const deputy = sitting.members.find((member) => member.memberId === input.toMemberId && member.seat === 'deputy');
      const chair = sitting.members.find((member) => member.seat === 'chair');
      if (!deputy || !chair) throw new DomainError('evaluation.not_deputy');
      await tx.execute(
        `insert into evaluation.delegation (id, sitting_id, from_member_id, to_member_id, document_no, at)
         values ($1, $2, $3, $4, $5, platform.now())`,
        [tx.newId(), id, chair.memberId, deputy.memberId, input.documentNo],
      );
      if (sitting.mode === 'written')
        await tx.execute(
          `update evaluation.sitting set presiding_member_id = $2, version = version + 1 where id = $1`,
          [id, deputy.memberId],
        );
      const facts = { toMemberId: deputy.memberId, documentNo: input.documentNo };
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

  private async move(
    tx: Tx,
    ctx: CommandContext,
    sitting: SittingFactsOf,
    step: { action: string; from: string; to: string; reason: string | undefined; presidingMemberId: string | null },
  ): Promise<void> {
    assertOneUpdated(
      await tx.execute(
        `update evaluation.sitting set state = $2, presiding_member_id = $3, pause_reason = case when $2 = 'paused' then $4 end, version = version + 1
          where id = $1 and version = $5`,
        [sitting.id, step.to, step.presidingMemberId, step.reason ?? null, sitting.version],
      ),
    );
    const { action, from, to, reason } = step;
    await recordTransition(tx, ctx, { entity: 'sitting', id: sitting.id, action, from, to, reason });
  }

  private async locked(tx: Tx, ctx: CommandContext, id: string): Promise<SittingFactsOf> {
    const sitting = await loadSitting(tx, id, 'for update');
    const sits = sitting.members.some((member) => member.userId === ctx.actor.userId);
    if (!sits && !(await managesCouncil(tx, ctx.actor, sitting.councilId, MANAGE_SITTING)))
      throw new DomainError('evaluation.sitting_not_found');
    assertVersion(ctx.expectedVersion, sitting.version);
    return sitting;
  }

  private async attended(tx: Tx, ctx: CommandContext, id: string, memberId: string): Promise<SittingFactsOf> {
    const sitting = await this.locked(tx, ctx, id);
    if (sitting.state === 'closed') throw new DomainError('evaluation.sitting_not_open', { sitting: 'closed' });
    const member = sitting.members.find((each) => each.memberId === memberId);
    if (!member) throw new DomainError('evaluation.member_not_found');
    if (member.userId !== ctx.actor.userId) await this.assertRuns(tx, ctx, sitting);
    return sitting;
  }

  /** The secretary, the office, who presides, and the chair also while away. @throws `evaluation.not_presiding` */
  private async assertRuns(tx: Tx, ctx: CommandContext, sitting: SittingFactsOf): Promise<void> {
    if (sitting.members.some((each) => each.userId === ctx.actor.userId && each.seat === 'chair')) return;
    const roles = await this.roles(tx, ctx, sitting, quorumAt(sitting).presidingMemberId);
    if (roles.length === 0) throw new DomainError('evaluation.not_presiding');
  }

  private async roles(
    tx: Tx,
    ctx: CommandContext,
    sitting: SittingFactsOf,
    presiding: string | null,
  ): Promise<SittingRole[]> {
    const manages = await managesCouncil(tx, ctx.actor, sitting.councilId, MANAGE_SITTING);
    const presides = sitting.members.some(
      (member) => member.memberId === presiding && member.userId === ctx.actor.userId,
    );
    return [...(manages ? (['manager'] as const) : []), ...(presides ? (['presiding'] as const) : [])];
  }
}

/** @throws `evaluation.no_attendance` */
function assertMeets(sitting: SittingFactsOf): void {
  if (sitting.mode === 'written') throw new DomainError('evaluation.no_attendance');
}
