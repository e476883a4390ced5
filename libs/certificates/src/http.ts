import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CertificateQueries } from './application/certificate-queries';
import { PublicRegister } from './application/public-register';
import { CertificatesModule } from './certificates.module';
import { CertificatesController } from './http/certificates.controller';
import { PublicController } from './http/public.controller';

/** Door for the HTTP process. */
@Module({
  imports: [CertificatesModule],
  controllers: [CertificatesController, PublicController],
  providers: [CertificateQueries, PublicRegister],
})
export class CertificatesHttpModule {}
