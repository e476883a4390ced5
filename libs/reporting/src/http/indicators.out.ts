import { DateOnly, Flag, Int, ListOf, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { CUTS } from '../domain/indicator';

export class IndicatorOut {
  @Text({ max: 60 })
  key!: string;

  @Text({ max: 100 })
  subject!: string;

  @Text({ max: 200 })
  label!: string;

  @Text({ max: 30, doc: 'unit of measure' })
  unit!: string;

  @OneOf(['count', 'dong', 'percent', 'ratio'])
  format!: string;

  @Text({ max: 600, doc: 'what counts and what does not' })
  counts!: string;

  @Text({ max: 200 })
  source!: string;

  @Texts({ max: 20, maxLength: 20, oneOf: CUTS })
  cuts!: readonly string[];

  @Flag({ doc: 'as on the last day of the period, not within it' })
  isStock!: boolean;
}

export class IndicatorsOut {
  @ListOf(() => IndicatorOut, { max: 200 })
  items!: IndicatorOut[];
}

class FigurePartOut {
  @Text({ max: 60 })
  key!: string;

  @Text({ max: 300 })
  label!: string;

  @Text({ max: 40, nullable: true, doc: 'decimal text; null where it is hidden or there is nothing to divide by' })
  value!: string | null;

  @Int({ min: 0, max: 100_000_000 })
  records!: number;

  @Flag({ doc: 'too few producers: the figure would speak of persons' })
  hidden!: boolean;
}

class FigurePreviousOut {
  @Text({ max: 40, nullable: true })
  value!: string | null;

  @OneOf(['records', 'declared'])
  from!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly()
  toOn!: string;

  @Text({ max: 20, nullable: true })
  sharePercent!: string | null;
}

class FigureTargetOut {
  @Int({ min: 2018, max: 2100 })
  year!: number;

  @OneOf(['exactly', 'at-least', 'some'])
  comparison!: string;

  @Text({ max: 20, nullable: true })
  amount!: string | null;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300, nullable: true })
  document!: string | null;

  @Uuid()
  entryId!: string;

  @Text({ max: 40, nullable: true })
  reached!: string | null;

  @Text({ max: 20, nullable: true })
  reachedPercent!: string | null;
}

class FigureDeclaredOut {
  @Text({ max: 60 })
  metric!: string;

  @Text({ max: 20 })
  amount!: string;

  @Text({ max: 200 })
  unitName!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300, nullable: true })
  document!: string | null;

  @Uuid()
  entryId!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly()
  toOn!: string;

  @Text({ max: 40, nullable: true, doc: 'what the records say for the same unit, round and days' })
  computed!: string | null;

  @Text({ max: 40, nullable: true, doc: 'computed less declared' })
  difference!: string | null;
}

export class IndicatorFigureOut {
  @DateOnly()
  from!: string;

  @DateOnly()
  to!: string;

  @Text({ max: 40, nullable: true, doc: 'decimal text' })
  value!: string | null;

  @Int({ min: 0, max: 100_000_000 })
  records!: number;

  @Text({ max: 40, nullable: true, doc: 'from the first day of the year' })
  sinceYear!: string | null;

  @Text({ max: 40, nullable: true, doc: 'from the beginning' })
  sinceStart!: string | null;

  @Nested(() => FigurePreviousOut, { nullable: true })
  previous!: FigurePreviousOut | null;

  @Nested(() => FigureTargetOut, { nullable: true })
  target!: FigureTargetOut | null;

  @ListOf(() => FigureDeclaredOut, { max: 100 })
  declared!: readonly FigureDeclaredOut[];

  @ListOf(() => FigurePartOut, { max: 1000 })
  rows!: readonly FigurePartOut[];
}

class FigureRecordOut {
  @Text({ max: 120 })
  key!: string;

  @DateOnly()
  day!: string;

  @Text({ max: 500 })
  title!: string;

  @Text({ max: 200, nullable: true })
  producerName!: string | null;

  @Text({ max: 200 })
  unitName!: string;

  @Text({ max: 60, doc: 'what it adds to the figure' })
  amount!: string;

  @Text({ max: 200, nullable: true, doc: "address of the record's page" })
  to!: string | null;
}

export class FigureRecordPageOut {
  @ListOf(() => FigureRecordOut, { max: 200 })
  items!: FigureRecordOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}
