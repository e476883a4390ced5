import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import { IdeasFacade } from '@app/ideas';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { scopeParams, scopeSql } from '@app/programme';
import { checkCapital, type CapitalRow, type Source } from '../domain/capital';
import { isEditable, planWorkflow, type PlanAction, type PlanState } from '../domain/plan-workflow';
import { planApprovalUndone, planApproved, planRefused, planReturned, planSubmitted, type PlanEvent } from '../events';
import { writeCapital } from './plan-capital';
import { assertCapitalRows, emptySections, type PlanFields } from './plan-fields';
import { COMMENT_PLAN, DECIDE_PLAN, planRoles, WRITE_PLAN } from './plan-permissions';
import { PlanUsePolicy } from './plan-use-policy';

const EVENTS: Readonly<Record<PlanAction, EventContract<PlanEvent>>> = {
  submit: planSubmitted,
  return: planReturned,
  approve: planApproved,
  refuse: planRefused,
  'undo-approve': planApprovalUndone,
};

interface LockedPlan {
  readonly id: string;
  readonly producerId: string;
  readonly state: PlanState;
  readonly version: number;
  readonly sections: Record<string, unknown>;
  readonly declaredTotal: string;
}

const sectionsOf = (fields: PlanFields): string => JSON.stringify({ ...fields.sections, yearGoals: fields.yearGoals });

/** Capital rows of a plan as stored. */
export async function capitalRows(tx: Tx, planId: string): Promise<CapitalRow[]> {
  const rows = await tx.query<{ year: number; source: Source; amount: string }>(
    `select year, source, amount from plans.plan_capital where plan_id = $1 order by year, source`,
    [planId],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** Writes, comments on and decides business plans. */
@Injectable()
export class PlanCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ideas: IdeasFacade,
    @Optional() @Inject(PlanUsePolicy) private readonly use?: PlanUsePolicy,
  ) {}

  /** Begins a plan on a selected idea. @throws `idea.not_found`, `plan.idea_not_selected`, `plan.exists` */
  create(input: PlanFields & { ideaId: string }, ctx: CommandContext): Promise<{ id: string }> {
    assertCapitalRows(input);
    return this.uow.command(ctx, 'plans.create', async (tx) => {
      const idea = await this.ideas.ideaInScope(tx, ctx.actor.scopeFor(WRITE_PLAN), input.ideaId);
      if (idea.state !== 'selected') throw new DomainError('plan.idea_not_selected');
      const id = tx.newId();
      const added = await tx.execute(
        `insert into plans.plan (id, idea_id, producer_id, unit_id, product_name, first_year, horizon_years, sections, declared_total, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now()) on conflict (idea_id) do nothing`,
        [
          id,
          idea.id,
          idea.producerId,
          idea.unitId,
          input.productName,
          input.firstYear,
          input.horizonYears,
          sectionsOf(input),
          input.declaredTotal.toString(),
        ],
      );
      if (added === 0) throw new DomainError('plan.exists');
      await writeCapital(tx, id, input.capital);
      await recordTransition(tx, ctx, { entity: 'plan', id, action: 'create', from: null, to: 'draft' });
      return { id };
    });
  }

  /** Saves the plan as typed: a table that does not add up is kept too. @throws `plan.not_editable` */
  save(id: string, fields: PlanFields, ctx: CommandContext): Promise<{ version: number }> {
    assertCapitalRows(fields);
    return this.uow.command(ctx, 'plans.save', async (tx) => {
      const plan = await this.lock(tx, ctx, id, WRITE_PLAN);
      if (!isEditable(plan.state)) throw new DomainError('plan.not_editable');
      await writeCapital(tx, id, fields.capital);
      return tx.one<{ version: number }>(
        `update plans.plan set product_name = $2, first_year = $3, horizon_years = $4, sections = $5, declared_total = $6, version = version + 1
          where id = $1 returning version`,
        [
          id,
          fields.productName,
          fields.firstYear,
          fields.horizonYears,
          sectionsOf(fields),
          fields.declaredTotal.toString(),
        ],
      );
    });
  }

  /** Sends, returns, approves or refuses; the guard's own reason when it is not possible. */
  act(id: string, action: PlanAction, reason: string | undefined, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, `plans.${action}`, (tx) => this.actIn(tx, ctx, { id, action, reason }));
  }

  /** The same within an open transaction. Who takes back an act of the same day acts as `undoer`. */
  async actIn(
    tx: Tx,
    ctx: CommandContext,
    { id, action, reason }: { id: string; action: PlanAction; reason: string | undefined },
  ): Promise<{ version: number }> {
    const plan = await this.lock(tx, ctx, id, action === 'submit' ? WRITE_PLAN : DECIDE_PLAN);
    const isUndo = action === 'undo-approve';
    const facts = {
      missing: emptySections(plan.sections),
      capital: checkCapital(BigInt(plan.declaredTotal), await capitalRows(tx, id)),
      reason,
      inDossier: isUndo && ((await this.use?.inDossier(tx, id)) ?? false),
    };
    const roles = isUndo ? (['undoer'] as const) : planRoles(ctx.actor);
    const step = valueOrThrow(planWorkflow.decide({ state: plan.state, action, roles, facts }));
    assertOneUpdated(
      await tx.execute(
        `update plans.plan set state = $2, version = version + 1,
                submitted_at = case when $4 = 'submit' then platform.now() else submitted_at end,
                decided_at = case when $2 in ('approved', 'refused') then platform.now() when $2 = 'submitted' then null else decided_at end,
                approved_on = case when $2 = 'approved' then platform.today() end
          where id = $1 and version = $3`,
        [id, step.to, plan.version, action],
      ),
    );
    await recordTransition(tx, ctx, { entity: 'plan', id, action, from: step.from, to: step.to, reason });
    await addEvent(tx, EVENTS[action], { planId: id, producerId: plan.producerId }, ctx);
    return { version: plan.version + 1 };
  }

  /** An office's comment; it stays with the plan for ever. @throws `plan.not_found` */
  comment(id: string, body: string, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'plans.comment', async (tx) => {
      await this.lock(tx, ctx, id, COMMENT_PLAN);
      const commentId = tx.newId();
      await tx.execute(
        `insert into plans.plan_comment (id, plan_id, body, author_id, at) values ($1, $2, $3, $4, platform.now())`,
        [commentId, id, body, ctx.actor.userId],
      );
      return { id: commentId };
    });
  }

  private async lock(tx: Tx, ctx: CommandContext, id: string, permission: string): Promise<LockedPlan> {
    const plan = await tx.maybe<LockedPlan>(
      `select p.id, p.producer_id as "producerId", p.state, p.version, p.sections, p.declared_total as "declaredTotal"
         from plans.plan p where p.id = $1 and ${scopeSql('p', 2, 'producer_id', 'id')} for update`,
      [id, ...scopeParams(ctx.actor.scopeFor(permission))],
    );
    if (!plan) throw new DomainError('plan.not_found');
    assertVersion(ctx.expectedVersion, plan.version);
    return plan;
  }
}
