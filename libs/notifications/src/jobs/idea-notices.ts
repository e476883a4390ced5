import { Injectable } from '@nestjs/common';
import { IdeasFacade } from '@app/ideas';
import {
  ideaRefused,
  ideaReturned,
  ideaSelected,
  ideaSelectionUndone,
  ideaSubmitted,
  type IdeaEvent,
} from '@app/ideas/events';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

const ANSWERS = {
  [ideaReturned.topic]: 'idea.returned',
  [ideaSelected.topic]: 'idea.selected',
  [ideaRefused.topic]: 'idea.refused',
} as const;

/** A sent idea is told to those who choose, an answer to the producer. */
@Injectable()
export class IdeaNotices extends NoticeHandler<IdeaEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly ideas: IdeasFacade,
    private readonly producers: ProducersFacade,
  ) {
    super(uow, writer);
  }

  protected override async correct(tx: Tx, { topic, data }: Message<IdeaEvent>): Promise<void> {
    if (topic === ideaSelectionUndone.topic)
      await this.writer.dropMails(tx, { topic: ideaSelected.topic, key: 'ideaId', id: data.ideaId });
  }

  protected async drafts(tx: Tx, { topic, data }: Message<IdeaEvent>): Promise<Draft[]> {
    const { id: ideaId, productName, producerId, unitId, state } = await this.ideas.idea(tx, data.ideaId);
    if (topic === ideaSubmitted.topic) {
      const { name: producerName } = await this.producers.producer(tx, producerId);
      const deciders = await this.recipients.deciders(tx, unitId);
      return [draft(deciders, 'idea.submitted', { ideaId, productName, producerName })];
    }
    if (topic === ideaSelectionUndone.topic) {
      const producer = await this.recipients.producer(tx, producerId);
      return [{ ...draft(producer, 'idea.selection-undone', { ideaId, productName }), inAppOnly: true }];
    }
    if (topic === ideaSelected.topic && state === 'submitted') return []; // taken back before it was told
    const template = ANSWERS[topic];
    if (template === undefined) throw new Error(`no notice tells of ${topic}`);
    return [draft(await this.recipients.producer(tx, producerId), template, { ideaId, productName })];
  }
}
