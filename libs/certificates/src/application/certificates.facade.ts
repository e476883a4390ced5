import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { loadCertificate } from './certificate-record';

export interface IssuedCertificate {
  readonly id: string;
  readonly producerId: string;
  readonly productName: string;
  readonly numberText: string;
  readonly stars: number;
  readonly validThrough: LocalDate;
}

/** What other modules ask of certificates. */
@Injectable()
export class CertificatesFacade {
  /** @throws `certificate.not_found` */
  async certificate(tx: Tx, id: string): Promise<IssuedCertificate> {
    const { producerId, facts, numberText, stars, validThrough } = await loadCertificate(tx, id);
    return { id, producerId, productName: facts.productName, numberText, stars, validThrough };
  }
}
