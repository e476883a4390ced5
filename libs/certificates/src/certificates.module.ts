import { Global, Module } from '@nestjs/common';
import { Env } from '@app/config';
import { CertificateActs } from './application/certificate-acts';
import { EarlierCertificates } from './application/earlier-certificates';
import { CertificatesFacade } from './application/certificates.facade';
import { IssueCertificates } from './application/issue-certificates';
import { RenderCertificate } from './application/render-certificate';
import { MapPlaces } from './application/map-places';
import { PublicMapLayers } from './application/public-map-layers';
import { SealKeys } from './infrastructure/seal/seal-key';
import { StatusDecisions } from './application/status-decisions';
import { SigningKeys } from './infrastructure/signing-keys';

const KEYS = { provide: SigningKeys, useFactory: (env: Env) => new SigningKeys(env.DATA_DIR), inject: [Env] };
const SEALS = { provide: SealKeys, useFactory: (env: Env) => new SealKeys(env.DATA_DIR), inject: [Env] };

/** What the worker, the seed and the HTTP door use of certificates. */
@Global()
@Module({
  providers: [
    KEYS,
    SEALS,
    CertificateActs,
    CertificatesFacade,
    EarlierCertificates,
    MapPlaces,
    PublicMapLayers,
    IssueCertificates,
    RenderCertificate,
    StatusDecisions,
  ],
  exports: [
    SigningKeys,
    SealKeys,
    CertificateActs,
    CertificatesFacade,
    EarlierCertificates,
    MapPlaces,
    PublicMapLayers,
    IssueCertificates,
    RenderCertificate,
    StatusDecisions,
  ],
})
export class CertificatesModule {}
