import { IsArray, IsInt, IsString, IsUUID } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** A product's evaluation at one level is closed. Carries no score: what is sealed stays in the database. */
export class CaseClosed {
  @IsUUID()
  caseId!: string;

  @IsUUID()
  dossierId!: string;

  @IsUUID()
  roundId!: string;

  @IsString()
  level!: string;
}

/** Results of a level went up to the next one. */
export class SentUp {
  @IsUUID()
  sendUpId!: string;

  @IsUUID()
  roundId!: string;

  @IsString()
  fromLevel!: string;

  @IsString()
  toLevel!: string;

  @IsArray()
  @IsUUID('all', { each: true })
  dossierIds!: string[];
}

/** A sitting was planned; its members are told. */
export class SittingPlanned {
  @IsUUID()
  sittingId!: string;

  @IsUUID()
  councilId!: string;
}

/** A sitting goes on another day; its members are told. */
export class SittingAdjourned {
  @IsUUID()
  sittingId!: string;

  @IsUUID()
  councilId!: string;
}

/** Somebody declined the seat that he was appointed to; who keeps the council is told. */
export class SeatDeclined {
  @IsUUID()
  councilId!: string;

  @IsUUID()
  memberId!: string;
}

/** A council is asked for its opinion in writing; its members are told. */
export class WrittenOpened {
  @IsUUID()
  sittingId!: string;

  @IsUUID()
  councilId!: string;
}

/** A step about a sheet that was entered for the wrong product; carries nothing of the sheet. */
export class SheetMoveTold {
  @IsUUID()
  moveId!: string;

  @IsUUID()
  councilId!: string;
}

/** Somebody was appointed to a council. */
export class MemberAppointed {
  @IsUUID()
  councilId!: string;

  @IsUUID()
  userId!: string;

  @IsInt()
  year!: number;
}

export const caseClosed = eventContract({ topic: 'evaluation.case-closed', version: 1, payload: CaseClosed });
export const sentUp = eventContract({ topic: 'evaluation.sent-up', version: 1, payload: SentUp });
export const sittingPlanned = eventContract({
  topic: 'evaluation.sitting-planned',
  version: 1,
  payload: SittingPlanned,
});
export const sittingAdjourned = eventContract({
  topic: 'evaluation.sitting-adjourned',
  version: 1,
  payload: SittingAdjourned,
});
export const seatDeclined = eventContract({ topic: 'evaluation.seat-declined', version: 1, payload: SeatDeclined });
export const memberAppointed = eventContract({
  topic: 'evaluation.member-appointed',
  version: 1,
  payload: MemberAppointed,
});
export const writtenOpened = eventContract({ topic: 'evaluation.written-opened', version: 1, payload: WrittenOpened });
export const sheetMoveAsked = eventContract({
  topic: 'evaluation.sheet-move-asked',
  version: 1,
  payload: SheetMoveTold,
});
export const sheetMoveConfirmed = eventContract({
  topic: 'evaluation.sheet-move-confirmed',
  version: 1,
  payload: SheetMoveTold,
});
export const sheetMoveRefused = eventContract({
  topic: 'evaluation.sheet-move-refused',
  version: 1,
  payload: SheetMoveTold,
});
export const sheetMoveWithdrawn = eventContract({
  topic: 'evaluation.sheet-move-withdrawn',
  version: 1,
  payload: SheetMoveTold,
});
