import { DateOnly, Flag, Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { COMPLAINT_SCOPES, COMPLAINT_STATES } from '../domain/complaint-workflow';

class ComplaintHeadOut {
  @Uuid()
  id!: string;

  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Uuid({ nullable: true, doc: 'the decision that holds the result' })
  decisionId!: string | null;

  @Flag({ doc: 'of the producer itself' })
  fromProducer!: boolean;

  @Text({ max: 200 })
  fromName!: string;

  @Text({ max: 60, nullable: true })
  documentNumber!: string | null;

  @DateOnly()
  receivedOn!: string;

  @OneOf(COMPLAINT_SCOPES)
  scope!: string;

  @Text({ max: 2000 })
  content!: string;

  @DateOnly({ nullable: true, doc: 'last day of the window; null while the result was not published' })
  lastDay!: string | null;

  @Flag()
  isLate!: boolean;

  @OneOf(COMPLAINT_STATES)
  state!: string;

  @Text({ max: 2000, nullable: true })
  answer!: string | null;

  @Text({ max: 120, nullable: true })
  answeredByName!: string | null;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Int({ min: 1, max: 2_000_000_000 })
  version!: number;
}

class ComplaintHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class ComplaintOut extends ComplaintHeadOut {
  @Text({ max: 120 })
  recordedByName!: string;

  @Texts({ max: 3, maxLength: 40, oneOf: ['uphold', 'dismiss', 'withdraw'] })
  allowedActions!: readonly string[];

  @ListOf(() => ComplaintHistoryOut, { max: 100 })
  history!: readonly ComplaintHistoryOut[];
}

export class ComplaintPageOut {
  @ListOf(() => ComplaintHeadOut, { max: 100 })
  items!: readonly ComplaintHeadOut[];

  @Text({ max: 300, nullable: true })
  nextCursor!: string | null;
}

export class ComplaintMadeOut {
  @Uuid()
  id!: string;
}

export class ComplaintStepOut {
  @Int({ min: 1, max: 2_000_000_000 })
  version!: number;

  @OneOf(COMPLAINT_STATES)
  state!: string;
}
