import {
  DateOnly,
  DongAmount,
  Flag,
  FreeObject,
  Int,
  ListOf,
  Moment,
  Nested,
  OneOf,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import type { PlanDetail } from '../application/plan-queries';
import { SOURCES } from '../domain/capital';
import { STATES } from './plan.in';

export class PlanRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  productName!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @OneOf(STATES)
  state!: string;

  @DongAmount()
  declaredTotal!: string;

  @Moment({ nullable: true })
  submittedAt!: string | null;

  @DateOnly({ nullable: true })
  approvedOn!: string | null;

  @Int({ min: 2018, max: 2100 })
  firstYear!: number;

  @Int({ min: 1, max: 10 })
  horizonYears!: number;

  @Flag({ doc: 'approved on paper before this system and taken in from a register' })
  onPaper!: boolean;
}

class CapitalRowOut {
  @Int({ min: 2018, max: 2110 })
  year!: number;

  @OneOf([...SOURCES])
  source!: string;

  @DongAmount()
  amount!: string;
}

export class PlanListRowOut extends PlanRowOut {
  @FreeObject({ doc: 'amounts by source and number of the year: {"owner1": "300000000"}' })
  capital!: Readonly<Record<string, string>>;

  @Int({ min: 1, max: 26, nullable: true, doc: 'product set' })
  sheetNo!: number | null;

  @Text({ max: 60, nullable: true })
  approvalDocument!: string | null;

  @Text({ max: 200, nullable: true })
  approvalBody!: string | null;
}

export class PlanPageOut {
  @ListOf(() => PlanListRowOut, { max: 200 })
  items!: PlanListRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class SectionsOut {
  @Text({ max: 10_000 })
  organisation!: string;

  @Text({ max: 10_000 })
  staff!: string;

  @Text({ max: 10_000 })
  goals!: string;

  @Text({ max: 10_000 })
  product!: string;

  @Text({ max: 10_000 })
  market!: string;

  @Text({ max: 10_000 })
  production!: string;
}

class YearGoalOut {
  @Int({ min: 2018, max: 2110 })
  year!: number;

  @DongAmount()
  revenue!: string;

  @DongAmount()
  profit!: string;
}

class SourceShareOut {
  @OneOf([...SOURCES])
  source!: string;

  @DongAmount()
  amount!: string;

  @Int({ min: 0, max: 1000, doc: 'tenths of a percent' })
  tenths!: number;
}

class YearSumOut {
  @Int({ min: 2018, max: 2110 })
  year!: number;

  @DongAmount()
  amount!: string;
}

class CapitalCheckOut {
  @DongAmount()
  declared!: string;

  @DongAmount()
  sum!: string;

  @Text({ max: 20, pattern: /^-?\d+$/, doc: 'sum less declared, in whole đồng' })
  difference!: string;

  @Text({ max: 100, nullable: true, doc: 'in words: "thừa 10.000.000 đ"' })
  differenceText!: string | null;

  @ListOf(() => SourceShareOut, { max: 4 })
  bySource!: SourceShareOut[];

  @ListOf(() => YearSumOut, { max: 10 })
  byYear!: YearSumOut[];
}

class CommentOut {
  @Uuid()
  id!: string;

  @Text({ max: 4000 })
  body!: string;

  @Text({ max: 120 })
  authorName!: string;

  @Moment()
  at!: string;
}

class PlanHistoryOut {
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

export class PlanOut extends PlanRowOut {
  @Uuid({ nullable: true, doc: 'none for a plan approved on paper before this system' })
  ideaId!: string | null;

  @Text({ max: 60, nullable: true })
  approvalDocument!: string | null;

  @Text({ max: 200, nullable: true })
  approvalBody!: string | null;

  @Nested(() => SectionsOut)
  sections!: SectionsOut;

  @ListOf(() => YearGoalOut, { max: 10 })
  yearGoals!: YearGoalOut[];

  @ListOf(() => CapitalRowOut, { max: 40 })
  capital!: CapitalRowOut[];

  @Nested(() => CapitalCheckOut)
  check!: CapitalCheckOut;

  @Texts({ max: 10, maxLength: 20, doc: 'sections that are still empty' })
  missing!: string[];

  @ListOf(() => CommentOut, { max: 1000 })
  comments!: CommentOut[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];

  @ListOf(() => PlanHistoryOut, { max: 1000 })
  history!: PlanHistoryOut[];
}

export class PlanCreatedOut {
  @Uuid()
  id!: string;
}

export class PlanVersionOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class SummaryRowOut {
  @Text({ max: 10, nullable: true, doc: 'null in the row of all units' })
  unitId!: string | null;

  @Text({ max: 100, nullable: true })
  unitName!: string | null;

  @Int({ min: 0, max: 1_000_000 })
  plans!: number;

  @DongAmount()
  owner!: string;

  @DongAmount()
  loan!: string;

  @DongAmount()
  state!: string;

  @DongAmount()
  other!: string;

  @DongAmount()
  total!: string;
}

export class SummaryOut {
  @ListOf(() => SummaryRowOut, { max: 1000 })
  rows!: SummaryRowOut[];
}

/** Money as decimal text. */
export function planOut(plan: PlanDetail): PlanOut {
  const { check, differenceText, ...rest } = plan;
  const money = <T extends { amount: bigint }>(row: T) => ({ ...row, amount: row.amount.toString() });
  return {
    ...rest,
    sections: rest.sections as unknown as SectionsOut,
    yearGoals: rest.yearGoals.map((goal) => ({ ...goal })),
    capital: rest.capital.map(money),
    check: {
      declared: check.declared.toString(),
      sum: check.sum.toString(),
      difference: check.difference.toString(),
      differenceText,
      bySource: check.bySource.map(money),
      byYear: check.byYear.map(money),
    },
  };
}
