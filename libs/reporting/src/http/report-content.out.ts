import { DateOnly, Flag, Int, ListOf, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { CUTS } from '../domain/indicator';

const FORMATS = ['count', 'dong', 'percent', 'ratio'];
const MOST_RECORDS = 100_000_000;

class FigurePartRefOut {
  @OneOf(CUTS)
  cut!: string;

  @Text({ max: 60 })
  key!: string;
}

class ReportFigureOut {
  @Text({ max: 60 })
  id!: string;

  @Text({ max: 60 })
  indicator!: string;

  @Text({ max: 200 })
  label!: string;

  @Text({ max: 30 })
  unit!: string;

  @OneOf(FORMATS)
  format!: string;

  @Text({ max: 40, nullable: true })
  value!: string | null;

  @Int({ min: 0, max: MOST_RECORDS })
  records!: number;

  @DateOnly({ nullable: true, doc: 'null: since the beginning' })
  from!: string | null;

  @DateOnly()
  to!: string;

  @Uuid({ nullable: true })
  roundId!: string | null;

  @Nested(() => FigurePartRefOut, { nullable: true })
  part!: FigurePartRefOut | null;
}

class ReportRunOut {
  @Text({ max: 20_000 })
  text!: string;

  @Text({ max: 60, optional: true, doc: 'id of the figure that this piece is' })
  figure?: string;
}

class ReportBlockOut {
  @OneOf(['heading', 'text', 'sentence', 'difference'])
  block!: string;

  @Int({ min: 1, max: 2, optional: true })
  level?: number;

  @Text({ max: 2000, optional: true })
  text?: string;

  @Text({ max: 40, optional: true })
  slot?: string;

  @Text({ max: 200, optional: true })
  label?: string;

  @Text({ max: 300, optional: true })
  hint?: string;

  @Text({ max: 20_000, min: 0, optional: true })
  body?: string;

  @Uuid({ optional: true })
  entryId?: string;

  @ListOf(() => ReportRunOut, { max: 200, optional: true })
  runs?: readonly ReportRunOut[];
}

class AnnexColumnOut {
  @Text({ max: 200 })
  title!: string;

  @OneOf(['text', 'number', 'dong'])
  type!: string;

  @Text({ max: 60, nullable: true })
  indicator!: string | null;

  @DateOnly({ nullable: true })
  from!: string | null;

  @DateOnly({ nullable: true })
  to!: string | null;

  @Uuid({ nullable: true })
  roundId!: string | null;
}

class AnnexRowOut {
  @Text({ max: 60 })
  key!: string;

  @Texts({ max: 20, maxLength: 300 })
  cells!: readonly string[];
}

class ReportAnnexOut {
  @Text({ max: 60 })
  id!: string;

  @Text({ max: 20 })
  no!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 60 })
  unit!: string;

  @ListOf(() => AnnexColumnOut, { max: 20 })
  columns!: readonly AnnexColumnOut[];

  @ListOf(() => AnnexRowOut, { max: 1000 })
  rows!: readonly AnnexRowOut[];

  @Texts({ max: 20, maxLength: 300, nullable: true })
  total!: readonly string[] | null;
}

export class ReportChangeOut {
  @Text({ max: 60 })
  id!: string;

  @Text({ max: 200 })
  label!: string;

  @Text({ max: 30 })
  unit!: string;

  @OneOf(FORMATS)
  format!: string;

  @Text({ max: 40, nullable: true })
  before!: string | null;

  @Text({ max: 40, nullable: true })
  after!: string | null;

  @Text({ max: 40, nullable: true })
  change!: string | null;

  @Int({ min: -MOST_RECORDS, max: MOST_RECORDS, doc: 'records more than before' })
  records!: number;
}

class ReportComparisonOut {
  @Uuid()
  reportId!: string;

  @Text({ max: 60 })
  numberText!: string;

  @DateOnly()
  issuedOn!: string;

  @Text({ max: 7 })
  period!: string;

  @ListOf(() => ReportChangeOut, { max: 200 })
  changes!: readonly ReportChangeOut[];

  @ListOf(() => ReportChangeOut, { max: 200, doc: 'of its own period, since it was issued' })
  since!: readonly ReportChangeOut[];
}

class ReportHeadingOut {
  @Text({ max: 200 })
  parentAgency!: string;

  @Text({ max: 200 })
  agency!: string;

  @Text({ max: 100 })
  place!: string;

  @Text({ max: 60, nullable: true })
  numberText!: string | null;

  @DateOnly()
  date!: string;

  @Text({ max: 80 })
  signerTitle!: string;

  @Text({ max: 100, nullable: true })
  signerName!: string | null;

  @Texts({ max: 20, maxLength: 200 })
  recipients!: readonly string[];
}

export class ReportContentOut {
  @Text({ max: 500 })
  title!: string;

  @Text({ max: 300, nullable: true })
  replacesText!: string | null;

  @Nested(() => ReportHeadingOut)
  heading!: ReportHeadingOut;

  @ListOf(() => ReportFigureOut, { max: 200 })
  figures!: readonly ReportFigureOut[];

  @ListOf(() => ReportBlockOut, { max: 300 })
  blocks!: readonly ReportBlockOut[];

  @ListOf(() => ReportAnnexOut, { max: 30 })
  annexes!: readonly ReportAnnexOut[];

  @Nested(() => ReportComparisonOut, { nullable: true })
  comparison!: ReportComparisonOut | null;
}

export class ReportChangesOut {
  @ListOf(() => ReportChangeOut, { max: 200 })
  items!: readonly ReportChangeOut[];
}

class ReproducedFileOut {
  @OneOf(['docx', 'pdf', 'xlsx'])
  format!: string;

  @Text({ max: 64 })
  stored!: string;

  @Text({ max: 64, doc: 'SHA-256 of the file made again from the frozen content' })
  made!: string;

  @Flag()
  isSame!: boolean;
}

export class ReportReproductionOut {
  @Text({ max: 64 })
  contentSha256!: string;

  @Flag({ doc: 'the frozen content still has its hash' })
  contentIsWhole!: boolean;

  @ListOf(() => ReproducedFileOut, { max: 3 })
  files!: readonly ReproducedFileOut[];
}
