import { Flag, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { SEATS } from './evaluation.in';
import { RulesOut } from './evaluation.out';

class SeatToCopyOut {
  @Uuid()
  userId!: string;

  @Text({ max: 120 })
  displayName!: string;

  @OneOf(SEATS)
  seat!: string;

  @Text({ max: 200 })
  department!: string;

  @Flag({ doc: 'may sit again' })
  usable!: boolean;

  @OneOf(['member-inactive', 'member-declined'], { nullable: true })
  why!: string | null;
}

export class CouncilToCopyOut {
  @Uuid()
  councilId!: string;

  @Text({ max: 30 })
  level!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 200 })
  name!: string;

  @Nested(() => RulesOut)
  rules!: RulesOut;

  @ListOf(() => SeatToCopyOut, { max: 200 })
  members!: readonly SeatToCopyOut[];

  @Texts({ max: 20, maxLength: 40, doc: 'what must be made anew' })
  toRenew!: readonly string[];
}

class CouncilConflictOut {
  @Uuid()
  id!: string;

  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 120 })
  memberName!: string;

  @Text({ max: 1000, doc: 'the ground in words' })
  detail!: string;

  @OneOf(['computed', 'declared-by-member', 'declared-by-producer'])
  source!: string;

  @Moment()
  foundAt!: string;

  @Text({ max: 1000, nullable: true })
  dismissedReason!: string | null;

  @Text({ max: 120, nullable: true })
  dismissedByName!: string | null;

  @Flag({ doc: 'may still be dismissed' })
  isOpen!: boolean;
}

export class CouncilConflictsOut {
  @ListOf(() => CouncilConflictOut, { max: 500 })
  items!: CouncilConflictOut[];
}
