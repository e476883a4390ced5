import { Global, Module } from '@nestjs/common';
import { CompareDossiers } from './application/compare-dossiers';
import { DossierAccess } from './application/dossier-access';
import { DossierCommands } from './application/dossier-commands';
import { DossiersFacade } from './application/dossiers.facade';
import { FileDossier } from './application/file-dossier';
import { FollowUps } from './application/follow-ups';
import { Intake } from './application/intake';
import { SelfScores } from './application/self-score';
import { Uploads } from './application/uploads';

const SHARED = [
  CompareDossiers,
  DossierAccess,
  DossierCommands,
  DossiersFacade,
  FileDossier,
  FollowUps,
  Intake,
  SelfScores,
  Uploads,
];

/** What other modules and the seed use of dossiers. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class DossiersModule {}
