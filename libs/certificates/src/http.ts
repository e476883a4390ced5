import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { Env } from '@app/config';
import { CertificateDetails } from './application/certificate-details';
import { CertificateQueries } from './application/certificate-queries';
import { OpenData } from './application/open-data';
import { ProductPictures } from './application/product-pictures';
import { PublicRegister } from './application/public-register';
import { RegisterFacetsQuery } from './application/register-facets';
import { SignedFiles } from './application/signed-files';
import { StatusDecisionQueries } from './application/status-decision-queries';
import { StatusDecisionSteps } from './application/status-decision-steps';
import { UploadedPdf } from './application/uploaded-pdf';
import { CertificatesModule } from './certificates.module';
import { CertificatesController } from './http/certificates.controller';
import { KeptAnswers } from './http/kept-answers';
import { MapPlacesController } from './http/map-places.controller';
import { OpenDataController } from './http/open-data.controller';
import { PdfCheckController } from './http/pdf-check.controller';
import { PicturesController } from './http/pictures.controller';
import { PublicController } from './http/public.controller';
import { RegisterPagesController } from './http/register-pages.controller';
import { SignedFilesController } from './http/signed-files.controller';
import { StatusDecisionsController } from './http/status-decisions.controller';
import { TrustedRoots } from './infrastructure/signed-pdf/trusted-roots';

const ROOTS = {
  provide: TrustedRoots,
  useFactory: (env: Env) => new TrustedRoots(env.DATA_DIR, env.TRUSTED_ROOTS_DIR),
  inject: [Env],
};

/** Door for the HTTP process. */
@Module({
  imports: [CertificatesModule],
  controllers: [
    CertificatesController,
    SignedFilesController,
    PicturesController,
    PublicController,
    PdfCheckController,
    RegisterPagesController,
    MapPlacesController,
    OpenDataController,
    StatusDecisionsController,
  ],
  providers: [
    ROOTS,
    KeptAnswers,
    CertificateQueries,
    CertificateDetails,
    OpenData,
    ProductPictures,
    PublicRegister,
    RegisterFacetsQuery,
    SignedFiles,
    UploadedPdf,
    StatusDecisionQueries,
    StatusDecisionSteps,
  ],
})
export class CertificatesHttpModule {}
