import { Module } from '@nestjs/common';
import {
  certificateExpired,
  certificateExpiring,
  certificateExtended,
  certificateExtensionEnded,
  certificateHeld,
  certificateHoldEnded,
  certificateIssued,
  certificateRecorded,
  certificateReinstated,
  certificateSuperseded,
  certificateSuspended,
  certificateWithdrawn,
  statusDecisionPublished,
} from '@app/certificates/events';
import {
  dossierAcceptanceUndone,
  dossierAccepted,
  dossierRefused,
  dossierSubmitted,
  dossierWithdrawn,
} from '@app/dossiers/events';
import { schedule, subscribe, type Registration } from '@app/platform/queue';
import { decisionPublished } from '@app/ranking/events';
import { Nightly } from './application/nightly';
import { Remind } from './application/remind';
import {
  FOLLOW_CONSUMER,
  FollowCertificateEvents,
  FollowDossierEvents,
  FollowResults,
  FollowStatusDecisions,
} from './jobs/follow-events';
import { ReassessmentModule } from './reassessment.module';

const HANDLERS = [FollowCertificateEvents, FollowDossierEvents, FollowResults, FollowStatusDecisions];

/** Door for the worker. */
@Module({ imports: [ReassessmentModule], providers: HANDLERS, exports: [ReassessmentModule, ...HANDLERS] })
export class ReassessmentJobsModule {}

/** What reassessment does behind the scenes. */
export const reassessmentTasks: readonly Registration[] = [
  ...[
    certificateIssued,
    certificateRecorded,
    certificateSuspended,
    certificateReinstated,
    certificateWithdrawn,
    certificateSuperseded,
    certificateHeld,
    certificateHoldEnded,
    certificateExtended,
    certificateExtensionEnded,
    certificateExpiring,
    certificateExpired,
  ].map((event) => subscribe(event, FOLLOW_CONSUMER, FollowCertificateEvents)),
  ...[dossierSubmitted, dossierAccepted, dossierAcceptanceUndone, dossierRefused, dossierWithdrawn].map((event) =>
    subscribe(event, FOLLOW_CONSUMER, FollowDossierEvents),
  ),
  subscribe(decisionPublished, FOLLOW_CONSUMER, FollowResults),
  subscribe(statusDecisionPublished, FOLLOW_CONSUMER, FollowStatusDecisions),
  schedule('reassessment.nightly', { cron: '20 0 * * *' }, Nightly),
  schedule('reassessment.remind', { cron: '0 6 * * *' }, Remind),
];
