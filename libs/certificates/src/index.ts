import './problems'; // other modules' routes name these codes too
export { CertificateActs } from './application/certificate-acts';
export { EarlierCertificates, numberKey } from './application/earlier-certificates';
export type { EarlierCertificate, TakenCertificates } from './application/earlier-certificates';
export { CertificatesFacade } from './application/certificates.facade';
export { IssueCertificates } from './application/issue-certificates';
export type { LiveCertificate } from './application/live-certificate';
export { certificateInvariants } from './application/printed-tokens';
export { PublicMapLayers } from './application/public-map-layers';
export type { MapLayer, MapPoint } from './application/public-map-layers';
export { RenderCertificate } from './application/render-certificate';
export { StatusDecisions } from './application/status-decisions';
export type { StatusProposal } from './application/status-decisions';
export { CertificatesModule } from './certificates.module';
export { GROUNDS, groundText, KIND_TEXT, STATUS_KINDS } from './domain/grounds';
export type { StatusKind } from './domain/grounds';
export { isInForce, LIVE_STATES, PUBLIC_STATES } from './domain/live-state';
export type { LiveState, PublicState } from './domain/live-state';
