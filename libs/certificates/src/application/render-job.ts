import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

/** Which certificate gets its file. */
export class RenderCertificateOf {
  @IsUUID()
  certificateId!: string;
}

export const renderCertificate = job('certificates.render', RenderCertificateOf, { attempts: 8, concurrency: 2 });
