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
import { assertSupport, openUntil } from '../domain/support';
import { supportWorkflow, type SupportAction, type SupportState } from '../domain/support-workflow';
import { recoveryOpened } from '../events';
import { assertFiles } from './point-files';
import { assertNotAfter, reachedPoint } from './point-record';
import { loadRegulation, regulationOn } from './regulation-record';
import { MANAGE_POINT } from './sales-access';

export interface SupportRow {
  readonly id: string;
  readonly pointId: string;
  readonly policy: string;
  readonly cost: string;
  readonly amount: string;
  readonly state: SupportState;
  readonly grantedOn: LocalDate;
  readonly acceptanceNumber: string | null;
  readonly acceptedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly openUntil: LocalDate | null;
  readonly recoverAmount: string | null;
  readonly settledOn: LocalDate | null;
  readonly regulationId: string;
  readonly version: number;
}

export const SUPPORT_COLUMNS = `id, point_id as "pointId", policy, cost::text as cost, amount::text as amount, state, granted_on as "grantedOn",
  acceptance_number as "acceptanceNumber", accepted_on as "acceptedOn", paid_on as "paidOn", open_until as "openUntil",
  recover_amount::text as "recoverAmount", settled_on as "settledOn", regulation_id as "regulationId", version`;

/** What a step carries. */
export interface SupportStepInput {
  readonly reason?: string | undefined;
  readonly acceptance?: { readonly number: string; readonly on: LocalDate; readonly fileId?: string | undefined };
  readonly paidOn?: LocalDate | undefined;
  readonly settledOn?: LocalDate | undefined;
  readonly recoverAmount?: string | undefined;
}

type Step = { version: number; state: string };

/** Support money of points (domain page §6): ceiling, payment after the acceptance record, recovery after an early closing. */
@Injectable()
export class Supports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `sales_point.support_above_ceiling` with both figures, `sales_point.support_needs_recognition` */
  grant(
    pointId: string,
    input: { policy: string; cost: string; amount: string },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.support.grant', async (tx) => {
      const who = { actor: ctx.actor, permission: MANAGE_POINT };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      if (point.state !== 'recognised') throw new DomainError('sales_point.support_needs_recognition');
      const regulation = await regulationOn(tx, await this.programme.today(tx));
      const { before } = await tx.one<{ before: string }>(
        `select coalesce(sum(amount), 0)::text as before from sales.support where point_id = $1 and state <> 'cancelled'`,
        [pointId],
      );
      assertSupport(BigInt(input.amount), BigInt(input.cost), BigInt(before), regulation.limits);
      const id = tx.newId();
      await tx.execute(
        `insert into sales.support (id, point_id, policy, cost, amount, granted_on, regulation_id)
         values ($1, $2, $3, $4, $5, platform.today(), $6)`,
        [id, pointId, input.policy, input.cost, input.amount, regulation.id],
      );
      const facts = { amount: input.amount };
      const entry = { entity: 'sales-support', id, action: 'grant', from: null, to: 'granted', facts };
      await recordTransition(tx, ctx, entry);
      return { id };
    });
  }

  /** One step of the table. */
  act(pointId: string, id: string, action: SupportAction, input: SupportStepInput, ctx: CommandContext): Promise<Step> {
    return this.uow.command(ctx, `sales.support.${action}`, async (tx) => {
      await reachedPoint(tx, { actor: ctx.actor, permission: MANAGE_POINT }, pointId, 'for update of p');
      const found = await tx.maybe<SupportRow>(
        `select ${SUPPORT_COLUMNS} from sales.support where id = $1 and point_id = $2 for update`,
        [id, pointId],
      );
      if (!found) throw new DomainError('sales_point.support_not_found');
      assertVersion(ctx.expectedVersion, found.version);
      return this.step(tx, ctx, found, action, input);
    });
  }

  /** The point closes or is revoked: what was paid and whose time has not run out is to be recovered. */
  async openRecoveries(tx: Tx, ctx: CommandContext, pointId: string, today: LocalDate): Promise<void> {
    const early = await tx.query<SupportRow>(
      `select ${SUPPORT_COLUMNS} from sales.support where point_id = $1 and state = 'paid' and open_until > $2 order by id for update`,
      [pointId, today],
    );
    for (const support of early) await this.step(tx, ctx, support, 'open-recovery', {});
  }

  private async step(
    tx: Tx,
    ctx: CommandContext,
    support: SupportRow,
    action: SupportAction,
    input: SupportStepInput,
  ): Promise<Step> {
    const { id, state, version } = support;
    const facts = { acceptedOn: support.acceptedOn, reason: input.reason };
    const step = valueOrThrow(supportWorkflow.decide({ state, action, roles: ['department'], facts }));
    await this.check(tx, support, input);
    const regulation = await loadRegulation(tx, support.regulationId);
    const recover = action === 'open-recovery' ? support.amount : (input.recoverAmount ?? null);
    assertOneUpdated(
      await tx.execute(
        `update sales.support set state = $3, version = version + 1, acceptance_number = coalesce($4, acceptance_number),
                accepted_on = coalesce($5, accepted_on), acceptance_file_id = coalesce($6, acceptance_file_id),
                paid_on = coalesce($7, paid_on), open_until = coalesce($8, open_until),
                recover_amount = coalesce($9::bigint, recover_amount), settled_on = coalesce($10, settled_on)
          where id = $1 and version = $2`,
        [
          id,
          version,
          step.to,
          input.acceptance?.number ?? null,
          input.acceptance?.on ?? null,
          input.acceptance?.fileId ?? null,
          input.paidOn ?? null,
          input.paidOn === undefined ? null : openUntil(input.paidOn, regulation.limits),
          recover,
          input.settledOn ?? null,
        ],
      ),
    );
    const entry = { entity: 'sales-support', id, action, from: step.from, to: step.to, reason: input.reason };
    await recordTransition(tx, ctx, entry);
    if (action === 'open-recovery') await addEvent(tx, recoveryOpened, { pointId: support.pointId }, ctx);
    return { version: version + 1, state: step.to };
  }

  private async check(tx: Tx, support: SupportRow, input: SupportStepInput): Promise<void> {
    const today = await this.programme.today(tx);
    for (const day of [input.acceptance?.on, input.paidOn, input.settledOn])
      if (day !== undefined) assertNotAfter(day, today, 'on');
    if (input.acceptance?.fileId !== undefined) await assertFiles(tx, support.pointId, [input.acceptance.fileId]);
    if (input.paidOn !== undefined && support.acceptedOn !== null && input.paidOn < support.acceptedOn)
      throw new DomainError('sales_point.paid_before_acceptance');
    if (input.recoverAmount !== undefined && BigInt(input.recoverAmount) > BigInt(support.amount))
      throw new DomainError('sales_point.recovery_too_much');
  }
}
