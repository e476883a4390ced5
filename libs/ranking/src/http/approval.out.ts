import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Uuid } from '@app/platform/http';
import { COMPLAINT_SCOPES, COMPLAINT_STATES } from '../domain/complaint-workflow';

class LineChangeOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @OneOf(['added', 'removed', 'moved'])
  kind!: string;

  @Int({ min: 1, max: 100_000, nullable: true })
  rankBefore!: number | null;

  @Int({ min: 1, max: 100_000, nullable: true })
  rankNow!: number | null;

  @Int({ min: 0, max: 5, nullable: true })
  starBefore!: number | null;

  @Int({ min: 0, max: 5, nullable: true })
  starNow!: number | null;
}

class DraftChangesOut {
  @Moment({ doc: 'when the draft before was handed in' })
  since!: string;

  @Text({ max: 120 })
  preparedByName!: string;

  @Text({ max: 1000, nullable: true, doc: 'why that draft came back' })
  reason!: string | null;

  @ListOf(() => LineChangeOut, { max: 10_000 })
  lines!: readonly LineChangeOut[];
}

class StarWithoutOneOut {
  @Int({ min: 0, max: 5 })
  star!: number;
}

class ApprovalWarningOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Int({ min: 0, max: 100 })
  spread!: number;

  @Int({ min: 0, max: 100 })
  spreadLimit!: number;

  @Flag({ doc: 'closed over the limit after the last round' })
  isWide!: boolean;

  @Text({ max: 1000, nullable: true })
  note!: string | null;

  @Int({ min: 1, max: 9 })
  scoringRounds!: number;

  @Int({ min: 0, max: 1000 })
  recusals!: number;

  @ListOf(() => StarWithoutOneOut, { max: 6, doc: 'stars that the product would have without one of the sheets' })
  withoutOne!: readonly StarWithoutOneOut[];
}

class ComplaintWarningOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  productName!: string;

  @OneOf(COMPLAINT_SCOPES)
  scope!: string;

  @OneOf(COMPLAINT_STATES)
  state!: string;

  @DateOnly()
  receivedOn!: string;

  @Flag({ doc: 'about the result in this list; otherwise about an earlier one of the same product' })
  aboutThis!: boolean;
}

export class ApprovalOut {
  @Nested(() => DraftChangesOut, { nullable: true, doc: 'since the last draft; null when there was none' })
  changes!: DraftChangesOut | null;

  @ListOf(() => ApprovalWarningOut, { max: 5_000 })
  warnings!: readonly ApprovalWarningOut[];

  @ListOf(() => ComplaintWarningOut, { max: 1_000, doc: 'complaints about these products, open ones first' })
  complaints!: readonly ComplaintWarningOut[];
}
