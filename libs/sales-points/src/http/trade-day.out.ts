import { DateOnly, Flag, Int, ListOf, Nested, OneOf, Text, Uuid } from '@app/platform/http';
import { PLACE_KINDS, POINT_KINDS } from '../domain/point-kinds';
import { MOST_LINES } from '../application/office-board';
import { MOST_CODES, MOST_KIT_POINTS } from '../application/shelf-kit';
import { POINT_STATES } from './sales-points.in';

const COUNT = { min: 0, max: 100_000 };
const DAYS = { min: -100_000, max: 100_000 };
const MOST_POINTS = 5_000;

class SalesDayCountsOut {
  @Int(COUNT)
  overdue!: number;

  @Int({ ...COUNT, doc: 'today or one of the six days after' })
  week!: number;

  @Int(COUNT)
  later!: number;

  @Int({ ...COUNT, doc: 'without a last day' })
  undated!: number;
}

class SalesDayWorkOut {
  @Text({ max: 40 })
  kind!: string;

  @Uuid()
  pointId!: string;

  @Uuid({ nullable: true, doc: 'warning, paper or support money that it is about' })
  partId!: string | null;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 300 })
  detail!: string;

  @DateOnly({ nullable: true })
  dueOn!: string | null;

  @Int({ ...DAYS, nullable: true, doc: 'working days' })
  daysLeft!: number | null;

  @Flag()
  overdue!: boolean;
}

class SalesDayPointOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(POINT_KINDS)
  kind!: string;

  @OneOf(PLACE_KINDS)
  placeKind!: string;

  @OneOf(POINT_STATES)
  state!: string;

  @Flag()
  published!: boolean;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 11, nullable: true })
  lat!: string | null;

  @Text({ max: 11, nullable: true })
  lon!: string | null;

  @Int({ ...COUNT, doc: 'pieces of work that wait there' })
  waiting!: number;

  @Int(COUNT)
  overdue!: number;
}

class SalesDayFaultOut {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 1000 })
  text!: string;
}

class SalesDayViolationOut {
  @Uuid()
  warningId!: string;

  @Uuid()
  pointId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  unitName!: string;

  @ListOf(() => SalesDayFaultOut, { max: 50 })
  violations!: readonly SalesDayFaultOut[];

  @DateOnly()
  issuedOn!: string;

  @DateOnly()
  remedyBy!: string;

  @DateOnly({ nullable: true })
  reviewBy!: string | null;

  @DateOnly({ nullable: true, doc: 'when the one who runs the point last told that it was remedied' })
  answeredOn!: string | null;

  @OneOf(['remedy', 'suspend', 'review'], { doc: 'its remedy date runs; it may be suspended; it is suspended' })
  rung!: string;

  @Int({ ...DAYS, doc: 'working days to the last day of the rung' })
  daysLeft!: number;
}

class SalesDayGoodsOut {
  @Int({ min: 0, max: 100, doc: 'per cent' })
  share!: number;

  @Int({ min: 0, max: 100, nullable: true, doc: 'given where the share is too low' })
  shareNeeded!: number | null;

  @Int(COUNT)
  counted!: number;

  @Int({ ...COUNT, nullable: true, doc: 'given where there are too few' })
  itemsNeeded!: number | null;

  @Int(COUNT)
  notInForce!: number;

  @Int({ ...COUNT, doc: 'below the star floor' })
  belowFloor!: number;
}

class SalesDayTonightOut {
  @Uuid()
  pointId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  unitName!: string;

  @DateOnly({ nullable: true, doc: 'last day of the photo of the day, where it will be over' })
  proofDueOn!: string | null;

  @Nested(() => SalesDayGoodsOut, { nullable: true })
  goods!: SalesDayGoodsOut | null;
}

class SalesDayMoneyOut {
  @Uuid()
  supportId!: string;

  @Uuid()
  pointId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 300 })
  policy!: string;

  @Text({ max: 20, doc: 'đồng' })
  amount!: string;

  @OneOf(['accept', 'pay', 'recover'])
  next!: string;

  @DateOnly()
  since!: string;
}

export class SalesBoardOut {
  @ListOf(() => SalesDayWorkOut, { max: MOST_LINES })
  items!: readonly SalesDayWorkOut[];
}

export class SalesTradeDayOut {
  @DateOnly()
  today!: string;

  @Nested(() => SalesDayCountsOut)
  counts!: SalesDayCountsOut;

  @ListOf(() => SalesDayWorkOut, { max: MOST_LINES })
  work!: readonly SalesDayWorkOut[];

  @ListOf(() => SalesDayPointOut, { max: MOST_POINTS })
  points!: readonly SalesDayPointOut[];

  @ListOf(() => SalesDayViolationOut, { max: MOST_POINTS })
  violations!: readonly SalesDayViolationOut[];

  @ListOf(() => SalesDayTonightOut, { max: MOST_POINTS })
  tonight!: readonly SalesDayTonightOut[];

  @ListOf(() => SalesDayMoneyOut, { max: MOST_POINTS })
  money!: readonly SalesDayMoneyOut[];

  @Text({ max: 20_000, doc: 'outline of the province: "lon,lat lon,lat …"' })
  outline!: string;
}

class SalesKitPointOut {
  @Uuid()
  id!: string;

  @Text({ max: 12 })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(POINT_KINDS)
  kind!: string;

  @OneOf(POINT_STATES)
  state!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 100 })
  unitName!: string;
}

class SalesKitCertificateOut {
  @Uuid()
  id!: string;

  @Text({ max: 60 })
  numberText!: string;

  @Text({ max: 60 })
  productCode!: string;

  @Text({ max: 300 })
  productName!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 20, doc: 'live state today' })
  state!: string;

  @DateOnly({ nullable: true })
  lastDay!: string | null;
}

export class SalesShelfKitOut {
  @DateOnly()
  today!: string;

  @Int({ min: 1, max: 5, doc: 'star floor of goods that count as OCOP' })
  floor!: number;

  @ListOf(() => SalesKitPointOut, { max: MOST_KIT_POINTS })
  points!: readonly SalesKitPointOut[];

  @ListOf(() => SalesKitCertificateOut, { max: MOST_CODES })
  certificates!: readonly SalesKitCertificateOut[];
}
