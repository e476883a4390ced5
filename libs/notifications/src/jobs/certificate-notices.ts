import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import type { CertificateEvent } from '@app/certificates/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** A certificate has its file: the producer may fetch it. */
@Injectable()
export class CertificateNotices extends NoticeHandler<CertificateEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly certificates: CertificatesFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<CertificateEvent>): Promise<Draft[]> {
    const certificate = await this.certificates.certificate(tx, data.certificateId);
    const producer = await this.recipients.producer(tx, certificate.producerId);
    const { productName, numberText: number } = certificate;
    const facts = {
      productName,
      number,
      stars: String(certificate.stars),
      validThrough: formatDate(certificate.validThrough),
    };
    return [draft(producer, 'certificate.ready', facts)];
  }
}
