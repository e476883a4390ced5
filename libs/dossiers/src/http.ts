import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { DossierQueries } from './application/dossier-queries';
import { DossierWorklist } from './application/dossier-worklist';
import { FormRecords } from './application/form-record';
import { PrintForms } from './application/print-forms';
import { PrintOpinion } from './application/print-opinion';
import { DossiersModule } from './dossiers.module';
import { DossierFormsController } from './http/dossier-forms.controller';
import { DossierPapersController } from './http/dossier-papers.controller';
import { DossiersController } from './http/dossiers.controller';
import { UploadsController } from './http/uploads.controller';

/** Door for the HTTP process. */
@Module({
  imports: [DossiersModule],
  controllers: [DossiersController, DossierPapersController, DossierFormsController, UploadsController],
  providers: [DossierQueries, DossierWorklist, FormRecords, PrintForms, PrintOpinion],
})
export class DossiersHttpModule {}
