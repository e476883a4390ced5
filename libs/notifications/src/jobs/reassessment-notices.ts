import { Injectable } from '@nestjs/common';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ReassessmentFacade, type CycleSummary } from '@app/reassessment';
import {
  holdStarted,
  reassessmentLeaving,
  reassessmentNotRenewed,
  type CycleEvent,
  type HoldEvent,
  type ReminderDue,
} from '@app/reassessment/events';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** What every message about a certificate's end says. */
const factsOf = (cycle: CycleSummary) => ({
  cycleId: cycle.id,
  productName: cycle.productName,
  number: cycle.numberText,
  endsOn: cycle.endsOn === null ? '…' : formatDate(cycle.endsOn),
});

/** "còn 30 ngày", "hôm nay là ngày cuối". */
export const remainingText = (left: number): string => (left > 0 ? `còn ${left} ngày` : 'hôm nay là ngày cuối');

/** A step of the ladder has come: the producer, the commune's officers and the office are told. */
@Injectable()
export class ReminderNotices extends NoticeHandler<ReminderDue> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly reassessment: ReassessmentFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<ReminderDue>): Promise<Draft[]> {
    const cycle = await this.reassessment.cycle(tx, data.cycleId);
    const reminder = await this.reassessment.reminder(tx, data.reminderId);
    const facts = {
      ...factsOf(cycle),
      endsOn: formatDate(reminder.endsOn),
      closesOn: formatDate(reminder.closesOn),
      remaining: remainingText(reminder.daysLeft),
    };
    const here = { ...facts, producerName: cycle.producerName };
    return [
      draft(await this.recipients.producer(tx, cycle.producerId), 'reassessment.reminder', facts),
      draft(await this.recipients.communeOfficers(tx, cycle.unitId), 'reassessment.reminder-here', here),
      draft(await this.recipients.desk(tx, 'province', cycle.unitId), 'reassessment.reminder-here', here),
    ];
  }
}

/** Leaving and staying are told to the commune, a missed result to the producer. */
@Injectable()
export class CycleNotices extends NoticeHandler<CycleEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly reassessment: ReassessmentFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<CycleEvent>): Promise<Draft[]> {
    const cycle = await this.reassessment.cycle(tx, data.cycleId);
    const facts = factsOf(cycle);
    if (topic === reassessmentNotRenewed.topic)
      return [draft(await this.recipients.producer(tx, cycle.producerId), 'reassessment.not-renewed', facts)];
    const officers = await this.recipients.communeOfficers(tx, cycle.unitId);
    const template = topic === reassessmentLeaving.topic ? 'reassessment.leaving' : 'reassessment.staying';
    return [draft(officers, template, { ...facts, producerName: cycle.producerName })];
  }
}

/** A hold stops or lets go the clocks: each producer is told of its own products. */
@Injectable()
export class HoldNotices extends NoticeHandler<HoldEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly reassessment: ReassessmentFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<HoldEvent>): Promise<Draft[]> {
    const hold = await this.reassessment.hold(tx, data.holdId);
    const people = await this.recipients.producers(tx, [...hold.products.keys()]);
    const { documentNo, issuer } = hold;
    return [...people].map(([userId, producerIds]) => {
      const names = producerIds.flatMap((id) => hold.products.get(id) ?? []);
      const products =
        names.slice(0, 10).join('; ') + (names.length > 10 ? ` và ${names.length - 10} sản phẩm khác` : '');
      return topic === holdStarted.topic
        ? draft([userId], 'reassessment.held', { documentNo, issuer, fromOn: formatDate(hold.fromOn), products })
        : draft([userId], 'reassessment.hold-ended', { documentNo, products });
    });
  }
}
