import { Injectable } from '@nestjs/common';
import { JourneysFacade } from '@app/journeys';
import { mandateAsked, mandateConfirmed, type MandateEvent } from '@app/journeys/events';
import { formatDate, localDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** Filling in for a producer: he is asked and told, the helper is answered. */
@Injectable()
export class MandateNotices extends NoticeHandler<MandateEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly journeys: JourneysFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<MandateEvent>): Promise<Draft[]> {
    const mandate = await this.journeys.mandate(tx, data.mandateId);
    const { producerName, productName, giverName, helperId, helperName } = mandate;
    if (helperId === null || helperName === null) throw new Error('a mandate without a helper');
    const what = productName === null ? 'mọi sản phẩm' : `sản phẩm “${productName}”`;
    const facts = { producerName, what, validThrough: formatDate(localDate(mandate.validThrough)) };
    if (topic === mandateConfirmed.topic) return [draft([helperId], 'mandate.confirmed', { ...facts, giverName })];
    const template = topic === mandateAsked.topic ? 'mandate.asked' : 'mandate.taken';
    // The code goes to the one person who is asked; his colleagues are told in the same words.
    const people = await this.recipients.producer(tx, data.producerId);
    return [draft(people, template, { ...facts, helperName })];
  }
}
