import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { addEvent, type Origin } from '@app/platform/outbox';
import { FileStore, registerFile } from '@app/platform/storage';
import { certificateIssued } from '../events';
import { SealKeys } from '../infrastructure/seal/seal-key';
import { sealPdf } from '../infrastructure/seal/seal-pdf';
import { certificatePdf } from './certificate-pdf';
import { CertificateActs } from './certificate-acts';
import { addCertificateEvent, loadCertificate, type CertificateRow } from './certificate-record';

const SYSTEM = { userId: SYSTEM_USER_ID };

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
    private readonly acts: CertificateActs,
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
        `update certificates.certificate set file_sha256 = $2, state = 'issued', state_since = issued_on, version = version + 1
          where id = $1 and file_sha256 is null and state = 'preparing'`,
        [certificateId, stored.sha256],
      );
      if (taken === 0) return false;
      await addCertificateEvent(tx, certificateId, 'issued');
      const { productId, producerId } = certificate;
      await addEvent(tx, certificateIssued, { certificateId, productId, producerId }, about);
      await this.settleWithOthers(tx, certificate, about);
      return true;
    });
  }

  /** Of several certificates of a product the newest one counts, in whatever order their files were drawn. */
  private async settleWithOthers(tx: Tx, certificate: CertificateRow, about: Origin): Promise<void> {
    const newest = await tx.one<{ id: string; productId: string; numberText: string }>(
      `select id, product_id as "productId", number_text as "numberText" from certificates.certificate
        where product_id = $1 and certificates.whole(certificate) order by id desc limit 1`,
      [certificate.productId],
    );
    await this.acts.supersedeOlder(tx, { actor: SYSTEM, requestId: about.requestId }, newest);
  }
}
