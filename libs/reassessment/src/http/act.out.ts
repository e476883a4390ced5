import { DateOnly, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { CycleRowOut, CycleHistoryOut } from './reassessment.out';

const HINDRANCES = ['has-dossier', 'too-early', 'held', 'leaving', 'over'];

class OpeningLineOut {
  @Nested(() => CycleRowOut)
  cycle!: CycleRowOut;

  @OneOf(HINDRANCES, { nullable: true })
  hindrance!: string | null;
}

export class OpeningsOut {
  @ListOf(() => OpeningLineOut, { max: 100 })
  items!: OpeningLineOut[];
}

class GapOut {
  @Text({ max: 300 })
  title!: string;

  @Text({ max: 40 })
  why!: string;
}

class OpenedLineOut {
  @Uuid()
  cycleId!: string;

  @Text({ max: 300 })
  productName!: string;

  @OneOf(HINDRANCES, { nullable: true })
  hindrance!: string | null;

  @Uuid({ nullable: true })
  dossierId!: string | null;

  @Texts({ max: 200, maxLength: 300 })
  carried!: string[];

  @ListOf(() => GapOut, { max: 200 })
  gaps!: GapOut[];
}

export class OpenedOut {
  @ListOf(() => OpenedLineOut, { max: 100 })
  items!: OpenedLineOut[];
}

export class OpenedOneOut {
  @Uuid()
  dossierId!: string;

  @Int({ min: 0, max: 1000 })
  carried!: number;

  @Int({ min: 0, max: 1000 })
  gaps!: number;
}

export class HoldRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  documentNo!: string;

  @DateOnly()
  documentOn!: string;

  @Text({ max: 200 })
  issuer!: string;

  @Text({ max: 2000 })
  reason!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly({ nullable: true })
  toOn!: string | null;

  @OneOf(['draft', 'in-force', 'ended', 'discarded'])
  state!: string;

  @DateOnly({ nullable: true })
  endedOn!: string | null;

  @Text({ max: 200 })
  createdByName!: string;

  @Moment()
  createdAt!: string;

  @Int({ min: 0, max: 1000 })
  count!: number;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class HoldPageOut {
  @ListOf(() => HoldRowOut, { max: 200 })
  items!: HoldRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class HoldFileOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Int({ min: 1, max: 100_000_000 })
  size!: number;

  @Text({ max: 100 })
  mediaType!: string;

  @Text({ max: 120 })
  addedByName!: string;

  @Moment()
  addedAt!: string;
}

export class HoldOut extends HoldRowOut {
  @ListOf(() => HoldFileOut, { max: 200 })
  files!: readonly HoldFileOut[];

  @ListOf(() => CycleRowOut, { max: 500 })
  items!: readonly CycleRowOut[];

  @ListOf(() => CycleHistoryOut, { max: 100 })
  history!: readonly CycleHistoryOut[];

  @Texts({ max: 10, maxLength: 40 })
  allowedActions!: string[];
}

export class HoldDraftedOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 1000 })
  count!: number;
}

class LetterFactsOut {
  @Text({ max: 300 })
  producerName!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 500, min: 0 })
  address!: string;

  @DateOnly()
  endsOn!: string;

  @Int({ min: 0, max: 1000 })
  step!: number;
}

export class LetterRowOut {
  @Uuid()
  id!: string;

  @Uuid()
  cycleId!: string;

  @Nested(() => LetterFactsOut)
  facts!: LetterFactsOut;

  @DateOnly()
  writtenOn!: string;

  @DateOnly({ nullable: true })
  postedOn!: string | null;

  @Text({ max: 200, nullable: true })
  postedByName!: string | null;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class LetterPageOut {
  @ListOf(() => LetterRowOut, { max: 200 })
  items!: LetterRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class PostedOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class LapsedOut {
  @Uuid()
  cycleId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 300 })
  producerName!: string;

  @Text({ max: 400 })
  place!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 60 })
  numberText!: string;

  @DateOnly()
  endsOn!: string;

  @OneOf(['not-filed', 'not-renewed', 'own-wish', 'late-limit-passed'])
  ground!: string;

  @Text({ max: 2000 })
  explanation!: string;
}

export class LapsedListOut {
  @ListOf(() => LapsedOut, { max: 500 })
  items!: LapsedOut[];
}

export class ProposedOut {
  @Uuid()
  decisionId!: string;

  @Int({ min: 1, max: 500 })
  count!: number;
}
