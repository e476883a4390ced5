import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { AcceptManyDossiers } from './application/accept-many';
import { DeskChecks } from './application/desk-checks';
import { DossierComments } from './application/dossier-comments';
import { DossierQueries } from './application/dossier-queries';
import { DossierWorklist } from './application/dossier-worklist';
import { FormRecords } from './application/form-record';
import { RemindMany } from './application/remind-many';
import { OpinionBasis } from './application/opinion-basis';
import { PrintForms } from './application/print-forms';
import { PrintOpinion } from './application/print-opinion';
import { WalletDays } from './application/wallet-days';
import { WalletQueries } from './application/wallet-queries';
import { DossiersModule } from './dossiers.module';
import { DeskChecksController } from './http/desk-checks.controller';
import { DossierCommentsController } from './http/dossier-comments.controller';
import { DossierFormsController } from './http/dossier-forms.controller';
import { DossierPapersController } from './http/dossier-papers.controller';
import { DossiersController } from './http/dossiers.controller';
import { OpinionBasisController } from './http/opinion-basis.controller';
import { UploadsController } from './http/uploads.controller';
import { WalletController } from './http/wallet.controller';

/** Door for the HTTP process. */
@Module({
  imports: [DossiersModule],
  controllers: [
    DossiersController,
    DossierPapersController,
    DossierFormsController,
    DeskChecksController,
    DossierCommentsController,
    OpinionBasisController,
    UploadsController,
    WalletController,
  ],
  providers: [
    AcceptManyDossiers,
    DeskChecks,
    DossierComments,
    RemindMany,
    DossierQueries,
    DossierWorklist,
    FormRecords,
    OpinionBasis,
    PrintForms,
    PrintOpinion,
    WalletDays,
    WalletQueries,
  ],
})
export class DossiersHttpModule {}
