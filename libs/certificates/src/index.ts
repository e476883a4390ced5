import './problems'; // other modules' routes name these codes too
export { IssueCertificates } from './application/issue-certificates';
export { certificateInvariants } from './application/printed-tokens';
export { RenderCertificate } from './application/render-certificate';
export { CertificatesModule } from './certificates.module';
