import { Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import type { SheetMoveState } from '../domain/sheet-move-workflow';

class SheetMoveOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(['asked', 'confirmed', 'refused', 'withdrawn'])
  state!: SheetMoveState;

  @Text({ max: 120 })
  memberName!: string;

  @Flag({ doc: 'it is about a sheet of the reader' })
  isMine!: boolean;

  @Uuid()
  fromCaseId!: string;

  @Text({ max: 300 })
  fromProduct!: string;

  @Uuid()
  toCaseId!: string;

  @Text({ max: 300 })
  toProduct!: string;

  @Text({ max: 1000 })
  reason!: string;

  @Text({ max: 120 })
  askedByName!: string;

  @Moment()
  askedAt!: string;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Text({ max: 1000, nullable: true })
  answerReason!: string | null;

  @Texts({ max: 3, maxLength: 20 })
  allowedActions!: readonly string[];
}

class MovableMemberOut {
  @Uuid()
  memberId!: string;

  @Text({ max: 120 })
  displayName!: string;
}

class MoveTargetOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 60 })
  receiptNo!: string;
}

class MoveAskingOut {
  @ListOf(() => MovableMemberOut, { max: 60 })
  members!: readonly MovableMemberOut[];

  @ListOf(() => MoveTargetOut, { max: 500 })
  products!: readonly MoveTargetOut[];
}

export class SheetMovesOut {
  @ListOf(() => SheetMoveOut, { max: 100 })
  items!: readonly SheetMoveOut[];

  @Nested(() => MoveAskingOut, { nullable: true, doc: 'for who may ask: whose sheet, and where it may go' })
  asking!: MoveAskingOut | null;
}
