import { DateOnly, Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { STATUS_KINDS } from '../domain/grounds';
import { LIVE_STATES } from '../domain/live-state';

export const STATUS_STATES = ['draft', 'prepared', 'approved', 'published', 'cancelled'];

class StatusItemOut {
  @Uuid()
  certificateId!: string;

  @Int({ min: 1, max: 100_000 })
  position!: number;

  @Text({ max: 40 })
  ground!: string;

  @Text({ max: 300, doc: 'the ground in words' })
  groundText!: string;

  @Text({ max: 2000 })
  explanation!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 300 })
  place!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 40 })
  numberText!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly({ nullable: true, doc: 'last day; null while the clock stands' })
  endsOn!: string | null;

  @OneOf(LIVE_STATES)
  state!: string;
}

class StatusDecisionHeadOut {
  @Uuid()
  id!: string;

  @OneOf(STATUS_KINDS)
  kind!: string;

  @Text({ max: 40 })
  level!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 300 })
  issuingBody!: string;

  @Text({ max: 60, nullable: true })
  number!: string | null;

  @DateOnly({ nullable: true })
  decidedOn!: string | null;

  @OneOf(STATUS_STATES)
  state!: string;

  @Moment()
  draftedAt!: string;

  @Moment({ nullable: true })
  publishedAt!: string | null;

  @Int({ min: 0, max: 100_000 })
  count!: number;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class StatusDecisionPageOut {
  @ListOf(() => StatusDecisionHeadOut, { max: 200 })
  items!: StatusDecisionHeadOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class StatusHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class StatusDecisionOut extends StatusDecisionHeadOut {
  @Text({ max: 200, nullable: true })
  preparedByName!: string | null;

  @Text({ max: 200, nullable: true })
  approvedByName!: string | null;

  @ListOf(() => StatusItemOut, { max: 5_000 })
  items!: StatusItemOut[];

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];

  @ListOf(() => StatusHistoryOut, { max: 500 })
  history!: StatusHistoryOut[];
}

export class StatusDraftedOut {
  @Uuid()
  id!: string;
}

export class StatusStepOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(STATUS_STATES)
  state!: string;
}

class StatusGroundOut {
  @Text({ max: 40 })
  ground!: string;

  @Text({ max: 300 })
  text!: string;
}

class StatusKindOut {
  @OneOf(STATUS_KINDS)
  kind!: string;

  @Text({ max: 100 })
  label!: string;

  @ListOf(() => StatusGroundOut, { max: 20 })
  grounds!: StatusGroundOut[];
}

export class StatusKindsOut {
  @ListOf(() => StatusKindOut, { max: 10 })
  items!: StatusKindOut[];
}
