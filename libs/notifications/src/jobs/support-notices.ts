import { Injectable } from '@nestjs/common';
import { formatDate, formatDong } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import type { MarkExpiring } from '@app/producers/events';
import { SupportFacade } from '@app/support';
import { grantCancelled, grantDecided, grantPaid, grantRecovered, type GrantEvent } from '@app/support/events';
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

const dong = (amount: string | null): string => formatDong(BigInt(amount ?? '0'));

/** Decided, paid, cancelled, recovered: the producer is told of each step of its support. */
@Injectable()
export class GrantNotices extends NoticeHandler<GrantEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly support: SupportFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<GrantEvent>): Promise<Draft[]> {
    const grant = await this.support.grant(tx, data.grantId);
    const to = await this.recipients.producer(tx, data.producerId);
    const { id: grantId, productName, lineTitle, decisionNo, decidedOn, recoveryNo, recoveredOn } = grant;
    const facts = { grantId, productName, lineTitle };
    switch (topic) {
      case grantCancelled.topic:
        return [draft(to, 'grant.cancelled', facts)];
      case grantPaid.topic:
        return [draft(to, 'grant.paid', { ...facts, paid: dong(grant.paid), amount: dong(grant.decided) })];
      case grantDecided.topic:
        if (decisionNo === null || decidedOn === null) throw new Error('decided without a decision');
        return [
          draft(to, 'grant.decided', {
            ...facts,
            ...{ decisionNo, decidedOn: formatDate(decidedOn), amount: dong(grant.decided) },
          }),
        ];
      case grantRecovered.topic:
        if (recoveryNo === null || recoveredOn === null) throw new Error('recovered without a paper');
        return [
          draft(to, 'grant.recovered', {
            ...facts,
            ...{ recoveryNo, recoveredOn: formatDate(recoveredOn), amount: dong(grant.recovered) },
          }),
        ];
      default:
        throw new Error(`no notice tells of ${topic}`);
    }
  }
}
