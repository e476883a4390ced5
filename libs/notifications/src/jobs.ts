import { Module } from '@nestjs/common';
import { planApprovalUndone, planApproved, planRefused, planReturned, planSubmitted } from '@app/business-plans/events';
import {
  certificateExpired,
  certificateIssued,
  certificateReinstated,
  certificateSuspended,
  certificateWithdrawn,
} from '@app/certificates/events';
import { Env } from '@app/config';
import {
  dossierAcceptanceUndone,
  dossierAccepted,
  dossierCommented,
  dossierOpinionSent,
  dossierRefused,
  dossierReminded,
  dossierReminderUndone,
  dossierSubmitted,
  dossierSupplementAsked,
  dossierWithdrawn,
  paperExpiring,
} from '@app/dossiers/events';
import {
  memberAppointed,
  seatDeclined,
  sentUp,
  sheetMoveAsked,
  sheetMoveConfirmed,
  sheetMoveRefused,
  sheetMoveWithdrawn,
  sittingAdjourned,
  sittingPlanned,
  writtenOpened,
} from '@app/evaluation/events';
import { ideaRefused, ideaReturned, ideaSelected, ideaSelectionUndone, ideaSubmitted } from '@app/ideas/events';
import {
  findingsRecorded,
  inspectionPlanned,
  inspectionRecorded,
  remedyDue,
  remedyOverdue,
  reportReceived,
  statusProposed,
  withdrawalOpened,
  withdrawalProposed,
} from '@app/inspection/events';
import { passwordResetAsked, userInvited } from '@app/identity/events';
import { mandateAsked, mandateConfirmed, mandateTaken } from '@app/journeys/events';
import { handles, subscribe, type Registration } from '@app/platform/queue';
import { markExpiring } from '@app/producers/events';
import { complaintDismissed, complaintUpheld, decisionPrepared, decisionPublished } from '@app/ranking/events';
import {
  goodsWrong,
  pointRecognised,
  pointRegistered,
  pointReinstated,
  pointReminded,
  pointRevoked,
  pointSuspended,
  pointChased,
  pointWarned,
  warningAnswered,
  recoveryOpened,
} from '@app/sales-points/events';
import { answerDue, lineCommented, reportDue, reportIssued, unitsAsked } from '@app/reporting/events';
import { grantCancelled, grantDecided, grantPaid, grantRecovered } from '@app/support/events';
import {
  holdEnded,
  holdStarted,
  reassessmentLeaving,
  reassessmentNotRenewed,
  reassessmentStaying,
  reminderDue,
} from '@app/reassessment/events';
import { deliverMail } from './application/deliver-job';
import { DeliverMail, MAIL_SERVER } from './application/deliver-mail';
import { NotificationsModule } from './notifications.module';
import { SmtpMailer } from './infrastructure/smtp-mailer';
import { AccountMails } from './jobs/account-mails';
import { CertificateLifeNotices } from './jobs/certificate-life-notices';
import { CertificateNotices } from './jobs/certificate-notices';
import { DeliverHandler } from './jobs/deliver-handler';
import { CommentNotices } from './jobs/comment-notices';
import { RemindedNotices } from './jobs/reminded-notices';
import { DossierNotices } from './jobs/dossier-notices';
import {
  AppointmentNotices,
  AdjournNotices,
  DeclinedNotices,
  SendUpNotices,
  SittingNotices,
} from './jobs/evaluation-notices';
import { IdeaNotices } from './jobs/idea-notices';
import { InspectionNotices, ProposalNotices, ReportNotices, WithdrawalNotices } from './jobs/inspection-notices';
import { MandateNotices } from './jobs/journey-notices';
import { NOTICE_CONSUMER } from './jobs/notice-handler';
import {
  SalesGoodsNotices,
  SalesPointNotices,
  SalesPointPeople,
  SalesReminderNotices,
} from './jobs/sales-point-notices';
import { GrantNotices, MarkNotices } from './jobs/support-notices';
import { DueReportNotices, ReportLineNotices, PeriodicReportNotices } from './jobs/report-notices';
import { SheetMoveNotices } from './jobs/sheet-move-notices';
import { WrittenNotices } from './jobs/written-notices';
import { PaperNotices } from './jobs/paper-notices';
import { PlanNotices } from './jobs/plan-notices';
import { CycleNotices, HoldNotices, ReminderNotices } from './jobs/reassessment-notices';
import { ComplaintNotices, ResultNotices, WaitingDecisionNotices } from './jobs/ranking-notices';

const HANDLERS = [
  AccountMails,
  AppointmentNotices,
  CertificateLifeNotices,
  CertificateNotices,
  ComplaintNotices,
  CycleNotices,
  DeliverHandler,
  DossierNotices,
  RemindedNotices,
  CommentNotices,
  DueReportNotices,
  GrantNotices,
  HoldNotices,
  IdeaNotices,
  InspectionNotices,
  MandateNotices,
  MarkNotices,
  PaperNotices,
  PeriodicReportNotices,
  PlanNotices,
  ProposalNotices,
  ReminderNotices,
  ReportLineNotices,
  ReportNotices,
  ResultNotices,
  SalesGoodsNotices,
  SalesPointNotices,
  SalesReminderNotices,
  SendUpNotices,
  AdjournNotices,
  DeclinedNotices,
  SheetMoveNotices,
  SittingNotices,
  WrittenNotices,
  WaitingDecisionNotices,
  WithdrawalNotices,
];

const MAIL_SERVER_OF_ENV = {
  provide: MAIL_SERVER,
  useFactory: (env: Env) => (env.SMTP_URL === undefined ? null : new SmtpMailer(env.SMTP_URL, env.MAIL_FROM)),
  inject: [Env],
};

/** Door for the worker. */
@Module({
  imports: [NotificationsModule],
  providers: [SalesPointPeople, MAIL_SERVER_OF_ENV, DeliverMail, ...HANDLERS],
  exports: [DeliverMail, ...HANDLERS],
})
export class NotificationsJobsModule {}

/** What notifications does behind the scenes: every event that somebody is told of, and the mails. */
export const notificationTasks: readonly Registration[] = [
  ...[ideaSubmitted, ideaReturned, ideaSelected, ideaSelectionUndone, ideaRefused].map((event) =>
    subscribe(event, NOTICE_CONSUMER, IdeaNotices),
  ),
  ...[planSubmitted, planReturned, planApproved, planApprovalUndone, planRefused].map((event) =>
    subscribe(event, NOTICE_CONSUMER, PlanNotices),
  ),
  ...[
    dossierSubmitted,
    dossierAccepted,
    dossierAcceptanceUndone,
    dossierRefused,
    dossierSupplementAsked,
    dossierOpinionSent,
    dossierWithdrawn,
  ].map((event) => subscribe(event, NOTICE_CONSUMER, DossierNotices)),
  ...[dossierReminded, dossierReminderUndone].map((event) => subscribe(event, NOTICE_CONSUMER, RemindedNotices)),
  subscribe(dossierCommented, NOTICE_CONSUMER, CommentNotices),
  ...[mandateAsked, mandateConfirmed, mandateTaken].map((event) => subscribe(event, NOTICE_CONSUMER, MandateNotices)),
  subscribe(paperExpiring, NOTICE_CONSUMER, PaperNotices),
  subscribe(memberAppointed, NOTICE_CONSUMER, AppointmentNotices),
  subscribe(sittingPlanned, NOTICE_CONSUMER, SittingNotices),
  subscribe(seatDeclined, NOTICE_CONSUMER, DeclinedNotices),
  subscribe(sittingAdjourned, NOTICE_CONSUMER, AdjournNotices),
  ...[sheetMoveAsked, sheetMoveConfirmed, sheetMoveRefused, sheetMoveWithdrawn].map((event) =>
    subscribe(event, NOTICE_CONSUMER, SheetMoveNotices),
  ),
  subscribe(writtenOpened, NOTICE_CONSUMER, WrittenNotices),
  subscribe(sentUp, NOTICE_CONSUMER, SendUpNotices),
  subscribe(decisionPrepared, NOTICE_CONSUMER, WaitingDecisionNotices),
  subscribe(decisionPublished, NOTICE_CONSUMER, ResultNotices),
  subscribe(complaintDismissed, NOTICE_CONSUMER, ComplaintNotices),
  subscribe(complaintUpheld, NOTICE_CONSUMER, ComplaintNotices),
  subscribe(certificateIssued, NOTICE_CONSUMER, CertificateNotices),
  ...[certificateSuspended, certificateReinstated, certificateWithdrawn, certificateExpired].map((event) =>
    subscribe(event, NOTICE_CONSUMER, CertificateLifeNotices),
  ),
  subscribe(markExpiring, NOTICE_CONSUMER, MarkNotices),
  ...[grantDecided, grantPaid, grantCancelled, grantRecovered].map((event) =>
    subscribe(event, NOTICE_CONSUMER, GrantNotices),
  ),
  subscribe(reminderDue, NOTICE_CONSUMER, ReminderNotices),
  ...[reassessmentLeaving, reassessmentStaying, reassessmentNotRenewed].map((event) =>
    subscribe(event, NOTICE_CONSUMER, CycleNotices),
  ),
  ...[holdStarted, holdEnded].map((event) => subscribe(event, NOTICE_CONSUMER, HoldNotices)),
  ...[inspectionPlanned, inspectionRecorded, findingsRecorded, remedyDue, remedyOverdue].map((event) =>
    subscribe(event, NOTICE_CONSUMER, InspectionNotices),
  ),
  ...[unitsAsked, reportIssued].map((event) => subscribe(event, NOTICE_CONSUMER, PeriodicReportNotices)),
  ...[lineCommented, answerDue].map((event) => subscribe(event, NOTICE_CONSUMER, ReportLineNotices)),
  subscribe(reportDue, NOTICE_CONSUMER, DueReportNotices),
  subscribe(statusProposed, NOTICE_CONSUMER, ProposalNotices),
  subscribe(reportReceived, NOTICE_CONSUMER, ReportNotices),
  ...[withdrawalOpened, withdrawalProposed].map((event) => subscribe(event, NOTICE_CONSUMER, WithdrawalNotices)),
  ...[userInvited, passwordResetAsked].map((event) => subscribe(event, NOTICE_CONSUMER, AccountMails)),
  ...[
    pointRegistered,
    pointRecognised,
    pointWarned,
    pointChased,
    warningAnswered,
    pointSuspended,
    pointRevoked,
    pointReinstated,
    recoveryOpened,
  ].map((event) => subscribe(event, NOTICE_CONSUMER, SalesPointNotices)),
  subscribe(goodsWrong, NOTICE_CONSUMER, SalesGoodsNotices),
  subscribe(pointReminded, NOTICE_CONSUMER, SalesReminderNotices),
  handles(deliverMail, DeliverHandler),
];
