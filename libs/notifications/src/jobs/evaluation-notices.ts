import { Injectable } from '@nestjs/common';
import { EvaluationFacade } from '@app/evaluation';
import type { MemberAppointed, SeatDeclined, SentUp, SittingAdjourned, SittingPlanned } from '@app/evaluation/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { DossiersFacade } from '@app/dossiers';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** Somebody has a seat in a council. */
@Injectable()
export class AppointmentNotices extends NoticeHandler<MemberAppointed> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<MemberAppointed>): Promise<Draft[]> {
    const { id: councilId, name: councilName, decisionNo } = await this.evaluation.council(tx, data.councilId);
    return [draft([data.userId], 'council.appointed', { councilId, councilName, decisionNo })];
  }
}

/** The members of a council are invited to its session. */
@Injectable()
export class SittingNotices extends NoticeHandler<SittingPlanned> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SittingPlanned>): Promise<Draft[]> {
    const { id: sittingId, council, heldOn, place, memberUserIds } = await this.evaluation.sitting(tx, data.sittingId);
    const facts = { sittingId, councilName: council.name, heldOn: formatDate(heldOn), place };
    return [draft(memberUserIds, 'sitting.planned', facts)];
  }
}

/** Who keeps a council is told that somebody does not take his seat. */
@Injectable()
export class DeclinedNotices extends NoticeHandler<SeatDeclined> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SeatDeclined>): Promise<Draft[]> {
    const { memberName, reason, council, level } = await this.evaluation.declined(tx, data.memberId);
    const desk = await this.recipients.desk(tx, level, council.unitId);
    return [draft(desk, 'council.declined', { councilId: council.id, councilName: council.name, memberName, reason })];
  }
}

/** The members of a council are told on which day their session goes on. */
@Injectable()
export class AdjournNotices extends NoticeHandler<SittingAdjourned> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly evaluation: EvaluationFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SittingAdjourned>): Promise<Draft[]> {
    const {
      id: sittingId,
      council,
      continuesOn,
      place,
      memberUserIds,
    } = await this.evaluation.sitting(tx, data.sittingId);
    if (continuesOn === null) return []; // it goes on already
    const facts = { sittingId, councilName: council.name, continuesOn: formatDate(continuesOn), place };
    return [draft(memberUserIds, 'sitting.adjourned', facts)];
  }
}

/** What a district sent up is told to the desk above it; the producers learn of results by the published decision only. */
@Injectable()
export class SendUpNotices extends NoticeHandler<SentUp> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly programme: ProgrammeFacade,
    private readonly dossiers: DossiersFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SentUp>): Promise<Draft[]> {
    const [first] = (await this.dossiers.frozenMany(tx, data.dossierIds)).values();
    if (!first) throw new Error('nothing was sent up');
    const { name: roundName } = await this.programme.round(tx, data.roundId);
    const desk = await this.recipients.desk(tx, data.toLevel, first.unitId);
    return [draft(desk, 'results.sent-up', { count: String(data.dossierIds.length), roundName })];
  }
}
