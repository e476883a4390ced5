import { Global, Module } from '@nestjs/common';
import { FilingWindowPolicy } from '@app/dossiers';
import { CycleFilters } from './application/cycle-filters';
import { CycleQueries } from './application/cycle-queries';
import { CertificateWindow } from './application/filing-window';
import { FilingTerms } from './application/filing-terms';
import { FollowCertificate } from './application/follow-certificate';
import { FollowDossier } from './application/follow-dossier';
import { HoldCommands } from './application/hold-commands';
import { LapseProposal } from './application/lapse-proposal';
import { Letters } from './application/letters';
import { Nightly } from './application/nightly';
import { Prolong } from './application/prolong';
import { ReassessmentFacade } from './application/reassessment.facade';
import { Remind } from './application/remind';

const WINDOW = { provide: FilingWindowPolicy, useClass: CertificateWindow };
const SHARED = [
  CycleFilters,
  CycleQueries,
  FilingTerms,
  FollowCertificate,
  FollowDossier,
  HoldCommands,
  LapseProposal,
  Letters,
  Nightly,
  Prolong,
  ReassessmentFacade,
  Remind,
  WINDOW,
];

/** What other modules, the worker and the HTTP door use of reassessment. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class ReassessmentModule {}
