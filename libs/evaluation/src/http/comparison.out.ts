import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Uuid } from '@app/platform/http';

class BeforeOut {
  @Uuid()
  dossierId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly({ nullable: true })
  filedOn!: string | null;
}

class ComparedPaperOut {
  @Text({ max: 100, nullable: true })
  number!: string | null;

  @DateOnly({ nullable: true })
  issuedOn!: string | null;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;
}

class PaperDifferenceOut {
  @OneOf(['added', 'removed', 'renewed', 'expired', 'kept'])
  change!: string;

  @Text({ max: 300 })
  title!: string;

  @Nested(() => ComparedPaperOut, { nullable: true })
  before!: ComparedPaperOut | null;

  @Nested(() => ComparedPaperOut, { nullable: true })
  now!: ComparedPaperOut | null;
}

class AnswerOut {
  @Text({ max: 2000 })
  label!: string;

  @Int({ min: 0, max: 100 })
  points!: number;
}

class ScoreDifferenceOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Nested(() => AnswerOut, { nullable: true })
  before!: AnswerOut | null;

  @Nested(() => AnswerOut, { nullable: true })
  now!: AnswerOut | null;
}

class ScoresOut {
  @Int({ min: 0, max: 100, nullable: true })
  before!: number | null;

  @Int({ min: 0, max: 100, nullable: true })
  now!: number | null;

  @ListOf(() => ScoreDifferenceOut, { max: 100 })
  criteria!: ScoreDifferenceOut[];
}

class PlanDifferenceOut {
  @Text({ max: 400, nullable: true })
  before!: string | null;

  @Text({ max: 400, nullable: true })
  now!: string | null;

  @Flag()
  same!: boolean;
}

class TextDifferenceOut {
  @OneOf(['name', 'description', 'story', 'imageSha256'])
  what!: string;

  @Text({ max: 20_000, nullable: true })
  before!: string | null;

  @Text({ max: 20_000, nullable: true })
  now!: string | null;
}

class AgreedThenOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 500 })
  title!: string;

  @Text({ max: 2000, nullable: true })
  label!: string | null;
}

class EarlierResultOut {
  @Int({ min: 0, max: 5 })
  star!: number;

  @Text({ max: 10 })
  shownMean!: string;

  @Moment()
  closedAt!: string;

  @ListOf(() => AgreedThenOut, { max: 100 })
  options!: AgreedThenOut[];
}

class DossierComparisonOut {
  @Nested(() => BeforeOut)
  before!: BeforeOut;

  @ListOf(() => PaperDifferenceOut, { max: 1000 })
  papers!: PaperDifferenceOut[];

  @Nested(() => ScoresOut)
  selfScore!: ScoresOut;

  @Nested(() => PlanDifferenceOut)
  plan!: PlanDifferenceOut;

  @ListOf(() => TextDifferenceOut, { max: 4 })
  texts!: TextDifferenceOut[];

  @Nested(() => EarlierResultOut, { nullable: true, doc: 'for who may read results' })
  council!: EarlierResultOut | null;
}

export class ComparisonOut {
  @Nested(() => DossierComparisonOut, { nullable: true, doc: 'null: nothing to compare with' })
  comparison!: DossierComparisonOut | null;
}
