import { DateOnly, Flag, FreeObject, Int, ListOf, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { InspectionHistoryOut } from './inspection.out';
import { InspectionIdOut } from './steps.out';

const PLAN_STATES = ['draft', 'approved', 'closed', 'cancelled'];

class RiskReasonOut {
  @Text({ max: 200 })
  what!: string;

  @Int({ min: 0, max: 100_000 })
  points!: number;
}

class RiskRowOut {
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

  @DateOnly({ nullable: true, doc: 'last inspection' })
  lastOn!: string | null;

  @Int({ min: 0, max: 1_000_000 })
  score!: number;

  @ListOf(() => RiskReasonOut, { max: 20 })
  reasons!: readonly RiskReasonOut[];
}

export class RiskListOut {
  @ListOf(() => RiskRowOut, { max: 200 })
  items!: RiskRowOut[];

  @Int({ min: 0, max: 1_000_000, doc: 'all products in force without an open inspection' })
  total!: number;

  @FreeObject({ values: { type: 'integer' }, doc: 'weights in force' })
  weights!: object;
}

class InspectionPlanRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  title!: string;

  @OneOf(['periodic', 'unannounced'])
  kind!: string;

  @DateOnly()
  periodFrom!: string;

  @DateOnly()
  periodTo!: string;

  @OneOf(PLAN_STATES)
  state!: string;

  @Int({ min: 0, max: 500 })
  count!: number;

  @Int({ min: 0, max: 500, doc: 'with a record' })
  done!: number;

  @Text({ max: 200 })
  createdByName!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class InspectionPlanPageOut {
  @ListOf(() => InspectionPlanRowOut, { max: 200 })
  items!: InspectionPlanRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class InspectionPlanItemOut {
  @Int({ min: 1, max: 500 })
  position!: number;

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

  @Int({ min: 0, max: 1_000_000 })
  score!: number;

  @ListOf(() => RiskReasonOut, { max: 20 })
  reasons!: readonly RiskReasonOut[];

  @Uuid({ nullable: true })
  inspectionId!: string | null;

  @Text({ max: 40, nullable: true })
  inspectionState!: string | null;
}

class InspectionPlanMemberOut {
  @Text({ max: 200 })
  displayName!: string;

  @OneOf(['leader', 'member'])
  seat!: string;

  @Text({ max: 200 })
  agency!: string;
}

export class InspectionPlanOut extends InspectionPlanRowOut {
  @DateOnly()
  chosenOn!: string;

  @Text({ max: 32, nullable: true, doc: 'seed of the draw; lot = SHA-256 of "seed:product"' })
  seed!: string | null;

  @Int({ min: 0, max: 1_000_000, doc: 'products that it was chosen from' })
  candidates!: number;

  @Flag({ nullable: true, doc: 'the draw repeated now gives the same products' })
  drawRepeats!: boolean | null;

  @ListOf(() => InspectionPlanItemOut, { max: 500 })
  items!: readonly InspectionPlanItemOut[];

  @ListOf(() => InspectionPlanMemberOut, { max: 20 })
  members!: readonly InspectionPlanMemberOut[];

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];

  @ListOf(() => InspectionHistoryOut, { max: 1000 })
  history!: InspectionHistoryOut[];
}

export class InspectionPlanCreatedOut extends InspectionIdOut {
  @Int({ min: 0, max: 500 })
  count!: number;
}
