import { DateOnly, Flag, Int, ListOf, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { DeadlineIn } from './programme.in';

export class UnitOut {
  @Text({ max: 10 })
  id!: string;

  @Text({ max: 5 })
  code!: string;

  @Text({ max: 100, example: 'Huyện Thạch Hà' })
  name!: string;

  @OneOf(['province', 'district', 'commune'])
  kind!: string;

  @Text({ max: 10, nullable: true })
  parentId!: string | null;

  @Text({ max: 100, nullable: true })
  parentName!: string | null;

  @DateOnly()
  validFrom!: string;

  @DateOnly({ nullable: true })
  validTo!: string | null;
}

export class UnitPageOut {
  @ListOf(() => UnitOut, { max: 200 })
  items!: UnitOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class LinkedUnitOut {
  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 100 })
  name!: string;

  @Text({ max: 100, nullable: true })
  parentName!: string | null;

  @Flag({ doc: 'the old unit was split: a person must decide by hamlet' })
  partOnly!: boolean;

  @Flag({ doc: 'inferred from an earlier merger; the office should confirm' })
  inferred!: boolean;
}

export class UnitDetailOut extends UnitOut {
  @ListOf(() => LinkedUnitOut, { max: 200 })
  predecessors!: LinkedUnitOut[];

  @ListOf(() => LinkedUnitOut, { max: 200 })
  successors!: LinkedUnitOut[];
}

export class RoundOut {
  @Uuid()
  id!: string;

  @Int({ min: 2018, max: 2100 })
  year!: number;

  @Int({ min: 0, max: 20, doc: '0: the round of the year for reassessments' })
  number!: number;

  @Text({ max: 200 })
  name!: string;

  @OneOf(['regular', 'reassessment'])
  kind!: string;

  @Text({ max: 40 })
  procedureId!: string;

  @OneOf(['preparing', 'open', 'closed'])
  state!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => DeadlineIn, { max: 20 })
  deadlines!: DeadlineIn[];

  @Texts({ max: 10, maxLength: 20 })
  allowedActions!: string[];
}

export class HolidayOut {
  @DateOnly()
  day!: string;

  @Text({ max: 100 })
  name!: string;
}

export class HolidaysOut {
  @Int({ min: 2018, max: 2100 })
  year!: number;

  @Int({ min: 0, max: 1_000_000, doc: '0: the office has not changed the table of this year' })
  version!: number;

  @ListOf(() => HolidayOut, { max: 366 })
  holidays!: HolidayOut[];
}

export class HolidaysSetOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

export class CreatedOut {
  @Uuid()
  id!: string;
}
