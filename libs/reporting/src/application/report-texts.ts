import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { slotsOf, templateOf } from '../domain/report-templates';
import { isOpen, loadReport, type ReportHead } from './report-record';

export interface ReportText {
  readonly slot: string;
  readonly version: number;
  readonly body: string;
  readonly isCarried: boolean;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** The office's own words in a report: carried over, saved as they are typed, every version kept. */
@Injectable()
export class ReportTexts {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest version of each slot that has one. */
  current(tx: Tx, reportId: string): Promise<ReportText[]> {
    return tx.query<ReportText>(
      `select distinct on (t.slot) t.slot, t.version, t.body, t.is_carried as "isCarried", u.display_name as "savedByName", t.saved_at as "savedAt"
         from reporting.report_text t join identity.app_user u on u.id = t.saved_by
        where t.report_id = $1 order by t.slot, t.version desc`,
      [reportId],
    );
  }

  /** All versions of a slot, newest first. */
  versions(reportId: string, slot: string): Promise<ReportText[]> {
    return this.uow.read(async (tx) => {
      knownSlot(await loadReport(tx, reportId), slot);
      return tx.query<ReportText>(
        `select t.slot, t.version, t.body, t.is_carried as "isCarried", u.display_name as "savedByName", t.saved_at as "savedAt"
           from reporting.report_text t join identity.app_user u on u.id = t.saved_by
          where t.report_id = $1 and t.slot = $2 order by t.version desc limit 200`,
        [reportId, slot],
      );
    });
  }

  /**
   * Adds a version; `If-Match` names the one that was changed, 0 for none.
   * @throws `reporting.text_slot_unknown`, `reporting.report_closed`
   */
  save(id: string, slot: string, body: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'reporting.report.write-text', async (tx) => {
      const report = await loadReport(tx, id, 'for update');
      knownSlot(report, slot);
      if (!isOpen(report)) throw new DomainError('reporting.report_closed');
      const { last } = await tx.one<{ last: number }>(
        `select coalesce(max(version), 0) as last from reporting.report_text where report_id = $1 and slot = $2`,
        [id, slot],
      );
      assertVersion(ctx.expectedVersion, last);
      await tx.execute(
        `insert into reporting.report_text (report_id, slot, version, body, is_carried, saved_by, saved_at)
         values ($1, $2, $3, $4, false, $5, platform.now())`,
        [id, slot, last + 1, body, ctx.actor.userId],
      );
      return { version: last + 1 };
    });
  }

  /** The words of the newest issue of the kind before, or of the one that is replaced. */
  async carryOver(tx: Tx, report: ReportHead, userId: string): Promise<void> {
    const slots = slotsOf(templateOf(report.templateId)).map(({ slot }) => slot);
    await tx.execute(
      `insert into reporting.report_text (report_id, slot, version, body, is_carried, saved_by, saved_at)
       select distinct on (t.slot) $1, t.slot, 1, t.body, true, $2, platform.now() from reporting.report_text t
        where t.slot = any($3) and t.report_id = (
              select p.id from reporting.report p
               where p.kind = $4 and p.state = 'issued' and (p.id = $6 or p.to_on < $5) order by p.to_on desc, p.issue_no desc limit 1)
        order by t.slot, t.version desc`,
      [report.id, userId, slots, report.kind, report.toOn, report.replacesId],
    );
  }
}

function knownSlot({ templateId }: ReportHead, slot: string): void {
  if (!slotsOf(templateOf(templateId)).some((each) => each.slot === slot))
    throw new DomainError('reporting.text_slot_unknown');
}
