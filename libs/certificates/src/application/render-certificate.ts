import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { addEvent, type Origin } from '@app/platform/outbox';
import { FileStore, registerFile } from '@app/platform/storage';
import { certificateIssued } from '../events';
import { SealKeys } from '../infrastructure/seal/seal-key';
import { sealPdf } from '../infrastructure/seal/seal-pdf';
import { certificatePdf } from './certificate-pdf';
import { addCertificateEvent, loadCertificate } from './certificate-record';

/**
 * Gives a numbered certificate its file: drawn from frozen facts only, sealed with the application's own key, stored under its hash,
 * then noted by a conditional update.
 * However often and wherever it is killed, running again gives the same bytes and one effect.
 */
@Injectable()
export class RenderCertificate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly seals: SealKeys,
  ) {}

  /** False when the file had been there. */
  async execute(certificateId: string, about: Origin): Promise<boolean> {
    const certificate = await this.uow.read((tx) => loadCertificate(tx, certificateId));
    if (certificate.fileSha256 !== null) return false;
    const seal = await this.seals.current();
    const stored = await this.store.put(await sealPdf(await certificatePdf(certificate), seal));
    return this.uow.run(async (tx) => {
      await this.seals.register(tx, seal);
      await registerFile(tx, { ...stored, mediaType: 'application/pdf' });
      const taken = await tx.execute(
        `update certificates.certificate set file_sha256 = $2, state = 'issued', version = version + 1
          where id = $1 and file_sha256 is null and state = 'preparing'`,
        [certificateId, stored.sha256],
      );
      if (taken === 0) return false;
      await addCertificateEvent(tx, certificateId, 'issued');
      const { productId, producerId } = certificate;
      await addEvent(tx, certificateIssued, { certificateId, productId, producerId }, about);
      return true;
    });
  }
}
