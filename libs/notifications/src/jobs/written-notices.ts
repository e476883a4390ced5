import { Injectable } from '@nestjs/common';
import { EvaluationFacade } from '@app/evaluation';
import type { WrittenOpened } from '@app/evaluation/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { NoticeHandler } from './notice-handler';

/** The members of a council are asked for their opinion in writing. */
@Injectable()
export class WrittenNotices extends NoticeHandler<WrittenOpened> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<WrittenOpened>): Promise<Draft[]> {
    const { id: sittingId, council, dueOn, products, voterUserIds } = await this.evaluation.sitting(tx, data.sittingId);
    if (dueOn === null) return [];
    const facts = { sittingId, councilName: council.name, count: String(products), dueOn: formatDate(dueOn) };
    return [draft(voterUserIds, 'written.opened', facts)];
  }
}
