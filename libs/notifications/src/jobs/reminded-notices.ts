import { Injectable } from '@nestjs/common';
import { DossiersFacade } from '@app/dossiers';
import { dossierReminded, dossierReminderUndone, type DossierEvent } from '@app/dossiers/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** A desk reminds a producer of a last day, or takes that back. */
@Injectable()
export class RemindedNotices extends NoticeHandler<DossierEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly dossiers: DossiersFacade,
  ) {
    super(uow, writer);
  }

  protected override async correct(tx: Tx, { topic, data }: Message<DossierEvent>): Promise<void> {
    if (topic === dossierReminderUndone.topic)
      await this.writer.dropMails(tx, { topic: dossierReminded.topic, key: 'dossierId', id: data.dossierId });
  }

  protected async drafts(tx: Tx, { topic, data }: Message<DossierEvent>): Promise<Draft[]> {
    const { dossierId, producerId } = data;
    const facts = await this.dossiers.reminderFacts(tx, dossierId);
    if (facts === undefined) return [];
    const producer = await this.recipients.producer(tx, producerId);
    const { productName, dueOn } = facts;
    if (topic === dossierReminderUndone.topic)
      return [{ ...draft(producer, 'dossier.reminder-undone', { dossierId, productName }), inAppOnly: true }];
    if (dueOn === null) return []; // sent or withdrawn meanwhile
    return [draft(producer, 'dossier.reminded', { dossierId, productName, dueOn: formatDate(dueOn) })];
  }
}
