import { DateOnly, Flag, Int, ListOf, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { CASE_STATES } from './evaluation.in';
import { QuorumOut, SITTING_STATES } from './evaluation.out';

const COUNT = { min: 0, max: 1000 };

export class ShownCodeOut {
  @Text({ max: 20 })
  code!: string;

  @Text({ max: 300, doc: 'address below the origin' })
  path!: string;

  @Int({ min: 0, max: 600 })
  secondsLeft!: number;

  @Texts({ max: 200, maxLength: 200, doc: 'the QR code, row by row: 1 is dark' })
  qr!: string[];
}

export class CheckedInOut {
  @Text({ max: 120 })
  memberName!: string;
}

export class RevealedOut {
  @Int({ min: 1, max: 100_000 })
  count!: number;
}

class ProductMemberOut {
  @Uuid()
  memberId!: string;

  @Text({ max: 120 })
  displayName!: string;

  @Flag()
  conflict!: boolean;

  @Flag({ doc: 'has handed in; never what' })
  cast!: boolean;
}

class ProductNowOut {
  @Uuid()
  caseId!: string;

  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @OneOf(CASE_STATES)
  state!: string;

  @Int({ min: 1, max: 9 })
  scoringRound!: number;

  @Nested(() => QuorumOut)
  quorum!: QuorumOut;

  @Text({ max: 120, nullable: true })
  presidingName!: string | null;

  @Int(COUNT)
  cast!: number;

  @Int(COUNT)
  expected!: number;

  @ListOf(() => ProductMemberOut, { max: 200, nullable: true })
  members!: readonly ProductMemberOut[] | null;
}

class MeetingMeOut {
  @Uuid()
  memberId!: string;

  @Flag()
  votes!: boolean;

  @Flag()
  present!: boolean;

  @Flag()
  cast!: boolean;
}

class AgendaLineOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @OneOf(CASE_STATES)
  state!: string;

  @Int({ min: 1, max: 1000, nullable: true })
  position!: number | null;
}

class RevealedLineOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 10 })
  shownMean!: string;

  @Int({ min: 0, max: 5 })
  star!: number;
}

export class MeetingNowOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 2_000_000_000, doc: 'of the session; changing the order of the day asks for it' })
  version!: number;

  @Text({ max: 200 })
  councilName!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 200 })
  place!: string;

  @OneOf(SITTING_STATES)
  state!: string;

  @Text({ max: 1000, nullable: true })
  pauseReason!: string | null;

  @DateOnly({ nullable: true })
  continuesOn!: string | null;

  @Nested(() => QuorumOut)
  quorum!: QuorumOut;

  @Text({ max: 120, nullable: true })
  presidingName!: string | null;

  @Nested(() => ProductNowOut, { nullable: true })
  current!: ProductNowOut | null;

  @Flag({ doc: 'the reader has a conflict of interest with the product in hand and is to leave' })
  mustLeave!: boolean;

  @Nested(() => MeetingMeOut, { nullable: true })
  me!: MeetingMeOut | null;

  @ListOf(() => AgendaLineOut, { max: 500 })
  agenda!: readonly AgendaLineOut[];

  @Int({ min: 0, max: 100_000 })
  closed!: number;

  @ListOf(() => RevealedLineOut, { max: 500 })
  revealed!: readonly RevealedLineOut[];
}

export class OwnStrictnessOut {
  @Int({ min: 0, max: 100_000, doc: 'closed products that others judged too' })
  products!: number;

  @Text({ max: 10, nullable: true, doc: 'points, without a sign' })
  difference!: string | null;

  @OneOf(['milder', 'stricter', 'same'], { nullable: true })
  stance!: string | null;
}
