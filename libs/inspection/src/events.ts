import { IsIn, IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one inspection. */
export class InspectionEvent {
  @IsUUID()
  inspectionId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  producerId!: string;

  @IsIn(['periodic', 'unannounced', 'report', 're-inspection'])
  kind!: 'periodic' | 'unannounced' | 'report' | 're-inspection';
}

export class PlanEvent {
  @IsUUID()
  planId!: string;
}

export class ReportEvent {
  @IsUUID()
  reportId!: string;
}

export class WithdrawalEvent {
  @IsUUID()
  withdrawalId!: string;

  @IsUUID()
  certificateId!: string;

  @IsUUID()
  producerId!: string;
}

export class ProposalEvent {
  @IsUUID()
  proposalId!: string;

  @IsUUID()
  inspectionId!: string;

  @IsUUID()
  producerId!: string;

  @IsIn(['suspension', 'reinstatement'])
  kind!: 'suspension' | 'reinstatement';
}

const about = (what: string): EventContract<InspectionEvent> =>
  eventContract({ topic: `inspection.${what}`, version: 1, payload: InspectionEvent });
const aboutWithdrawal = (what: string): EventContract<WithdrawalEvent> =>
  eventContract({ topic: `inspection.withdrawal-${what}`, version: 1, payload: WithdrawalEvent });

/** An inspection stands with its team and last day. Unannounced ones are told to the team only. */
export const inspectionPlanned = about('planned');
export const inspectionRecorded = about('recorded');
/** With findings that have a remedy date. */
export const findingsRecorded = about('findings-recorded');
export const inspectionClosed = about('closed');
/** By the clock, once each: the remedy date comes near; it is over. */
export const remedyDue = about('remedy-due');
export const remedyOverdue = about('remedy-overdue');

export const planApproved = eventContract({ topic: 'inspection.plan-approved', version: 1, payload: PlanEvent });
export const reportReceived = eventContract({ topic: 'inspection.report-received', version: 1, payload: ReportEvent });
export const statusProposed = eventContract({
  topic: 'inspection.status-proposed',
  version: 1,
  payload: ProposalEvent,
});

export const withdrawalOpened = aboutWithdrawal('opened');
export const withdrawalProposed = aboutWithdrawal('proposed');
export const withdrawalDecided = aboutWithdrawal('decided');
