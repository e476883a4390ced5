import type { Type } from '@nestjs/common';
import { BusinessPlansModule } from '@app/business-plans';
import { CertificatesJobsModule, certificateTasks } from '@app/certificates/jobs';
import { CriteriaModule } from '@app/criteria';
import { DossiersJobsModule, dossierTasks } from '@app/dossiers/jobs';
import { EvaluationModule } from '@app/evaluation';
import { EvaluationJobsModule, evaluationTasks } from '@app/evaluation/jobs';
import { ExchangeJobsModule, exchangeTasks } from '@app/exchange/jobs';
import { IdeasModule } from '@app/ideas';
import { IdentityJobsModule, identityTasks } from '@app/identity/jobs';
import { InspectionJobsModule, inspectionTasks } from '@app/inspection/jobs';
import { JourneysModule } from '@app/journeys';
import { NotificationsJobsModule, notificationTasks } from '@app/notifications/jobs';
import type { Registration } from '@app/platform/queue';
import { ProducersJobsModule, producerTasks } from '@app/producers/jobs';
import { ProgrammeModule } from '@app/programme';
import { RankingJobsModule, rankingTasks } from '@app/ranking/jobs';
import { ReportingJobsModule, reportingTasks } from '@app/reporting/jobs';
import { SupportModule } from '@app/support';
import { SalesPointsJobsModule, salesPointTasks } from '@app/sales-points/jobs';
import { ReassessmentJobsModule, reassessmentTasks } from '@app/reassessment/jobs';
import { platformTasks } from './platform-tasks';

/** The modules whose facades jobs use, and the worker's door of those that have work behind the scenes; upstream first. */
export const workerModules: Type[] = [
  ProgrammeModule,
  IdentityJobsModule,
  CriteriaModule,
  ProducersJobsModule,
  IdeasModule,
  BusinessPlansModule,
  DossiersJobsModule,
  JourneysModule,
  EvaluationModule,
  EvaluationJobsModule,
  RankingJobsModule,
  CertificatesJobsModule,
  SupportModule,
  SalesPointsJobsModule,
  ReassessmentJobsModule,
  InspectionJobsModule,
  ReportingJobsModule,
  NotificationsJobsModule,
  ExchangeJobsModule,
];

/** Everything that this worker does. */
export const workerTasks: readonly Registration[] = [
  ...platformTasks,
  ...identityTasks,
  ...producerTasks,
  ...dossierTasks,
  ...rankingTasks,
  ...certificateTasks,
  ...salesPointTasks,
  ...evaluationTasks,
  ...reassessmentTasks,
  ...inspectionTasks,
  ...reportingTasks,
  ...notificationTasks,
  ...exchangeTasks,
];
