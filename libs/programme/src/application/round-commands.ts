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
import { roundWorkflow, type RoundAction, type RoundState } from '../domain/round-workflow';

export interface RoundDeadline {
  readonly level: string;
  readonly task: string;
  readonly dueOn: string;
}

export interface RoundInput {
  readonly year: number;
  readonly number: number;
  readonly name: string;
  readonly procedureId: string;
  readonly deadlines: readonly RoundDeadline[];
}

interface LockedRound {
  readonly state: RoundState;
  readonly version: number;
}

async function writeDeadlines(tx: Tx, roundId: string, deadlines: readonly RoundDeadline[]): Promise<void> {
  await tx.execute(`delete from programme.round_deadline where round_id = $1`, [roundId]);
  await tx.execute(
    `insert into programme.round_deadline (round_id, level, task, due_on)
     select $1, level, task, "dueOn" from jsonb_to_recordset($2) as d (level text, task text, "dueOn" date)`,
    [roundId, JSON.stringify(deadlines)],
  );
}

async function lockRound(tx: Tx, ctx: CommandContext, id: string): Promise<LockedRound> {
  const round = await tx.maybe<LockedRound>(`select state, version from programme.round where id = $1 for update`, [
    id,
  ]);
  if (!round) throw new DomainError('programme.round_not_found');
  assertVersion(ctx.expectedVersion, round.version);
  return round;
}

/** Creates, changes, opens and closes rounds (đợt đánh giá) with their last days per level. */
@Injectable()
export class RoundCommands {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `programme.round_exists` */
  create(input: RoundInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'programme.round.create', async (tx) => {
      const id = tx.newId();
      const added = await tx.execute(
        `insert into programme.round (id, year, number, name, procedure_id, created_at) values ($1, $2, $3, $4, $5, platform.now())
         on conflict (year, number) do nothing`,
        [id, input.year, input.number, input.name, input.procedureId],
      );
      if (added === 0) throw new DomainError('programme.round_exists');
      await writeDeadlines(tx, id, input.deadlines);
      await recordTransition(tx, ctx, { entity: 'round', id, action: 'create', from: null, to: 'preparing' });
      return { id };
    });
  }

  /**
   * Opens the year's round for reassessments in one act: dossiers come in whenever their certificate's window is open, so the round
   * has no last day and stays open through the year. @throws `programme.round_exists`
   */
  openReassessment(input: { year: number; procedureId: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'programme.round.open-reassessment', async (tx) => {
      const id = tx.newId();
      const step = valueOrThrow(
        roundWorkflow.decide({ state: 'preparing', action: 'open', roles: ['provincial-office'], facts: {} }),
      );
      const added = await tx.execute(
        `insert into programme.round (id, year, number, kind, name, procedure_id, state, created_at)
         values ($1, $2, 0, 'reassessment', $3, $4, $5, platform.now()) on conflict (year, number) do nothing`,
        [id, input.year, `Đánh giá lại năm ${input.year}`, input.procedureId, step.to],
      );
      if (added === 0) throw new DomainError('programme.round_exists');
      await recordTransition(tx, ctx, { entity: 'round', id, action: 'create', from: null, to: step.from });
      await recordTransition(tx, ctx, { entity: 'round', id, action: 'open', from: step.from, to: step.to });
      return { id };
    });
  }

  /** Only while it is prepared: afterwards people rely on the dates. @throws `programme.round_not_preparing` */
  update(id: string, input: RoundInput, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'programme.round.update', async (tx) => {
      const round = await lockRound(tx, ctx, id);
      if (round.state !== 'preparing') throw new DomainError('programme.round_not_preparing');
      assertOneUpdated(
        await tx.execute(
          `update programme.round set year = $2, number = $3, name = $4, procedure_id = $5, version = version + 1 where id = $1`,
          [id, input.year, input.number, input.name, input.procedureId],
        ),
      );
      await writeDeadlines(tx, id, input.deadlines);
      await recordTransition(tx, ctx, { entity: 'round', id, action: 'update', from: round.state, to: round.state });
    });
  }

  /** Opens or closes. @throws `workflow.action_not_allowed`, `programme.round_without_deadlines` */
  act(id: string, action: RoundAction, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, `programme.round.${action}`, async (tx) => {
      const round = await lockRound(tx, ctx, id);
      const step = valueOrThrow(
        roundWorkflow.decide({ state: round.state, action, roles: ['provincial-office'], facts: {} }),
      );
      if (
        action === 'open' &&
        !(await tx.maybe(`select 1 from programme.round_deadline where round_id = $1 limit 1`, [id]))
      ) {
        throw new DomainError('programme.round_without_deadlines');
      }
      assertOneUpdated(
        await tx.execute(
          `update programme.round set state = $2, version = version + 1 where id = $1 and version = $3`,
          [id, step.to, round.version],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'round', id, action, from: step.from, to: step.to });
    });
  }
}
