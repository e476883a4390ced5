import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import {
  inspectionWorkflow,
  nextRemedy,
  type InspectionAction,
  type InspectionRole,
} from '../domain/inspection-workflow';
import { findingsRecorded, inspectionClosed, inspectionRecorded, type InspectionEvent } from '../events';
import { loadInspection, rolesFor, type InspectionHead } from './inspection-access';
import { OpenInspection } from './open-inspection';
import type { TeamMember } from './teams';

const TOLD: Partial<Record<InspectionAction, EventContract<InspectionEvent>>> = {
  record: inspectionRecorded,
  'record-findings': findingsRecorded,
  close: inspectionClosed,
};

interface Remedy {
  readonly id: string;
  readonly remedyUntil: string | null;
  readonly remedied: boolean;
}

/** Steps of one inspection. */
@Injectable()
export class InspectionSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly opening: OpenInspection,
  ) {}

  /** One inspection outside a plan. */
  open(
    input: {
      kind: 'periodic' | 'unannounced' | 'report';
      productId: string;
      dueOn: string;
      members: readonly TeamMember[];
      reason: string;
    },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.open', async (tx) => ({ id: await this.opening.execute(tx, ctx, input) }));
  }

  /** A new visit because of the findings of an earlier one, by the same team. */
  reinspect(id: string, input: { dueOn: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.reinspect', async (tx) => {
      const before = await loadInspection(tx, ctx.actor, id, 'for update of i');
      assertVersion(ctx.expectedVersion, before.version);
      if (before.state !== 'remedy-awaited') throw new DomainError('workflow.action_not_allowed');
      const members = await tx.query<TeamMember>(
        `select user_id as "userId", seat, agency from inspection.team_member where inspection_id = $1`,
        [id],
      );
      const opened = {
        kind: 're-inspection',
        productId: before.productId,
        previousId: id,
        dueOn: input.dueOn,
      } as const;
      return { id: await this.opening.execute(tx, ctx, { ...opened, members }) };
    });
  }

  /** A step that needs nothing but a reason. */
  act(
    id: string,
    action: 'start' | 'close' | 'cancel',
    input: { reason?: string },
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `inspection.${action}`, async (tx) => {
      const head = await loadInspection(tx, ctx.actor, id, 'for update of i');
      assertVersion(ctx.expectedVersion, head.version);
      return this.step(tx, ctx, head, { action, roles: await rolesFor(tx, ctx.actor, id), reason: input.reason });
    });
  }

  /** The producer has remedied a finding; somebody has seen that. */
  remedied(
    id: string,
    input: { findingId: string; note: string },
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'inspection.remedied', async (tx) => {
      const head = await loadInspection(tx, ctx.actor, id, 'for update of i');
      assertVersion(ctx.expectedVersion, head.version);
      if (head.state !== 'remedy-awaited') throw new DomainError('workflow.action_not_allowed');
      const finding = (await this.remedies(tx, id)).find((each) => each.id === input.findingId);
      if (!finding || finding.remedied) throw new DomainError('inspection.finding_not_found');
      await this.confirm(tx, ctx, head, [finding.id], input.note);
      return { version: head.version + 1, state: head.state };
    });
  }

  /** Moves the inspection by its table; history, event and state in one. */
  async step(
    tx: Tx,
    by: Author,
    head: InspectionHead,
    what: {
      action: InspectionAction;
      roles: readonly InspectionRole[];
      reason?: string | undefined;
      remedyUntil?: string | null;
    },
  ): Promise<{ version: number; state: string }> {
    const { action, roles, reason } = what;
    const open = (await this.remedies(tx, head.id)).filter((each) => !each.remedied && each.remedyUntil !== null);
    const facts = { reason, openFindings: open.length };
    const { from, to } = valueOrThrow(
      inspectionWorkflow.decide({ state: head.state, action, roles: [...roles], facts }),
    );
    assertOneUpdated(
      await tx.execute(
        `update inspection.inspection set state = $3, remedy_until = coalesce($4, remedy_until), version = version + 1
          where id = $1 and version = $2`,
        [head.id, head.version, to, what.remedyUntil ?? null],
      ),
    );
    await recordTransition(tx, by, { entity: 'inspection', id: head.id, action, from, to, reason });
    const told = TOLD[action];
    const { id: inspectionId, productId, producerId, kind } = head;
    if (told) await addEvent(tx, told, { inspectionId, productId, producerId, kind }, by);
    return { version: head.version + 1, state: to };
  }

  /** Confirms findings as remedied and moves the remedy date to the next open one. */
  async confirm(tx: Tx, by: Author, head: InspectionHead, findingIds: readonly string[], note: string): Promise<void> {
    await tx.execute(
      `insert into inspection.finding_remedy (finding_id, note, confirmed_by, confirmed_at)
       select f, $2, $3, platform.now() from unnest($1::uuid[]) f`,
      [[...findingIds], note, by.actor.userId],
    );
    const remedies = await this.remedies(tx, head.id);
    const next = nextRemedy(remedies as Parameters<typeof nextRemedy>[0]);
    assertOneUpdated(
      await tx.execute(
        `update inspection.inspection set remedy_until = coalesce($3, remedy_until), version = version + 1 where id = $1 and version = $2`,
        [head.id, head.version, next],
      ),
    );
    await recordTransition(tx, by, {
      ...{
        entity: 'inspection',
        id: head.id,
        action: 'confirm-remedy',
        from: head.state,
        to: head.state,
        reason: note,
      },
      facts: { findingIds: [...findingIds] },
    });
  }

  remedies(tx: Tx, inspectionId: string): Promise<Remedy[]> {
    return tx.query<Remedy>(
      `select f.id, f.remedy_until as "remedyUntil", r.finding_id is not null as remedied
         from inspection.finding f left join inspection.finding_remedy r on r.finding_id = f.id
        where f.inspection_id = $1 order by f.id`,
      [inspectionId],
    );
  }
}
