import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { WITHDRAWAL_GROUNDS } from '../domain/withdrawal-workflow';
import { InspectedCertificateOut, InspectionHistoryOut } from './inspection.out';

class WithdrawalRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @OneOf(WITHDRAWAL_GROUNDS)
  ground!: string;

  @Text({ max: 300 })
  groundText!: string;

  @DateOnly()
  concludedOn!: string;

  @DateOnly({ doc: 'last day for the decision' })
  decideBy!: string;

  @OneOf(['hearing', 'proposed', 'decided', 'dropped'])
  state!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class WithdrawalPageOut {
  @ListOf(() => WithdrawalRowOut, { max: 200 })
  items!: WithdrawalRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class WithdrawalOut extends WithdrawalRowOut {
  @Uuid()
  productId!: string;

  @Text({ max: 2000 })
  explanation!: string;

  @Uuid({ nullable: true })
  inspectionId!: string | null;

  @Text({ max: 200 })
  authority!: string;

  @Text({ max: 60 })
  conclusionNumber!: string;

  @Flag()
  hasFile!: boolean;

  @DateOnly()
  explainUntil!: string;

  @Text({ max: 5000, nullable: true })
  producerExplanation!: string | null;

  @Moment({ nullable: true })
  explainedAt!: string | null;

  @Text({ max: 60, nullable: true })
  ministryNumber!: string | null;

  @DateOnly({ nullable: true })
  ministryOn!: string | null;

  @Uuid({ nullable: true })
  statusDecisionId!: string | null;

  @Nested(() => InspectedCertificateOut)
  certificate!: InspectedCertificateOut;

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];

  @ListOf(() => InspectionHistoryOut, { max: 1000 })
  history!: InspectionHistoryOut[];
}
