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
import { periodicReportWorkflow, type ReportAction, type ReportState } from '../domain/periodic-report-workflow';
import { reportPeriod, type ReportKind, type ReportPeriod } from '../domain/report-period';
import { currentTemplate } from '../domain/report-templates';
import { unitsAsked } from '../events';
import { answersOf, loadReport, reportRoles, type ReportHead } from './report-record';
import { ReportTexts } from './report-texts';

export interface ReportStep {
  readonly version: number;
  readonly state: ReportState;
}

/** Drafts reports, asks the units, gives up. */
@Injectable()
export class ReportCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: ReportTexts,
  ) {}

  /**
   * Begins a report with the words of the last one. Where the period has been issued, the new one is its correction.
   * @throws `reporting.period_unknown`, `reporting.period_ahead`, `reporting.report_open`
   */
  create(input: { kind: ReportKind; period: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'reporting.report.create', async (tx) => {
      const period = reportPeriod(input.kind, input.period);
      const { replaces, issueNo } = await this.place(tx, period);
      const template = currentTemplate(period.kind);
      const id = tx.newId();
      await tx.execute(
        `insert into reporting.report (id, kind, period, from_on, to_on, issue_no, replaces_id, template_id, unit_cut, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now())`,
        [
          ...[id, period.kind, period.period, period.fromOn, period.toOn, issueNo, replaces, template.id],
          ...[await unitCutOf(tx, period.toOn), ctx.actor.userId],
        ],
      );
      await this.texts.carryOver(tx, await loadReport(tx, id), ctx.actor.userId);
      await recordTransition(tx, ctx, { entity: 'periodic-report', id, action: 'create', from: null, to: 'drafting' });
      return { id };
    });
  }

  private async place(
    tx: Tx,
    { kind, period, fromOn }: ReportPeriod,
  ): Promise<{ replaces: string | null; issueNo: number }> {
    const { isAhead } = await tx.one<{ isAhead: boolean }>(`select $1::date > platform.today() as "isAhead"`, [fromOn]);
    if (isAhead) throw new DomainError('reporting.period_ahead', { path: 'period' });
    const open = await tx.maybe<{ id: string }>(
      `select id from reporting.report where kind = $1 and period = $2 and state in ('drafting', 'confirming')`,
      [kind, period],
    );
    if (open) throw new DomainError('reporting.report_open', { path: 'period', reportId: open.id });
    const issued = await tx.maybe<{ id: string; issueNo: number }>(
      `select id, issue_no as "issueNo" from reporting.report where kind = $1 and period = $2 and state = 'issued'
        order by issue_no desc limit 1`,
      [kind, period],
    );
    return { replaces: issued?.id ?? null, issueNo: (issued?.issueNo ?? 0) + 1 };
  }

  /** Asks every unit that the period's structure has. @throws `reporting.answer_day_past` */
  ask(id: string, input: { answerBy: string }, ctx: CommandContext): Promise<ReportStep> {
    return this.uow.command(ctx, 'reporting.report.ask', async (tx) => {
      const report = await this.locked(tx, id, ctx);
      const { isPast } = await tx.one<{ isPast: boolean }>(`select $1::date < platform.today() as "isPast"`, [
        input.answerBy,
      ]);
      if (isPast) throw new DomainError('reporting.answer_day_past', { path: 'answerBy' });
      const step = await this.move(tx, ctx, report, 'ask', { answerBy: input.answerBy });
      await tx.execute(
        `insert into reporting.report_line (report_id, unit_id, asked_at)
         select $1, u.id, platform.now() from programme.unit u
          where u.kind = $3 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2)`,
        [id, report.toOn, report.unitCut === 'unit' ? 'district' : 'commune'],
      );
      await addEvent(tx, unitsAsked, { reportId: id }, ctx);
      return step;
    });
  }

  giveUp(id: string, input: { reason: string }, ctx: CommandContext): Promise<ReportStep> {
    return this.uow.command(ctx, 'reporting.report.give-up', async (tx) =>
      this.move(tx, ctx, await this.locked(tx, id, ctx), 'give-up', { reason: input.reason }),
    );
  }

  private async locked(tx: Tx, id: string, ctx: CommandContext): Promise<ReportHead> {
    const report = await loadReport(tx, id, 'for update');
    assertVersion(ctx.expectedVersion, report.version);
    return report;
  }

  /** One step of the table, in the caller's transaction. */
  async move(
    tx: Tx,
    ctx: CommandContext,
    report: ReportHead,
    action: ReportAction,
    input: { reason?: string; answerBy?: string } = {},
  ): Promise<ReportStep> {
    const facts = { reason: input.reason, ...(await answersOf(tx, report)) };
    const roles = reportRoles(ctx);
    const { from, to } = valueOrThrow(periodicReportWorkflow.decide({ state: report.state, action, roles, facts }));
    assertOneUpdated(
      await tx.execute(
        `update reporting.report set state = $3, answer_by = coalesce($4, answer_by), version = version + 1
          where id = $1 and version = $2`,
        [report.id, report.version, to, input.answerBy ?? null],
      ),
    );
    const step = { entity: 'periodic-report', id: report.id, action, from, to, reason: input.reason };
    await recordTransition(tx, ctx, step);
    return { version: report.version + 1, state: to };
  }
}

/** By districts where the last day of the period still had them, else by the communes of now. */
async function unitCutOf(tx: Tx, toOn: LocalDate): Promise<'unit' | 'unit-now'> {
  const district = await tx.maybe(
    `select 1 from programme.unit where kind = 'district' and valid_from <= $1 and (valid_to is null or valid_to >= $1) limit 1`,
    [toOn],
  );
  return district === undefined ? 'unit-now' : 'unit';
}
