import { DateOnly, Int, ListOf, OneOf, SearchQuery, Text } from '@app/platform/http';

const UNIT_ID = /^[0-9]{2,5}-[0-9]{4}$/;

export class UnitIdParam {
  @Text({ max: 10, pattern: UNIT_ID })
  id!: string;
}

export class UnitsQuery extends SearchQuery {
  @DateOnly({ optional: true, doc: 'units that exist on this day; default today' })
  date?: string;

  @OneOf(['province', 'district', 'commune'], { optional: true })
  kind?: string;

  @Text({ max: 10, pattern: UNIT_ID, optional: true })
  parentId?: string;
}

export class DeadlineIn {
  @Text({ max: 30, example: 'district' })
  level!: string;

  @OneOf(['file', 'send-up', 'finish'])
  task!: string;

  @DateOnly()
  dueOn!: string;
}

export class RoundIn {
  @Int({ min: 2018, max: 2100, example: 2020 })
  year!: number;

  @Int({ min: 1, max: 20, example: 1 })
  number!: number;

  @Text({ max: 200, example: 'Đợt 1 năm 2020' })
  name!: string;

  @Text({ max: 40, example: '1048-2019' })
  procedureId!: string;

  @ListOf(() => DeadlineIn, { max: 20 })
  deadlines!: DeadlineIn[];
}

export class ReassessmentRoundIn {
  @Int({ min: 2018, max: 2100, example: 2026 })
  year!: number;

  @Text({ max: 40, example: '26-2026' })
  procedureId!: string;
}

export class YearQuery {
  @Int({ min: 2018, max: 2100, query: true })
  year!: number;
}

export class HolidayIn {
  @DateOnly()
  day!: string;

  @Text({ max: 100 })
  name!: string;
}

export class HolidaysIn {
  @Int({ min: 2018, max: 2100 })
  year!: number;

  @ListOf(() => HolidayIn, { max: 60 })
  holidays!: HolidayIn[];
}
