import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import {
  certificateReinstated,
  certificateSuspended,
  certificateWithdrawn,
  type CertificateEvent,
} from '@app/certificates/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** Suspended, reinstated, withdrawn, expired: the producer and the commune's officers hear of it. */
@Injectable()
export class CertificateLifeNotices extends NoticeHandler<CertificateEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly certificates: CertificatesFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<CertificateEvent>): Promise<Draft[]> {
    const certificate = await this.certificates.certificate(tx, data.certificateId);
    const told = [
      ...(await this.recipients.producer(tx, certificate.producerId)),
      ...(await this.recipients.communeOfficers(tx, certificate.unitId)),
    ];
    const { productName, numberText: number } = certificate;
    const why = {
      reason: certificate.reason ?? 'xem trong quyết định',
      paper: certificate.paper ?? 'xem trong ứng dụng',
    };
    switch (topic) {
      case certificateSuspended.topic:
        return [draft(told, 'certificate.suspended', { productName, number, ...why })];
      case certificateWithdrawn.topic:
        return [draft(told, 'certificate.withdrawn', { productName, number, ...why })];
      case certificateReinstated.topic:
        return [draft(told, 'certificate.reinstated', { productName, number })];
      default: {
        const endsOn = formatDate(certificate.endsOn ?? certificate.validThrough);
        return [draft(told, 'certificate.expired', { productName, number, endsOn })];
      }
    }
  }
}
