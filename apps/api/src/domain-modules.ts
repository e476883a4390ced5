import type { Type } from '@nestjs/common';
import { ActivitiesHttpModule } from '@app/activities/http';
import { BusinessPlansHttpModule } from '@app/business-plans/http';
import { CertificatesHttpModule } from '@app/certificates/http';
import { CriteriaHttpModule } from '@app/criteria/http';
import { DossiersHttpModule } from '@app/dossiers/http';
import { EvaluationHttpModule } from '@app/evaluation/http';
import { ExchangeHttpModule } from '@app/exchange/http';
import { IdeasHttpModule } from '@app/ideas/http';
import { IdentityHttpModule } from '@app/identity/http';
import { InspectionHttpModule } from '@app/inspection/http';
import { JourneysHttpModule } from '@app/journeys/http';
import { NotificationsHttpModule } from '@app/notifications/http';
import { ProducersHttpModule } from '@app/producers/http';
import { ProgrammeHttpModule } from '@app/programme/http';
import { RankingHttpModule } from '@app/ranking/http';
import { SupportHttpModule } from '@app/support/http';
import { SalesPointsHttpModule } from '@app/sales-points/http';
import { ReassessmentHttpModule } from '@app/reassessment/http';
import { ReportingHttpModule } from '@app/reporting/http';

/** HTTP doors of the domain modules, upstream first. */
export const domainModules: Type[] = [
  ProgrammeHttpModule,
  IdentityHttpModule,
  CriteriaHttpModule,
  ProducersHttpModule,
  IdeasHttpModule,
  BusinessPlansHttpModule,
  DossiersHttpModule,
  JourneysHttpModule,
  EvaluationHttpModule,
  RankingHttpModule,
  CertificatesHttpModule,
  SupportHttpModule,
  InspectionHttpModule,
  SalesPointsHttpModule,
  ReassessmentHttpModule,
  ActivitiesHttpModule,
  ReportingHttpModule,
  NotificationsHttpModule,
  ExchangeHttpModule,
];
