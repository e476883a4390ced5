import { DateOnly, Flag, ListOf, Moment, OneOf, Text, Uuid } from '@app/platform/http';

class LineRowOut {
  @Uuid()
  reportId!: string;

  @Text({ max: 20 })
  unitId!: string;

  @Text({ max: 200 })
  unitName!: string;

  @OneOf(['month', 'year'])
  kind!: string;

  @Text({ max: 7 })
  period!: string;

  @DateOnly()
  answerBy!: string;

  @OneOf(['drafting', 'confirming', 'issued', 'given-up'])
  reportState!: string;

  @OneOf(['confirmed', 'commented', 'none'])
  verdict!: string;

  @Text({ max: 4000, nullable: true })
  comment!: string | null;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Text({ max: 200, nullable: true })
  answeredByName!: string | null;
}

export class LinePageOut {
  @ListOf(() => LineRowOut, { max: 200 })
  items!: LineRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class LineFigureOut {
  @Text({ max: 300, doc: 'table that it stands in' })
  annex!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 40 })
  value!: string;

  @Text({ max: 60 })
  indicator!: string;

  @DateOnly({ nullable: true })
  from!: string | null;

  @DateOnly()
  to!: string;

  @Uuid({ nullable: true })
  roundId!: string | null;
}

export class LineOut extends LineRowOut {
  @OneOf(['unit', 'unit-now'])
  unitCut!: string;

  @Flag({ doc: 'may be answered now, again too' })
  isOpen!: boolean;

  @ListOf(() => LineFigureOut, { max: 100 })
  figures!: readonly LineFigureOut[];
}

export class LineAnsweredOut {
  @Uuid()
  id!: string;
}
