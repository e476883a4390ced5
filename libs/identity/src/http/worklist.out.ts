import { DateOnly, Flag, Int, ListOf, Nested, OneOf, Text, Uuid } from '@app/platform/http';
import { WORK_URGENCIES, type WorkUrgency } from '../domain/work-clock';

/** Filters of the worklist. */
export class WorklistQuery {
  @Text({ max: 100, optional: true, doc: 'search text; accents, case and order of words do not matter' })
  q?: string;

  @Text({ max: 40, optional: true, doc: 'one kind of work' })
  kind?: string;

  @OneOf(WORK_URGENCIES, { optional: true, doc: 'week = today or one of the six days after' })
  urgency?: WorkUrgency;

  @Text({ max: 40, optional: true, doc: 'one unit' })
  unitId?: string;

  @Int({ min: 1, max: 200, optional: true, query: true, doc: 'rows of a page, default 50' })
  limit?: number;

  @Text({ max: 1000, optional: true })
  cursor?: string;
}

export class WorkBulkOut {
  @Text({ max: 100 })
  act!: string;

  @Uuid()
  id!: string;
}

export class WorklistItemOut {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300, optional: true })
  subtitle?: string;

  @Text({ max: 300, doc: 'address of the page where it is done' })
  to!: string;

  @Text({ max: 40, optional: true })
  unitId?: string;

  @Text({ max: 100, optional: true })
  unitName?: string;

  @DateOnly({ optional: true, doc: 'last day, Vietnamese calendar' })
  dueAt?: string;

  @Int({ min: -100_000, max: 100_000, optional: true, doc: 'calendar days; negative when the last day has passed' })
  daysLeft?: number;

  @Int({
    ...{ min: -100_000, max: 100_000, optional: true },
    doc: "by the office's holiday table; negative when the last day has passed",
  })
  workingDaysLeft?: number;

  @DateOnly({ optional: true, doc: 'day since which it waits; only where there is no last day' })
  waitingSince?: string;

  @Int({ min: -100_000, max: 100_000, optional: true, doc: 'working days gone since `waitingSince`' })
  workingDaysWaited?: number;

  @Flag()
  overdue!: boolean;

  @OneOf(WORK_URGENCIES)
  urgency!: WorkUrgency;

  @Nested(() => WorkBulkOut, { optional: true, doc: 'an act on many rows that it may be picked for' })
  bulk?: WorkBulkOut;
}

export class WorkCountsOut {
  @Int({ min: 0, max: 100_000 })
  overdue!: number;

  @Int({ min: 0, max: 100_000 })
  week!: number;

  @Int({ min: 0, max: 100_000 })
  later!: number;

  @Int({ min: 0, max: 100_000 })
  undated!: number;
}

export class WorkKindOut {
  @Text({ max: 40 })
  kind!: string;

  @Int({ min: 1, max: 100_000 })
  count!: number;
}

export class WorkUnitOut {
  @Text({ max: 40 })
  id!: string;

  @Text({ max: 100 })
  name!: string;

  @Int({ min: 1, max: 100_000 })
  count!: number;
}

export class WorkMoreOut {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 300, doc: 'the page where all of it is' })
  to!: string;
}

export class WorklistOut {
  @ListOf(() => WorklistItemOut, { max: 200 })
  items!: WorklistItemOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;

  @Int({ min: 0, max: 100_000, doc: 'rows that fit the filters, on all pages' })
  total!: number;

  @Nested(() => WorkCountsOut, { doc: 'of all that waits, whatever the filters' })
  counts!: WorkCountsOut;

  @ListOf(() => WorkKindOut, { max: 100, doc: 'of all that waits' })
  kinds!: WorkKindOut[];

  @ListOf(() => WorkUnitOut, { max: 500, doc: 'of all that waits, by name' })
  units!: WorkUnitOut[];

  @ListOf(() => WorkMoreOut, { max: 100, doc: 'kinds of which more waits than is told: their counts mean "more than"' })
  more!: WorkMoreOut[];
}
