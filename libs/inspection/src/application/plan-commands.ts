import { createHash, randomBytes } from 'node:crypto';
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
import {
  inspectionPlanWorkflow,
  type PlanAction,
  type PlanRole,
  type PlanState,
} from '../domain/inspection-plan-workflow';
import { draw } from '../domain/risk';
import { planApproved } from '../events';
import { APPROVE_PLAN, MANAGE_PLAN } from './inspection-access';
import { riskWeights } from './inspection-settings';
import { OpenInspection } from './open-inspection';
import { RiskList, type RiskRow } from './risk-list';
import { Teams, type TeamMember } from './teams';

export interface PlanInput {
  readonly title: string;
  readonly kind: 'periodic' | 'unannounced';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly count: number;
  readonly members: readonly TeamMember[];
}

export interface PlanHead {
  readonly id: string;
  readonly kind: 'periodic' | 'unannounced';
  readonly periodTo: string;
  readonly state: PlanState;
  readonly createdBy: string;
  readonly version: number;
}

/** The lot of a product under a seed: SHA-256 of "seed:product", in hex. */
export const lotOf =
  (seed: string) =>
  (productId: string): string =>
    createHash('sha256').update(`${seed}:${productId}`).digest('hex');

/** Plans of inspections. */
@Injectable()
export class PlanCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly risks: RiskList,
    private readonly teams: Teams,
    private readonly opening: OpenInspection,
  ) {}

  /**
   * Chooses the products of a plan: those with the highest risk, or by lot for an unannounced one. What it was chosen from, the
   * weights and the seed are kept. @throws `inspection.plan_empty`, `inspection.leader_missing`, `inspection.member_unfit`
   */
  create(input: PlanInput, ctx: CommandContext): Promise<{ id: string; count: number }> {
    return this.uow.command(ctx, 'inspection.plan.create', async (tx) => {
      if (input.periodTo < input.periodFrom)
        throw new DomainError('request.invalid', {
          errors: [{ path: 'periodTo', code: 'date', message: 'Ngày cuối không được trước ngày đầu.' }],
        });
      await this.teams.check(tx, input.members);
      const weights = await riskWeights(tx);
      const candidates = await this.risks.all(tx, weights);
      if (candidates.length === 0) throw new DomainError('inspection.plan_empty');
      const seed = input.kind === 'unannounced' ? randomBytes(16).toString('hex') : null;
      const chosen = choose(candidates, input.count, seed);
      const id = tx.newId();
      await tx.execute(
        `insert into inspection.plan (id, title, kind, period_from, period_to, seed, weights, candidates, chosen_on, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.today(), $9, platform.now())`,
        [
          id,
          input.title,
          input.kind,
          input.periodFrom,
          input.periodTo,
          seed,
          JSON.stringify(weights),
          JSON.stringify(candidates.map(({ productId, risk }) => ({ productId, score: risk.score }))),
          ctx.actor.userId,
        ],
      );
      await this.fill(tx, id, chosen, input.members);
      await recordTransition(tx, ctx, { entity: 'inspection-plan', id, action: 'create', from: null, to: 'draft' });
      return { id, count: chosen.length };
    });
  }

  private async fill(tx: Tx, id: string, chosen: readonly RiskRow[], members: readonly TeamMember[]): Promise<void> {
    const items = chosen.map(({ productId, certificateId, risk }, index) => ({
      ...{ position: index + 1, productId, certificateId, score: risk.score, reasons: risk.reasons },
    }));
    await tx.execute(
      `insert into inspection.plan_item (plan_id, position, product_id, certificate_id, score, reasons)
       select $1, r.position, r."productId", r."certificateId", r.score, r.reasons
         from jsonb_to_recordset($2) as r (position int, "productId" uuid, "certificateId" uuid, score int, reasons jsonb)`,
      [id, JSON.stringify(items)],
    );
    await tx.execute(
      `insert into inspection.plan_member (plan_id, user_id, seat, agency)
       select $1, r."userId", r.seat, r.agency from jsonb_to_recordset($2) as r ("userId" uuid, seat text, agency text)`,
      [id, JSON.stringify(members)],
    );
  }

  /** One step of the table; with the approval the inspections stand. */
  act(
    id: string,
    action: PlanAction,
    input: { reason?: string },
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `inspection.plan.${action}`, async (tx) => {
      const plan = await loadPlan(tx, id, 'for update');
      assertVersion(ctx.expectedVersion, plan.version);
      const { open } = await tx.one<{ open: number }>(
        `select count(*)::int as open from inspection.inspection where plan_id = $1 and state in ('planned', 'under-way', 'remedy-awaited')`,
        [id],
      );
      const facts = {
        actorId: ctx.actor.userId,
        createdBy: plan.createdBy,
        reason: input.reason,
        openInspections: open,
      };
      const roles = planRoles(ctx);
      const { from, to } = valueOrThrow(inspectionPlanWorkflow.decide({ state: plan.state, action, roles, facts }));
      await this.apply(tx, ctx, plan, action, to);
      await recordTransition(tx, ctx, { entity: 'inspection-plan', id, action, from, to, reason: input.reason });
      return { version: plan.version + 1, state: to };
    });
  }

  private async apply(tx: Tx, ctx: CommandContext, plan: PlanHead, action: PlanAction, to: PlanState): Promise<void> {
    const signed = action === 'approve' ? ctx.actor.userId : null;
    assertOneUpdated(
      await tx.execute(
        `update inspection.plan set state = $3, version = version + 1, approved_by = coalesce($4, approved_by),
                approved_at = case when $4::uuid is null then approved_at else platform.now() end
          where id = $1 and version = $2`,
        [plan.id, plan.version, to, signed],
      ),
    );
    if (action !== 'approve') return;
    await this.open(tx, ctx, plan);
    await addEvent(tx, planApproved, { planId: plan.id }, ctx);
  }

  /** What has an inspection open by now is left out: it is being looked at already. */
  private async open(tx: Tx, ctx: CommandContext, plan: PlanHead): Promise<void> {
    const members = await tx.query<TeamMember>(
      `select user_id as "userId", seat, agency from inspection.plan_member where plan_id = $1`,
      [plan.id],
    );
    const items = await tx.query<{ productId: string }>(
      `select p.product_id as "productId" from inspection.plan_item p
        where p.plan_id = $1 and not exists (select from inspection.inspection i
                where i.product_id = p.product_id and i.state in ('planned', 'under-way') and i.kind <> 're-inspection')
        order by p.position`,
      [plan.id],
    );
    for (const { productId } of items)
      await this.opening.execute(tx, ctx, {
        ...{ kind: plan.kind, productId, dueOn: plan.periodTo, members, planId: plan.id },
      });
  }
}

function choose(candidates: readonly RiskRow[], count: number, seed: string | null): RiskRow[] {
  if (seed === null) return candidates.slice(0, count);
  const byId = new Map(candidates.map((row) => [row.productId, row]));
  return draw([...byId.keys()], count, lotOf(seed)).flatMap((id) => byId.get(id) ?? []);
}

export function planRoles({ actor }: Pick<CommandContext, 'actor'>): PlanRole[] {
  return [
    ...(actor.can(MANAGE_PLAN) ? (['manager'] as const) : []),
    ...(actor.can(APPROVE_PLAN) ? (['approver'] as const) : []),
  ];
}

/** @throws `inspection.plan_not_found` */
export async function loadPlan(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<PlanHead> {
  const found = await tx.maybe<PlanHead>(
    `select id, kind, period_to as "periodTo", state, created_by as "createdBy", version from inspection.plan where id = $1 ${lock}`,
    [id],
  );
  if (!found) throw new DomainError('inspection.plan_not_found');
  return found;
}
