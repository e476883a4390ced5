import { DateOnly, Flag, FreeObject, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { CHECK_ANSWERS, CHECK_ITEMS, PAPER_KINDS, PLACE_KINDS, POINT_KINDS } from '../domain/point-kinds';
import { SCAN_VERDICTS } from '../domain/shelf';
import { GOODS_VERDICTS, INSPECTION_KINDS, POINT_STATES } from './sales-points.in';

const VERSION = { min: 1, max: 1_000_000 };

class SalesPointRowOut {
  @Uuid()
  id!: string;

  @Text({ max: 12, doc: 'in the address of the public page' })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(POINT_KINDS)
  kind!: string;

  @OneOf(PLACE_KINDS)
  placeKind!: string;

  @Int({ min: 1, max: 100_000 })
  areaM2!: number;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 11, nullable: true })
  lat!: string | null;

  @Text({ max: 11, nullable: true })
  lon!: string | null;

  @Text({ max: 200 })
  operatorName!: string;

  @Text({ max: 120 })
  contactName!: string;

  @Text({ max: 20 })
  contactPhone!: string;

  @OneOf(POINT_STATES)
  state!: string;

  @DateOnly()
  registeredOn!: string;

  @Uuid()
  regulationId!: string;

  @DateOnly({ nullable: true, doc: 'last day of the step that waits' })
  dueOn!: string | null;

  @Int({ min: -100_000, max: 100_000, nullable: true })
  workingDaysLeft!: number | null;

  @DateOnly({ nullable: true })
  recognisedOn!: string | null;

  @DateOnly({ nullable: true })
  recognisedThrough!: string | null;

  @DateOnly({ nullable: true })
  publishedOn!: string | null;

  @DateOnly()
  stateSince!: string;

  @OneOf(GOODS_VERDICTS)
  goodsVerdict!: string;

  @DateOnly({ nullable: true })
  goodsWrongSince!: string | null;

  @DateOnly({ nullable: true })
  lastInspectedOn!: string | null;

  @DateOnly({ nullable: true })
  lastProofOn!: string | null;

  @Int(VERSION)
  version!: number;
}

export class SalesPointPageOut {
  @ListOf(() => SalesPointRowOut, { max: 200 })
  items!: SalesPointRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class SalesCheckLineOut {
  @OneOf(CHECK_ITEMS)
  item!: string;

  @OneOf(CHECK_ANSWERS)
  answer!: string;

  @Text({ max: 300, optional: true })
  note?: string | undefined;
}

class SalesPointPaperOut {
  @Uuid()
  id!: string;

  @OneOf(PAPER_KINDS)
  kind!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 60, nullable: true })
  number!: string | null;

  @Text({ max: 200, nullable: true })
  issuer!: string | null;

  @DateOnly({ nullable: true })
  issuedOn!: string | null;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;

  @Uuid({ nullable: true })
  fileId!: string | null;

  @Text({ max: 1000, nullable: true, doc: 'why it no longer counts' })
  retiredReason!: string | null;
}

class SalesSurveyOut {
  @Uuid()
  id!: string;

  @DateOnly()
  surveyedOn!: string;

  @Text({ max: 500 })
  members!: string;

  @Int({ min: 1, max: 100_000 })
  areaM2!: number;

  @ListOf(() => SalesCheckLineOut, { max: 8 })
  checklist!: readonly SalesCheckLineOut[];

  @Flag()
  passed!: boolean;

  @Text({ max: 2000, nullable: true })
  note!: string | null;

  @Texts({ max: 20, maxLength: 36 })
  fileIds!: string[];
}

class SalesPointDecisionOut {
  @Text({ max: 20 })
  kind!: string;

  @Text({ max: 60 })
  number!: string;

  @DateOnly()
  decidedOn!: string;

  @Text({ max: 20, nullable: true })
  ground!: string | null;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;
}

class SalesInspectionOut {
  @Uuid()
  id!: string;

  @OneOf(INSPECTION_KINDS)
  kind!: string;

  @DateOnly()
  inspectedOn!: string;

  @Text({ max: 500 })
  members!: string;

  @ListOf(() => SalesCheckLineOut, { max: 8 })
  checklist!: readonly SalesCheckLineOut[];

  @Text({ max: 2000, nullable: true })
  note!: string | null;

  @OneOf(['clean', 'violations'])
  result!: string;

  @FreeObject({ values: { type: 'integer' } })
  summary!: Readonly<Record<string, number>>;

  @Text({ max: 300 })
  sentence!: string;

  @Texts({ max: 20, maxLength: 36 })
  fileIds!: string[];
}

class SalesViolationOut {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 20_000 })
  text!: string;
}

class SalesWarningAnswerOut {
  @Uuid()
  id!: string;

  @Text({ max: 2000 })
  text!: string;

  @Texts({ max: 10, maxLength: 36 })
  fileIds!: readonly string[];

  @Text({ max: 200 })
  byName!: string;

  @Moment()
  at!: string;
}

class SalesWarningOut {
  @Uuid()
  id!: string;

  @Uuid()
  inspectionId!: string;

  @OneOf(['open', 'remedied', 'escalated'])
  state!: string;

  @ListOf(() => SalesViolationOut, { max: 40 })
  violations!: readonly SalesViolationOut[];

  @DateOnly()
  issuedOn!: string;

  @DateOnly()
  remedyBy!: string;

  @DateOnly({ nullable: true })
  closedOn!: string | null;

  @ListOf(() => SalesWarningAnswerOut, { max: 1_000, doc: 'what the one who runs the point told, newest first' })
  answers!: readonly SalesWarningAnswerOut[];

  @Int(VERSION)
  version!: number;
}

class SalesProofOut {
  @Uuid()
  id!: string;

  @DateOnly()
  day!: string;

  @Text({ max: 10 })
  code!: string;

  @Uuid()
  fileId!: string;

  @Text({ max: 1000, nullable: true })
  rejectedReason!: string | null;
}

class SalesSupportOut {
  @Uuid()
  id!: string;

  @Text({ max: 300 })
  policy!: string;

  @Text({ max: 20 })
  cost!: string;

  @Text({ max: 20 })
  amount!: string;

  @OneOf(['granted', 'paid', 'recovering', 'recovered', 'waived', 'cancelled'])
  state!: string;

  @DateOnly()
  grantedOn!: string;

  @Text({ max: 60, nullable: true })
  acceptanceNumber!: string | null;

  @DateOnly({ nullable: true })
  acceptedOn!: string | null;

  @DateOnly({ nullable: true })
  paidOn!: string | null;

  @DateOnly({ nullable: true })
  openUntil!: string | null;

  @Text({ max: 20, nullable: true })
  recoverAmount!: string | null;

  @DateOnly({ nullable: true })
  settledOn!: string | null;

  @Int(VERSION)
  version!: number;
}

class SalesReportOut {
  @DateOnly()
  periodFrom!: string;

  @DateOnly()
  periodTo!: string;

  @Text({ max: 20 })
  revenue!: string;

  @Int({ min: 0, max: 10_000_000 })
  customers!: number;

  @Int({ min: 0, max: 100_000_000 })
  itemsSold!: number;

  @Text({ max: 2000, nullable: true })
  problems!: string | null;

  @Moment()
  at!: string;
}

class SalesReportPeriodOut {
  @DateOnly()
  from!: string;

  @DateOnly()
  to!: string;

  @DateOnly()
  dueOn!: string;

  @Flag()
  sent!: boolean;
}

class SalesGoodsLineOut {
  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Int({ min: 1, max: 5, nullable: true })
  stars!: number | null;

  @Text({ max: 20, doc: 'state of the certificate at this moment' })
  state!: string;

  @Flag()
  inForce!: boolean;

  @DateOnly({ nullable: true })
  lastDay!: string | null;

  @Text({ max: 200, nullable: true })
  verifyPath!: string | null;
}

class SalesGoodsOut {
  @DateOnly({ nullable: true })
  takenOn!: string | null;

  @Int({ min: 0, max: 100_000 })
  otherItems!: number;

  @Int({ min: 0, max: 200_000 })
  counted!: number;

  @Int({ min: 0, max: 200_000 })
  total!: number;

  @Int({ min: 0, max: 100 })
  share!: number;

  @Int({ min: 0, max: 100 })
  shareNeeded!: number;

  @Int({ min: 0, max: 100_000 })
  itemsNeeded!: number;

  @Int({ min: 1, max: 5 })
  floor!: number;

  @ListOf(() => SalesGoodsLineOut, { max: 2_000 })
  lines!: SalesGoodsLineOut[];
}

class SalesPointHistoryOut {
  @Text({ max: 60 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 1000, nullable: true })
  reason!: string | null;

  @Text({ max: 600, nullable: true, doc: 'paper or figure that belongs to it' })
  note!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class SalesPointOut extends SalesPointRowOut {
  @DateOnly()
  today!: string;

  @Int({ min: 1, max: 100_000 })
  areaNeeded!: number;

  @Texts({ max: 10, maxLength: 20, oneOf: PAPER_KINDS })
  missingPapers!: string[];

  @ListOf(() => SalesPointPaperOut, { max: 1_000 })
  papers!: SalesPointPaperOut[];

  @ListOf(() => SalesSurveyOut, { max: 1_000 })
  surveys!: SalesSurveyOut[];

  @ListOf(() => SalesPointDecisionOut, { max: 1_000 })
  decisions!: SalesPointDecisionOut[];

  @ListOf(() => SalesInspectionOut, { max: 50 })
  inspections!: SalesInspectionOut[];

  @ListOf(() => SalesWarningOut, { max: 50 })
  warnings!: SalesWarningOut[];

  @ListOf(() => SalesProofOut, { max: 24 })
  proofs!: SalesProofOut[];

  @ListOf(() => SalesSupportOut, { max: 1_000 })
  supports!: SalesSupportOut[];

  @ListOf(() => SalesReportOut, { max: 24 })
  reports!: SalesReportOut[];

  @DateOnly({ nullable: true })
  proofDueOn!: string | null;

  @DateOnly({ nullable: true })
  inspectionDueOn!: string | null;

  @Nested(() => SalesReportPeriodOut, { nullable: true })
  reportPeriod!: SalesReportPeriodOut | null;

  @Nested(() => SalesGoodsOut)
  goods!: SalesGoodsOut;

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];

  @Flag({ doc: 'something waits that the one who runs the point does himself; for the department only' })
  owes!: boolean;

  @Texts({ max: 1_000, maxLength: 200, doc: 'who runs the point, by name; for the department only' })
  operators!: string[];

  @Flag()
  mayManage!: boolean;

  @Flag()
  mayRun!: boolean;

  @ListOf(() => SalesPointHistoryOut, { max: 10_000 })
  history!: SalesPointHistoryOut[];
}

export class SalesStepOut {
  @Int(VERSION)
  version!: number;

  @Text({ max: 20 })
  state!: string;
}

export class SalesCreatedOut {
  @Uuid()
  id!: string;
}

export class SalesVersionOut {
  @Int(VERSION)
  version!: number;
}

export class SalesPointFileOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Int({ min: 1, max: 100_000_000 })
  size!: number;

  @Text({ max: 100 })
  mediaType!: string;
}

export class SalesGoodsSavedOut {
  @Uuid()
  id!: string;

  @OneOf(GOODS_VERDICTS)
  verdict!: string;
}

export class SalesCodeOut {
  @Uuid()
  productId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 60 })
  productCode!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 20 })
  state!: string;

  @Flag()
  inForce!: boolean;
}

export class SalesDayCodeOut {
  @DateOnly()
  day!: string;

  @Text({ max: 10 })
  code!: string;
}

export class SalesInspectionResultOut {
  @Uuid()
  id!: string;

  @OneOf(['clean', 'violations'])
  result!: string;

  @Text({ max: 300 })
  sentence!: string;

  @FreeObject({ values: { type: 'integer' } })
  summary!: Readonly<Record<string, number>>;

  @DateOnly({ nullable: true })
  remedyBy!: string | null;
}

class SalesScanOut {
  @Text({ max: 500 })
  text!: string;

  @Moment()
  scannedAt!: string;

  @DateOnly()
  judgedOn!: string;

  @Text({ max: 300, nullable: true })
  productName!: string | null;

  @OneOf(SCAN_VERDICTS)
  verdict!: string;
}

export class SalesScansOut {
  @ListOf(() => SalesScanOut, { max: 2_000 })
  items!: SalesScanOut[];
}
