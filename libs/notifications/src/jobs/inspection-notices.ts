import { Injectable } from '@nestjs/common';
import { InspectionFacade, type InspectionSummary } from '@app/inspection';
import {
  findingsRecorded,
  inspectionPlanned,
  inspectionRecorded,
  remedyDue,
  remedyOverdue,
  withdrawalOpened,
  type InspectionEvent,
  type ProposalEvent,
  type ReportEvent,
  type WithdrawalEvent,
} from '@app/inspection/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** Visits that the producer hears of beforehand. */
const ANNOUNCED: readonly InspectionSummary['kind'][] = ['periodic', 're-inspection'];

/** Visits, findings and their remedies: the team and the producer; of an unannounced visit the team alone. */
@Injectable()
export class InspectionNotices extends NoticeHandler<InspectionEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly inspections: InspectionFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<InspectionEvent>): Promise<Draft[]> {
    const inspection = await this.inspections.inspection(tx, data.inspectionId);
    const { id: inspectionId, productName, unitId } = inspection;
    const producer = await this.recipients.producer(tx, inspection.producerId);
    const facts = { inspectionId, productName };
    const remedy = {
      ...facts,
      remedyUntil: inspection.remedyUntil === null ? '…' : formatDate(inspection.remedyUntil),
    };
    if (topic === inspectionPlanned.topic) return planned(inspection, producer);
    if (topic === inspectionRecorded.topic) return [draft(producer, 'inspection.recorded', facts)];
    if (topic === findingsRecorded.topic) return [draft(producer, 'inspection.findings', remedy)];
    if (topic === remedyDue.topic) return [draft(producer, 'inspection.remedy-due', remedy)];
    if (topic !== remedyOverdue.topic) return [];
    const desk = await this.recipients.inspecting(tx, unitId);
    return [draft([...producer, ...desk], 'inspection.remedy-overdue', remedy)];
  }
}

function planned(inspection: InspectionSummary, producer: readonly string[]): Draft[] {
  const { id: inspectionId, productName } = inspection;
  const facts = { inspectionId, productName, dueOn: formatDate(inspection.dueOn) };
  const team = draft(inspection.memberIds, 'inspection.team', facts);
  return ANNOUNCED.includes(inspection.kind) ? [team, draft(producer, 'inspection.announced', facts)] : [team];
}

/** Proposals to suspend or reinstate: the producer; the decision itself is told when it is published. */
@Injectable()
export class ProposalNotices extends NoticeHandler<ProposalEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly inspections: InspectionFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<ProposalEvent>): Promise<Draft[]> {
    const { id: inspectionId, productName, producerId } = await this.inspections.inspection(tx, data.inspectionId);
    const producer = await this.recipients.producer(tx, producerId);
    return [draft(producer, `inspection.${data.kind}-proposed`, { inspectionId, productName })];
  }
}

/** A report from the public: the offices that inspect. */
@Injectable()
export class ReportNotices extends NoticeHandler<ReportEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly inspections: InspectionFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<ReportEvent>): Promise<Draft[]> {
    const { id: reportId, reference, unitId } = await this.inspections.report(tx, data.reportId);
    return [draft(await this.recipients.inspecting(tx, unitId), 'inspection.report-received', { reportId, reference })];
  }
}

/** A withdrawal case: the producer is told and heard; the commune knows. */
@Injectable()
export class WithdrawalNotices extends NoticeHandler<WithdrawalEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly inspections: InspectionFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<WithdrawalEvent>): Promise<Draft[]> {
    const found = await this.inspections.withdrawal(tx, data.withdrawalId);
    const producer = await this.recipients.producer(tx, found.producerId);
    const facts = { withdrawalId: found.id, productName: found.productName };
    if (topic !== withdrawalOpened.topic) return [draft(producer, 'withdrawal.proposed', facts)];
    const commune = await this.recipients.communeOfficers(tx, found.unitId);
    const explainUntil = formatDate(found.explainUntil);
    return [draft([...producer, ...commune], 'withdrawal.opened', { ...facts, explainUntil })];
  }
}
