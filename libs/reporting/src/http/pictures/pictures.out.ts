import { DateOnly, Int, ListOf, OneOf, Text } from '@app/platform/http';

const MOST = 100_000_000;

/** What every picture says besides its rows. */
class PictureOut {
  @Text({ max: 1000, doc: 'what the picture shows, in one or two sentences' })
  summary!: string;

  @DateOnly({ doc: 'business day on which it was counted' })
  asOf!: string;
}

class StarsOut {
  @Int({ min: 0, max: MOST })
  three!: number;

  @Int({ min: 0, max: MOST })
  four!: number;

  @Int({ min: 0, max: MOST })
  five!: number;

  @Int({ min: 0, max: MOST })
  total!: number;
}

class UnitStarsOut extends StarsOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 200 })
  label!: string;

  @Text({
    max: 20,
    nullable: true,
    doc: 'what shares a place: the former district at whose seat the mark stands, or the unit itself',
  })
  area!: string | null;

  @Text({ max: 20, nullable: true, doc: 'longitude of that place' })
  lon!: string | null;

  @Text({ max: 20, nullable: true })
  lat!: string | null;
}

export class StarsByUnitOut extends PictureOut {
  @ListOf(() => UnitStarsOut, { max: 1000 })
  items!: readonly UnitStarsOut[];

  @Text({ max: 20_000, doc: 'outline of the province: "lon,lat lon,lat …"' })
  outline!: string;

  @OneOf(['then', 'now'])
  units!: string;
}

class EndingDayOut {
  @DateOnly()
  day!: string;

  @Int({ min: 1, max: MOST })
  count!: number;
}

class EndingMonthOut extends StarsOut {
  @Text({ max: 7, doc: 'YYYY-MM' })
  month!: string;

  @DateOnly()
  firstDay!: string;

  @ListOf(() => EndingDayOut, { max: 31 })
  days!: readonly EndingDayOut[];
}

export class EndingsOut extends PictureOut {
  @ListOf(() => EndingMonthOut, { max: 60 })
  items!: readonly EndingMonthOut[];
}

class WayStepOut {
  @Text({ max: 60, doc: 'key of the indicator' })
  key!: string;

  @Text({ max: 200 })
  label!: string;

  @Int({ min: 0, max: MOST })
  count!: number;

  @Text({ max: 20, nullable: true, doc: 'per cent of the first step' })
  sharePercent!: string | null;

  @Text({ max: 20, nullable: true, doc: 'days since the step before, the middle of all: decimal text' })
  medianDays!: string | null;

  @Int({ min: 0, max: MOST, doc: 'how many could be timed' })
  timed!: number;
}

export class FunnelOut extends PictureOut {
  @ListOf(() => WayStepOut, { max: 20 })
  items!: readonly WayStepOut[];
}

class CapitalYearOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 60 })
  label!: string;

  @Text({ max: 30, doc: 'whole đồng, as in all of these' })
  owner!: string;

  @Text({ max: 30 })
  loan!: string;

  @Text({ max: 30 })
  state!: string;

  @Text({ max: 30 })
  other!: string;

  @Text({ max: 30 })
  total!: string;
}

export class CapitalOut extends PictureOut {
  @ListOf(() => CapitalYearOut, { max: 200 })
  items!: readonly CapitalYearOut[];
}

class RoundProgressOut {
  @Text({ max: 40 })
  key!: string;

  @Text({ max: 200 })
  label!: string;

  @Int({ min: 2018, max: 2100 })
  year!: number;

  @Int({ min: 0, max: MOST })
  draft!: number;

  @Int({ min: 0, max: MOST })
  submitted!: number;

  @Int({ min: 0, max: MOST })
  supplementAsked!: number;

  @Int({ min: 0, max: MOST })
  accepted!: number;

  @Int({ min: 0, max: MOST })
  inCouncil!: number;

  @Int({ min: 0, max: MOST })
  scored!: number;

  @Int({ min: 0, max: MOST })
  recognised!: number;

  @Int({ min: 0, max: MOST })
  forwarded!: number;

  @Int({ min: 0, max: MOST })
  notRecognised!: number;

  @Int({ min: 0, max: MOST })
  refused!: number;

  @Int({ min: 0, max: MOST })
  withdrawn!: number;

  @Int({ min: 0, max: MOST })
  total!: number;
}

export class RoundsProgressOut extends PictureOut {
  @ListOf(() => RoundProgressOut, { max: 200 })
  items!: readonly RoundProgressOut[];
}

class PointKindOut {
  @Text({ max: 20 })
  key!: string;

  @Text({ max: 100 })
  label!: string;

  @Int({ min: 0, max: MOST })
  registered!: number;

  @Int({ min: 0, max: MOST })
  surveyed!: number;

  @Int({ min: 0, max: MOST })
  recognised!: number;

  @Int({ min: 0, max: MOST })
  suspended!: number;

  @Int({ min: 0, max: MOST })
  revoked!: number;

  @Int({ min: 0, max: MOST })
  closed!: number;

  @Int({ min: 0, max: MOST })
  total!: number;

  @Int({ min: 0, max: MOST, doc: 'inspection overdue; they are counted in their state too' })
  overdue!: number;
}

export class PointsPictureOut extends PictureOut {
  @ListOf(() => PointKindOut, { max: 20 })
  items!: readonly PointKindOut[];
}
