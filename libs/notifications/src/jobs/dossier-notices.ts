import { Injectable } from '@nestjs/common';
import { DossiersFacade, type FrozenDossier } from '@app/dossiers';
import {
  dossierAcceptanceUndone,
  dossierAccepted,
  dossierOpinionSent,
  dossierRefused,
  dossierSubmitted,
  dossierSupplementAsked,
  dossierWithdrawn,
  type DossierEvent,
} from '@app/dossiers/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

const ANSWERS = {
  [dossierAccepted.topic]: 'dossier.accepted',
  [dossierRefused.topic]: 'dossier.refused',
  [dossierWithdrawn.topic]: 'dossier.withdrawn',
} as const;

/** What happens at the desks is told to the producer, what arrives at a desk to its people. */
@Injectable()
export class DossierNotices extends NoticeHandler<DossierEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly dossiers: DossiersFacade,
  ) {
    super(uow, writer);
  }

  protected override async correct(tx: Tx, { topic, data }: Message<DossierEvent>): Promise<void> {
    if (topic === dossierAcceptanceUndone.topic)
      await this.writer.dropMails(tx, { topic: dossierAccepted.topic, key: 'dossierId', id: data.dossierId });
  }

  protected async drafts(tx: Tx, { topic, data }: Message<DossierEvent>): Promise<Draft[]> {
    const dossier = (await this.dossiers.frozenMany(tx, [data.dossierId])).get(data.dossierId);
    if (!dossier) throw new Error(`the dossier of a ${topic} was never filed`);
    const facts = { dossierId: dossier.dossierId, productName: dossier.productName, receiptNo: dossier.receiptNo };
    const producer = await this.recipients.producer(tx, data.producerId);
    switch (topic) {
      case dossierSubmitted.topic:
        return [draft(producer, 'dossier.received', facts), await this.arrival(tx, data, dossier)];
      case dossierOpinionSent.topic:
        return [draft(producer, 'dossier.sent-on', facts), await this.arrival(tx, data, dossier)];
      case dossierSupplementAsked.topic:
        return [draft(producer, 'dossier.supplement-asked', { ...facts, dueOn: await this.dueOn(tx, data) })];
      case dossierAcceptanceUndone.topic:
        return [{ ...draft(producer, 'dossier.acceptance-undone', facts), inAppOnly: true }];
      default: {
        if (topic === dossierAccepted.topic && dossier.state === 'submitted') return []; // taken back before it was told
        const template = ANSWERS[topic];
        if (template === undefined) throw new Error(`no notice tells of ${topic}`);
        return [draft(producer, template, facts)];
      }
    }
  }

  private async arrival(tx: Tx, data: DossierEvent, dossier: FrozenDossier): Promise<Draft> {
    const { dossierId, productName, receiptNo, producerName } = dossier;
    const desk = await this.recipients.desk(tx, data.level, data.unitId);
    return draft(desk, 'dossier.submitted', { dossierId, productName, receiptNo, producerName });
  }

  private async dueOn(tx: Tx, data: DossierEvent): Promise<string> {
    const dueOn = await this.dossiers.supplementDueOn(tx, data.dossierId);
    if (dueOn === undefined) throw new Error('papers were asked for without a last day');
    return formatDate(dueOn);
  }
}
