import { Global, Module } from '@nestjs/common';
import { PlanUsePolicy } from '@app/business-plans';
import { AttachPapers } from './application/attach-papers';
import { CompareDossiers } from './application/compare-dossiers';
import { CouncilDays } from './application/council-days';
import { DossierAccess } from './application/dossier-access';
import { DossierCommands } from './application/dossier-commands';
import { DossiersOfPlans } from './application/dossiers-of-plans';
import { DossiersFacade } from './application/dossiers.facade';
import { FileDossier } from './application/file-dossier';
import { FollowUps } from './application/follow-ups';
import { Intake } from './application/intake';
import { ReviewDossier } from './application/review-dossier';
import { SelfScores } from './application/self-score';
import { Uploads } from './application/uploads';
import { WalletAccess } from './application/wallet-access';
import { WalletCommands } from './application/wallet-commands';
import { WalletUploads } from './application/wallet-uploads';

const SHARED = [
  AttachPapers,
  CompareDossiers,
  CouncilDays,
  DossierAccess,
  DossierCommands,
  DossiersFacade,
  FileDossier,
  FollowUps,
  Intake,
  ReviewDossier,
  SelfScores,
  Uploads,
  WalletAccess,
  WalletCommands,
  WalletUploads,
];

/** What other modules and the seed use of dossiers. */
@Global()
@Module({
  providers: [...SHARED, { provide: PlanUsePolicy, useClass: DossiersOfPlans }],
  exports: [...SHARED, PlanUsePolicy],
})
export class DossiersModule {}
