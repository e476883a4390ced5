import { DateOnly, DongAmount, Flag, Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { GRANT_ACTIONS, GRANT_STATES } from '../domain/grant-workflow';
import { OCCASIONS, SOURCES, SUBJECTS } from '../domain/policy';

export class MadeSupportOut {
  @Uuid()
  id!: string;
}

export class SupportVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class ResolutionRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  number!: string;

  @DateOnly()
  issuedOn!: string;

  @Text({ max: 200 })
  issuer!: string;

  @Text({ max: 500 })
  title!: string;

  @DateOnly()
  validFrom!: string;

  @DateOnly({ nullable: true })
  validTo!: string | null;

  @Flag()
  inForce!: boolean;

  @Int({ min: 0, max: 200 })
  lineCount!: number;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class ResolutionPageOut {
  @ListOf(() => ResolutionRowOut, { max: 200 })
  items!: ResolutionRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class PolicyLineOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 200 })
  position!: number;

  @OneOf(SUBJECTS)
  subject!: string;

  @Text({ max: 500 })
  title!: string;

  @Int({ min: 1, max: 100, nullable: true, doc: 'share of the cost; null for a fixed sum' })
  percent!: number | null;

  @DongAmount()
  ceiling!: string;

  @Texts({ max: 3, maxLength: 1, oneOf: ['3', '4', '5'] })
  stars!: string[];

  @OneOf(OCCASIONS)
  occasion!: string;

  @Texts({ max: 4, maxLength: 30 })
  producerKinds!: string[];

  @Flag()
  needsAcceptance!: boolean;

  @Flag({ doc: 'more than one grant for a product and certificate' })
  repeatable!: boolean;
}

export class ResolutionOut extends ResolutionRowOut {
  @ListOf(() => PolicyLineOut, { max: 200 })
  lines!: readonly PolicyLineOut[];

  @Flag()
  canManage!: boolean;
}

class SupportBudgetOut {
  @Int({ min: 2018, max: 2100 })
  year!: number;

  @OneOf(SOURCES)
  source!: string;

  @DongAmount()
  amount!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @DongAmount()
  decided!: string;

  @DongAmount()
  paid!: string;
}

export class SupportBudgetsOut {
  @ListOf(() => SupportBudgetOut, { max: 200 })
  items!: SupportBudgetOut[];

  @Flag()
  canManage!: boolean;
}

class GrantRowOut {
  @Uuid()
  id!: string;

  @Uuid()
  lineId!: string;

  @Text({ max: 500 })
  lineTitle!: string;

  @OneOf(SUBJECTS)
  subject!: string;

  @Uuid()
  resolutionId!: string;

  @Text({ max: 60 })
  resolutionNumber!: string;

  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Uuid({ nullable: true })
  certificateId!: string | null;

  @Int({ min: 1, max: 5, nullable: true })
  stars!: number | null;

  @Flag()
  needsAcceptance!: boolean;

  @Int({ min: 2018, max: 2100, doc: 'year of the budget' })
  year!: number;

  @OneOf(SOURCES)
  source!: string;

  @DongAmount({ nullable: true })
  cost!: string | null;

  @DongAmount()
  ceiling!: string;

  @DongAmount()
  asked!: string;

  @Moment()
  proposedAt!: string;

  @DongAmount({ nullable: true })
  decided!: string | null;

  @Text({ max: 60, nullable: true })
  decisionNo!: string | null;

  @DateOnly({ nullable: true })
  decidedOn!: string | null;

  @Text({ max: 60, nullable: true })
  acceptanceNo!: string | null;

  @DateOnly({ nullable: true })
  acceptedOn!: string | null;

  @Text({ max: 1000, nullable: true })
  acceptanceNote!: string | null;

  @DongAmount()
  paid!: string;

  @DongAmount()
  recovered!: string;

  @Text({ max: 60, nullable: true })
  recoveryNo!: string | null;

  @DateOnly({ nullable: true })
  recoveredOn!: string | null;

  @OneOf(GRANT_STATES)
  state!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class GrantPageOut {
  @ListOf(() => GrantRowOut, { max: 200 })
  items!: GrantRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class DisbursementOut {
  @DongAmount()
  amount!: string;

  @DateOnly()
  paidOn!: string;

  @Text({ max: 60 })
  voucherNo!: string;
}

class GrantHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class GrantOut extends GrantRowOut {
  @ListOf(() => DisbursementOut, { max: 1000 })
  disbursements!: readonly DisbursementOut[];

  @Texts({ max: 10, maxLength: 20, oneOf: GRANT_ACTIONS })
  allowedActions!: readonly string[];

  @ListOf(() => GrantHistoryOut, { max: 1000 })
  history!: readonly GrantHistoryOut[];
}

export class GrantStepOut extends SupportVersionOut {
  @OneOf(GRANT_STATES)
  state!: string;
}

class SupportCandidateOut {
  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Int({ min: 1, max: 5, nullable: true })
  stars!: number | null;
}

export class SupportCandidatesOut {
  @ListOf(() => SupportCandidateOut, { max: 60 })
  items!: SupportCandidateOut[];
}

class SupportFigureOut {
  @Text({ max: 60 })
  key!: string;

  @Text({ max: 600 })
  label!: string;

  @Int({ min: 0, max: 1_000_000 })
  grants!: number;

  @Int({ min: 0, max: 1_000_000 })
  products!: number;

  @DongAmount()
  asked!: string;

  @DongAmount()
  decided!: string;

  @DongAmount()
  paid!: string;

  @DongAmount()
  recovered!: string;
}

export class SupportFiguresOut {
  @ListOf(() => SupportFigureOut, { max: 1000 })
  items!: SupportFigureOut[];
}

class ModelProductOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  name!: string;

  @Text({ max: 200 })
  producerName!: string;
}

class ModelRowOut {
  @Uuid()
  id!: string;

  @OneOf(['central', 'province'])
  level!: string;

  @Text({ max: 500 })
  programme!: string;

  @Text({ max: 200 })
  leader!: string;

  @Text({ max: 60 })
  decisionNo!: string;

  @DateOnly()
  decidedOn!: string;

  @Int({ min: 2018, max: 2100 })
  yearFrom!: number;

  @Int({ min: 2018, max: 2100 })
  yearTo!: number;

  @DongAmount({ nullable: true })
  budget!: string | null;

  @Text({ max: 2000, nullable: true })
  result!: string | null;

  @DateOnly({ nullable: true })
  finishedOn!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => ModelProductOut, { max: 50 })
  products!: readonly ModelProductOut[];
}

export class ModelPageOut {
  @ListOf(() => ModelRowOut, { max: 200 })
  items!: ModelRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ModelNoteOut {
  @DateOnly()
  notedOn!: string;

  @Text({ max: 2000 })
  text!: string;

  @Text({ max: 120 })
  notedByName!: string;
}

export class ModelOut extends ModelRowOut {
  @ListOf(() => ModelNoteOut, { max: 500 })
  notes!: readonly ModelNoteOut[];

  @Flag()
  canManage!: boolean;
}
