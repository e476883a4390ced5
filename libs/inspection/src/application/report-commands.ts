import { Injectable } from '@nestjs/common';
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
import { reportWorkflow, type ReportAction, type ReportState } from '../domain/report-workflow';
import { HANDLE_REPORT, loadInspection } from './inspection-access';
import { OpenInspection } from './open-inspection';
import type { TeamMember } from './teams';

export interface ReportHead {
  readonly id: string;
  readonly productId: string | null;
  readonly what: string;
  readonly state: ReportState;
  readonly version: number;
}

/** Condition on `r`: reports of the place; those about no product are everybody's who handles reports. Takes two parameters. */
export const reportScopeSql = (from: number): string => `($${from}::boolean or r.unit_id is null
  or exists (select 1 from programme.unit_scope us where us.unit_id = r.unit_id and us.ancestor_id = any($${from + 1}::text[])))`;

export function reportScopeParams(actor: Actor): [boolean, string[]] {
  const scope = actor.scopeFor(HANDLE_REPORT);
  return [scope.all, [...scope.unitIds]];
}

/** What becomes of a report. */
@Injectable()
export class ReportCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly opening: OpenInspection,
  ) {}

  /** A new, unannounced inspection because of the report. */
  open(
    id: string,
    input: { productId?: string; dueOn: string; members: readonly TeamMember[] },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.report.open', async (tx) => {
      const report = await this.load(tx, ctx, id);
      const productId = report.productId ?? input.productId;
      if (productId === undefined) throw new DomainError('producer.product_not_found', { path: 'productId' });
      const { dueOn, members } = input;
      const inspectionId = await this.opening.execute(tx, ctx, {
        ...{ kind: 'report', productId, dueOn, members, reason: `Theo phản ánh: ${report.what}` },
      });
      await this.settle(tx, ctx, report, { action: 'open-inspection', inspectionId });
      return { id: inspectionId };
    });
  }

  /** The report goes to an inspection that is open already. */
  join(id: string, input: { inspectionId: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.report.join', async (tx) => {
      const report = await this.load(tx, ctx, id);
      const inspection = await loadInspection(tx, ctx.actor, input.inspectionId);
      const fits = report.productId === null || report.productId === inspection.productId;
      if (!fits || !['planned', 'under-way'].includes(inspection.state))
        throw new DomainError('inspection.not_found', { path: 'inspectionId' });
      await this.settle(tx, ctx, report, { action: 'join', inspectionId: inspection.id });
      return { id: inspection.id };
    });
  }

  dismiss(id: string, reason: string, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.report.dismiss', async (tx) => {
      await this.settle(tx, ctx, await this.load(tx, ctx, id), { action: 'dismiss', reason });
      return { id };
    });
  }

  private async load(tx: Tx, ctx: CommandContext, id: string): Promise<ReportHead> {
    const found = await tx.maybe<ReportHead>(
      `select r.id, r.product_id as "productId", r.what, r.state, r.version from inspection.violation_report r
        where r.id = $1 and ${reportScopeSql(2)} for update of r`,
      [id, ...reportScopeParams(ctx.actor)],
    );
    if (!found) throw new DomainError('inspection.report_not_found');
    assertVersion(ctx.expectedVersion, found.version);
    return found;
  }

  private async settle(
    tx: Tx,
    ctx: CommandContext,
    report: ReportHead,
    what: { action: ReportAction; inspectionId?: string; reason?: string },
  ): Promise<void> {
    const { action, inspectionId, reason } = what;
    const { from, to } = valueOrThrow(
      reportWorkflow.decide({ state: report.state, action, roles: ['handler'], facts: { reason } }),
    );
    assertOneUpdated(
      await tx.execute(
        `update inspection.violation_report set state = $3, inspection_id = $4, reason = $5, version = version + 1
          where id = $1 and version = $2`,
        [report.id, report.version, to, inspectionId ?? null, reason ?? null],
      ),
    );
    await recordTransition(tx, ctx, { entity: 'violation-report', id: report.id, action, from, to, reason });
  }
}
