import { DateOnly, Flag, Int, ListOf, Moment, OneOf, Text, Texts, Uuid } from '@app/platform/http';

const VERDICTS = ['confirmed', 'commented', 'none'];
const STATES = ['drafting', 'confirming', 'issued', 'given-up'];
const MOST_RECORDS = 100_000_000;

export class ReportIdOut {
  @Uuid()
  id!: string;
}

export class ReportStepOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(STATES)
  state!: string;
}

export class ReportTextSavedOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

class PeriodicReportRowOut extends ReportIdOut {
  @OneOf(['month', 'year'])
  kind!: string;

  @Text({ max: 7, doc: '2020-09 or 2022' })
  period!: string;

  @DateOnly()
  fromOn!: string;

  @DateOnly()
  toOn!: string;

  @Int({ min: 1, max: 1000, doc: 'a corrected issue of the period is one more' })
  issueNo!: number;

  @Uuid({ nullable: true })
  replacesId!: string | null;

  @OneOf(['unit', 'unit-now'])
  unitCut!: string;

  @DateOnly({ nullable: true })
  answerBy!: string | null;

  @OneOf(STATES)
  state!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: 60, nullable: true })
  numberText!: string | null;

  @DateOnly({ nullable: true })
  issuedOn!: string | null;

  @Int({ min: 0, max: 10_000, doc: 'units that were asked' })
  asked!: number;

  @Int({ min: 0, max: 10_000 })
  answered!: number;
}

export class PeriodicReportPageOut {
  @ListOf(() => PeriodicReportRowOut, { max: 200 })
  items!: PeriodicReportRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ReportUnitOut {
  @Text({ max: 20 })
  unitId!: string;

  @Text({ max: 200 })
  unitName!: string;

  @OneOf(VERDICTS)
  verdict!: string;

  @Text({ max: 4000, nullable: true })
  comment!: string | null;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Text({ max: 200, nullable: true })
  answeredByName!: string | null;
}

class ReportTextOut {
  @Text({ max: 40 })
  slot!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: 20_000, min: 0 })
  body!: string;

  @Flag({ doc: 'as it stood in the report before, untouched' })
  isCarried!: boolean;

  @Text({ max: 200 })
  savedByName!: string;

  @Moment()
  savedAt!: string;
}

export class ReportTextsOut {
  @ListOf(() => ReportTextOut, { max: 200 })
  items!: readonly ReportTextOut[];
}

class ReportFileOut {
  @OneOf(['docx', 'pdf', 'xlsx'])
  format!: string;

  @Text({ max: 64 })
  sha256!: string;

  @Int({ min: 1, max: MOST_RECORDS })
  size!: number;
}

class ReportHistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 200 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class PeriodicReportOut extends PeriodicReportRowOut {
  @Text({ max: 64, nullable: true, doc: 'SHA-256 of the frozen content' })
  sha256!: string | null;

  @Uuid({ nullable: true })
  replacedById!: string | null;

  @Int({ min: 0, max: 10_000 })
  waiting!: number;

  @Flag({ doc: 'the last day to answer is over' })
  isOver!: boolean;

  @ListOf(() => ReportUnitOut, { max: 1000 })
  lines!: readonly ReportUnitOut[];

  @ListOf(() => ReportTextOut, { max: 100 })
  texts!: readonly ReportTextOut[];

  @ListOf(() => ReportFileOut, { max: 3 })
  files!: readonly ReportFileOut[];

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: readonly string[];

  @ListOf(() => ReportHistoryOut, { max: 1000 })
  history!: readonly ReportHistoryOut[];
}
