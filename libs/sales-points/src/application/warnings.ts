import { Injectable } from '@nestjs/common';
import { addDays, DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { limitOf, type Limits } from '../domain/limits';
import { warningWorkflow, type WarningAction, type WarningState } from '../domain/warning-workflow';
import { pointWarned, warningAnswered, warningRemedied } from '../events';
import { assertFiles, writeRight } from './point-files';
import { reachedPoint } from './point-record';
import { MANAGE_POINT } from './sales-access';

/** One violation in words, with the figures behind it. */
export interface Violation {
  readonly kind: string;
  readonly text: string;
}

/** What the one who runs the point told of it. */
export interface WarningAnswer {
  readonly id: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly byName: string;
  readonly at: string;
}

export interface WarningRow {
  readonly id: string;
  readonly pointId: string;
  readonly inspectionId: string;
  readonly state: WarningState;
  readonly violations: readonly Violation[];
  readonly issuedOn: LocalDate;
  readonly remedyBy: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly version: number;
}

export const WARNING_COLUMNS = `id, point_id as "pointId", inspection_id as "inspectionId", state, violations, issued_on as "issuedOn",
  remedy_by as "remedyBy", closed_on as "closedOn", version`;

/** What was told of each warning, newest first. */
export const WARNING_ANSWERS = `coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'fileIds', a.file_ids, 'byName', u.display_name,
    'at', to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.id desc)
  from sales.warning_answer a join identity.app_user u on u.id = a.sent_by where a.warning_id = w.id), '[]') as answers`;

/** Warnings with their remedy dates: the ladder before a suspension. */
@Injectable()
export class Warnings {
  constructor(private readonly uow: UnitOfWork) {}

  /** The warning that an inspection with violations makes; its remedy date by the regulation of the day. */
  async issue(
    tx: Tx,
    ctx: CommandContext,
    from: {
      pointId: string;
      inspectionId: string;
      violations: readonly Violation[];
      issuedOn: LocalDate;
      limits: Limits;
      remedyBy?: LocalDate | undefined;
    },
  ): Promise<LocalDate> {
    const remedyBy = from.remedyBy ?? addDays(from.issuedOn, limitOf(from.limits, 'remedy.days'));
    const id = tx.newId();
    await tx.execute(
      `insert into sales.warning (id, point_id, inspection_id, violations, issued_on, remedy_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, from.pointId, from.inspectionId, JSON.stringify(from.violations), from.issuedOn, remedyBy],
    );
    const facts = { remedyBy, count: from.violations.length };
    await recordTransition(tx, ctx, { entity: 'sales-warning', id, action: 'warn', from: null, to: 'open', facts });
    await addEvent(tx, pointWarned, { pointId: from.pointId }, ctx);
    return remedyBy;
  }

  /** What was wrong is right again. @throws `sales_point.warning_not_found`, `sales_point.reason_missing` */
  remedy(
    pointId: string,
    id: string,
    reason: string,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'sales.warning.remedy', async (tx) => {
      await reachedPoint(tx, { actor: ctx.actor, permission: MANAGE_POINT }, pointId, 'for update of p');
      const warning = await tx.maybe<WarningRow>(
        `select ${WARNING_COLUMNS} from sales.warning where id = $1 and point_id = $2 for update`,
        [id, pointId],
      );
      if (!warning) throw new DomainError('sales_point.warning_not_found');
      assertVersion(ctx.expectedVersion, warning.version);
      return this.step(tx, ctx, warning, 'remedy', reason);
    });
  }

  /**
   * The one who runs the point says how it was remedied; the warning stays until the department has seen it.
   * @throws `sales_point.warning_not_found`, `sales_point.warning_over`, `sales_point.file_not_found`
   */
  answer(
    pointId: string,
    id: string,
    told: { readonly text: string; readonly fileIds: readonly string[] },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.warning.answer', async (tx) => {
      await reachedPoint(tx, { actor: ctx.actor, permission: writeRight(ctx.actor) }, pointId, 'for update of p');
      const warning = await tx.maybe<{ state: WarningState }>(
        `select state from sales.warning where id = $1 and point_id = $2 for update`,
        [id, pointId],
      );
      if (!warning) throw new DomainError('sales_point.warning_not_found');
      if (warning.state === 'remedied') throw new DomainError('sales_point.warning_over');
      await assertFiles(tx, pointId, told.fileIds);
      const answerId = tx.newId();
      await tx.execute(
        `insert into sales.warning_answer (id, warning_id, text, file_ids, sent_by, at) values ($1, $2, $3, $4, $5, platform.now())`,
        [answerId, id, told.text, told.fileIds, ctx.actor.userId],
      );
      const same = { from: warning.state, to: warning.state, reason: told.text };
      await recordTransition(tx, ctx, { entity: 'sales-warning', id, action: 'answer', ...same });
      await addEvent(tx, warningAnswered, { pointId }, ctx);
      return { id: answerId };
    });
  }

  /** The point is suspended for it: its open warnings stand behind the suspension. */
  async escalate(tx: Tx, ctx: CommandContext, pointId: string): Promise<void> {
    for (const warning of await this.inState(tx, pointId, 'open')) await this.step(tx, ctx, warning, 'escalate');
  }

  /** The point is reinstated after a clean inspection. */
  async remedyEscalated(tx: Tx, ctx: CommandContext, pointId: string): Promise<void> {
    const reason = 'Kiểm tra lại đạt yêu cầu';
    for (const warning of await this.inState(tx, pointId, 'escalated'))
      await this.step(tx, ctx, warning, 'remedy', reason);
  }

  private inState(tx: Tx, pointId: string, state: WarningState): Promise<WarningRow[]> {
    return tx.query<WarningRow>(
      `select ${WARNING_COLUMNS} from sales.warning where point_id = $1 and state = $2 order by id for update`,
      [pointId, state],
    );
  }

  private async step(
    tx: Tx,
    ctx: CommandContext,
    warning: WarningRow,
    action: WarningAction,
    reason?: string,
  ): Promise<{ version: number; state: string }> {
    const { id, state, version } = warning;
    const facts = { reason };
    const step = valueOrThrow(warningWorkflow.decide({ state, action, roles: ['department'], facts }));
    assertOneUpdated(
      await tx.execute(
        `update sales.warning set state = $3, version = version + 1,
                closed_on = case when $3 = 'remedied' then platform.today() end where id = $1 and version = $2`,
        [id, version, step.to],
      ),
    );
    await recordTransition(tx, ctx, { entity: 'sales-warning', id, action, from: step.from, to: step.to, reason });
    if (action === 'remedy') await addEvent(tx, warningRemedied, { pointId: warning.pointId }, ctx);
    return { version: version + 1, state: step.to };
  }
}
