import { Injectable } from '@nestjs/common';
import { PlansFacade } from '@app/business-plans';
import {
  planApprovalUndone,
  planApproved,
  planRefused,
  planReturned,
  planSubmitted,
  type PlanEvent,
} from '@app/business-plans/events';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

const ANSWERS = {
  [planReturned.topic]: 'plan.returned',
  [planApproved.topic]: 'plan.approved',
  [planRefused.topic]: 'plan.refused',
} as const;

/** A sent plan is told to those who approve, an answer to the producer. */
@Injectable()
export class PlanNotices extends NoticeHandler<PlanEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly plans: PlansFacade,
    private readonly producers: ProducersFacade,
  ) {
    super(uow, writer);
  }

  protected override async correct(tx: Tx, { topic, data }: Message<PlanEvent>): Promise<void> {
    if (topic === planApprovalUndone.topic)
      await this.writer.dropMails(tx, { topic: planApproved.topic, key: 'planId', id: data.planId });
  }

  protected async drafts(tx: Tx, { topic, data }: Message<PlanEvent>): Promise<Draft[]> {
    const { id: planId, productName, producerId, unitId, state } = await this.plans.plan(tx, data.planId);
    if (topic === planSubmitted.topic) {
      const { name: producerName } = await this.producers.producer(tx, producerId);
      const deciders = await this.recipients.deciders(tx, unitId);
      return [draft(deciders, 'plan.submitted', { planId, productName, producerName })];
    }
    if (topic === planApprovalUndone.topic) {
      const producer = await this.recipients.producer(tx, producerId);
      return [{ ...draft(producer, 'plan.approval-undone', { planId, productName }), inAppOnly: true }];
    }
    if (topic === planApproved.topic && state === 'submitted') return []; // taken back before it was told
    const template = ANSWERS[topic];
    if (template === undefined) throw new Error(`no notice tells of ${topic}`);
    return [draft(await this.recipients.producer(tx, producerId), template, { planId, productName })];
  }
}
