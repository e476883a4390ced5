import { IsUUID } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** A certificate stands whole: numbered, with its file. */
export class CertificateIssued {
  @IsUUID()
  certificateId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  producerId!: string;
}

export const certificateIssued = eventContract({
  topic: 'certificates.issued',
  version: 1,
  payload: CertificateIssued,
});
