import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { CYCLE_COLUMNS, isOver, type CycleRow } from './cycle-record';
import { moveCycle } from './move-cycle';
import { LEAVE_CYCLE } from './reassessment-access';

/** A producer leaves at its own wish, with a reason; until the certificate's end it can be taken back. */
@Injectable()
export class LeaveCycle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `reassessment.ended`, `reassessment.reason_missing`, `workflow.action_not_allowed` */
  leave(id: string, reason: string, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'reassessment.leave', async (tx) => {
      const { cycle, facts } = await this.visible(tx, ctx, id);
      const leftOn = await this.programme.today(tx);
      const state = await moveCycle(tx, ctx, cycle, {
        action: 'leave',
        role: 'producer',
        facts,
        reason,
        set: ['left_on = $4, left_reason = $5', [leftOn, reason]],
      });
      return { version: cycle.version + 1, state };
    });
  }

  /** @throws `reassessment.ended`, `workflow.action_not_allowed` */
  stay(id: string, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'reassessment.stay', async (tx) => {
      const { cycle, facts } = await this.visible(tx, ctx, id);
      const set = ['left_on = null, left_reason = null', []] as const;
      const state = await moveCycle(tx, ctx, cycle, { action: 'stay', role: 'producer', facts, set });
      return { version: cycle.version + 1, state };
    });
  }

  private async visible(
    tx: Tx,
    ctx: CommandContext,
    id: string,
  ): Promise<{ cycle: CycleRow; facts: { isOver: boolean } }> {
    const cycle = await tx.maybe<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where c.id = $1 and ${scopeSql('c', 2)} for update`,
      [id, ...scopeParams(ctx.actor.scopeFor(LEAVE_CYCLE))],
    );
    if (!cycle) throw new DomainError('reassessment.cycle_not_found');
    assertVersion(ctx.expectedVersion, cycle.version);
    return { cycle, facts: { isOver: isOver(cycle, await this.programme.today(tx)) } };
  }
}
