import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { DossierQueries } from './application/dossier-queries';
import { DossiersModule } from './dossiers.module';
import { DossierPapersController } from './http/dossier-papers.controller';
import { DossiersController } from './http/dossiers.controller';
import { UploadsController } from './http/uploads.controller';

/** Door for the HTTP process. */
@Module({
  imports: [DossiersModule],
  controllers: [DossiersController, DossierPapersController, UploadsController],
  providers: [DossierQueries],
})
export class DossiersHttpModule {}
