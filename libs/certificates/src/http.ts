import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CertificateQueries } from './application/certificate-queries';
import { PublicRegister } from './application/public-register';
import { StatusDecisionQueries } from './application/status-decision-queries';
import { StatusDecisionSteps } from './application/status-decision-steps';
import { CertificatesModule } from './certificates.module';
import { CertificatesController } from './http/certificates.controller';
import { PublicController } from './http/public.controller';
import { StatusDecisionsController } from './http/status-decisions.controller';

/** Door for the HTTP process. */
@Module({
  imports: [CertificatesModule],
  controllers: [CertificatesController, PublicController, StatusDecisionsController],
  providers: [CertificateQueries, PublicRegister, StatusDecisionQueries, StatusDecisionSteps],
})
export class CertificatesHttpModule {}
