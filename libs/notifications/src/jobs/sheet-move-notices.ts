import { Injectable } from '@nestjs/common';
import { EvaluationFacade } from '@app/evaluation';
import { sheetMoveAsked, sheetMoveConfirmed, sheetMoveRefused, type SheetMoveTold } from '@app/evaluation/events';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { NoticeHandler } from './notice-handler';

/** A sheet entered for the wrong product: the member is asked, who asked is answered. */
@Injectable()
export class SheetMoveNotices extends NoticeHandler<SheetMoveTold> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<SheetMoveTold>): Promise<Draft[]> {
    const move = await this.evaluation.sheetMove(tx, data.moveId);
    const { fromCaseId: caseId, fromProduct, toProduct, memberName, reason } = move;
    const facts = { caseId, fromProduct, toProduct };
    if (topic === sheetMoveAsked.topic) return [draft([move.userId], 'sheet-move.asked', { ...facts, reason })];
    if (topic === sheetMoveConfirmed.topic)
      return [draft([move.askedBy], 'sheet-move.confirmed', { ...facts, memberName })];
    if (topic === sheetMoveRefused.topic)
      return [draft([move.askedBy], 'sheet-move.refused', { ...facts, memberName })];
    return [draft([move.userId], 'sheet-move.withdrawn', facts)];
  }
}
