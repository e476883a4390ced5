import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { addJob } from '@app/platform/queue';
import { reportIssued } from '../events';
import { renderReport } from './render-report-job';
import { ReportBuilder, type Signature } from './report-builder';
import { ReportCommands, type ReportStep } from './report-commands';
import { loadReport } from './report-record';

/** Hash of the frozen text: SHA-256 of its UTF-8 bytes, in hex. */
export const hashOfContent = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

/** Freezes a report: figures, words and tables on one snapshot, as canonical JSON with its hash. Its files are made from that alone. */
@Injectable()
export class IssueReport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly builder: ReportBuilder,
    private readonly commands: ReportCommands,
  ) {}

  /** @throws `reporting.units_waiting`, `workflow.action_not_allowed` */
  execute(id: string, signature: Signature, ctx: CommandContext): Promise<ReportStep & { sha256: string }> {
    return this.uow.command(ctx, 'reporting.report.issue', async (tx) => {
      const report = await loadReport(tx, id, 'for update');
      assertVersion(ctx.expectedVersion, report.version);
      const step = await this.commands.move(tx, ctx, report, 'issue');
      const made = await this.builder.build(tx, report, signature);
      const content = canonicalJson(made);
      const sha256 = hashOfContent(content);
      await tx.execute(
        `insert into reporting.report_issue (report_id, number_text, issued_on, content, sha256, issued_by, issued_at)
         values ($1, $2, $3, $4, $5, $6, platform.now())`,
        [id, signature.numberText, made.heading.date, content, sha256, ctx.actor.userId],
      );
      await addJob(tx, renderReport, { reportId: id }, ctx);
      await addEvent(tx, reportIssued, { reportId: id }, ctx);
      return { ...step, sha256 };
    });
  }
}
