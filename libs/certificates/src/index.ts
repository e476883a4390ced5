import './problems'; // other modules' routes name these codes too
export { CertificatesFacade } from './application/certificates.facade';
export type { IssuedCertificate } from './application/certificates.facade';
export { IssueCertificates } from './application/issue-certificates';
export { certificateInvariants } from './application/printed-tokens';
export { RenderCertificate } from './application/render-certificate';
export { CertificatesModule } from './certificates.module';
