import { DateOnly, Int, ListOf, OneOf, Text, Texts, Uuid } from '@app/platform/http';

class SalesLimitOut {
  @Text({ max: 40 })
  key!: string;

  @Text({ max: 200 })
  label!: string;

  @Text({ max: 20 })
  unit!: string;

  @Int({ min: 0, max: 100_000_000_000 })
  value!: number;

  @OneOf(['law', 'practice', 'open'], { doc: 'open: the office must confirm it' })
  basis!: string;

  @Text({ max: 300 })
  source!: string;
}

class SalesRegulationRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 60, nullable: true })
  number!: string | null;

  @Text({ max: 200 })
  issuingBody!: string;

  @OneOf(['draft', 'reviewed', 'issued', 'in-force', 'replaced', 'dropped'])
  state!: string;

  @DateOnly({ nullable: true })
  reviewedOn!: string | null;

  @Text({ max: 60, nullable: true })
  reviewNumber!: string | null;

  @DateOnly({ nullable: true })
  issuedOn!: string | null;

  @DateOnly({ nullable: true })
  inForceFrom!: string | null;

  @DateOnly({ nullable: true })
  inForceTo!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class SalesRegulationHistoryOut {
  @Text({ max: 60 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Text({ max: 40 })
  at!: string;
}

export class SalesRegulationListOut {
  @ListOf(() => SalesRegulationRowOut, { max: 1_000 })
  items!: SalesRegulationRowOut[];
}

export class SalesRegulationOut extends SalesRegulationRowOut {
  @ListOf(() => SalesLimitOut, { max: 60 })
  limits!: SalesLimitOut[];

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];

  @ListOf(() => SalesRegulationHistoryOut, { max: 1_000 })
  history!: SalesRegulationHistoryOut[];
}
