import { Injectable } from '@nestjs/common';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import type { MarkExpiring } from '@app/producers/events';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

const KIND_WORDS = {
  trademark: 'Nhãn hiệu',
  'collective-mark': 'Nhãn hiệu tập thể',
  'certification-mark': 'Nhãn hiệu chứng nhận',
  'geographical-indication': 'Chỉ dẫn địa lý',
  'trace-code': 'Mã truy xuất nguồn gốc',
  gtin: 'Mã GTIN',
} as const;

/** A mark or code of a product ends soon: its producer is told. */
@Injectable()
export class MarkNotices extends NoticeHandler<MarkExpiring> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly producers: ProducersFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<MarkExpiring>): Promise<Draft[]> {
    const { kind, number, productName, productId, expiresOn } = await this.producers.mark(tx, data.markId);
    if (expiresOn === null) return []; // mended meanwhile: the paper has no last day
    const facts = { kind: KIND_WORDS[kind], number, productName, productId, expiresOn: formatDate(expiresOn) };
    return [draft(await this.recipients.producer(tx, data.producerId), 'mark.expiring', facts)];
  }
}
