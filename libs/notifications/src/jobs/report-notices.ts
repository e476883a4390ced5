import { Injectable } from '@nestjs/common';
import { formatDate, localDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { periodWords, ReportsFacade, type ReportSummary } from '@app/reporting';
import {
  answerDue,
  lineCommented,
  unitsAsked,
  type DueReport,
  type LineEvent,
  type ReportEvent,
} from '@app/reporting/events';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

type Unit = ReportSummary['units'][number];

const factsOf = ({ id: reportId, periodText, answerBy }: ReportSummary, unit: Unit) => ({
  ...{ reportId, periodText, unitId: unit.id, unitName: unit.name },
  answerBy: answerBy === null ? '…' : formatDate(answerBy),
});

/** A report asks its units, and is issued: whoever answers for a unit is told, at the end the leaders too. */
@Injectable()
export class PeriodicReportNotices extends NoticeHandler<ReportEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly reports: ReportsFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<ReportEvent>): Promise<Draft[]> {
    const report = await this.reports.report(tx, data.reportId);
    const isAsked = topic === unitsAsked.topic;
    const told: Draft[] = [];
    const { periodText, numberText } = report;
    const issued = { periodText, numberText: numberText ?? '…' };
    for (const unit of report.units) {
      const to = await this.recipients.desk(tx, unit.kind, unit.id);
      told.push(isAsked ? draft(to, 'report.units-asked', factsOf(report, unit)) : draft(to, 'report.issued', issued));
    }
    if (!isAsked) told.push(draft(await this.recipients.reportLeaders(tx), 'report.issued', issued));
    return told;
  }
}

/** A unit has not answered; a unit says that something is not so. */
@Injectable()
export class ReportLineNotices extends NoticeHandler<LineEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly reports: ReportsFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<LineEvent>): Promise<Draft[]> {
    const report = await this.reports.report(tx, data.reportId);
    const unit = report.units.find(({ id }) => id === data.unitId);
    if (!unit) throw new Error(`${data.unitId} was not asked`);
    const facts = factsOf(report, unit);
    if (topic === answerDue.topic)
      return [draft(await this.recipients.desk(tx, unit.kind, unit.id), 'report.answer-due', facts)];
    if (topic !== lineCommented.topic) return [];
    const { reportId, unitName, periodText } = facts;
    return [draft(await this.recipients.reportOffice(tx), 'report.commented', { reportId, unitName, periodText })];
  }
}

/** A report that is due and not issued: the office. */
@Injectable()
export class DueReportNotices extends NoticeHandler<DueReport> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data: { kind, period, dueOn } }: Message<DueReport>): Promise<Draft[]> {
    const facts = { period, periodText: periodWords(kind, period), dueOn: formatDate(localDate(dueOn)) };
    return [draft(await this.recipients.reportOffice(tx), 'report.due', facts)];
  }
}
