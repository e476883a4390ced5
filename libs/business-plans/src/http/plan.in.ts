import { parseDong, valueOrThrow } from '@app/kernel';
import { DateOnly, DongAmount, Int, ListOf, Nested, OneOf, SearchQuery, Text, Uuid } from '@app/platform/http';
import type { PlanFields } from '../application/plan-fields';
import { SOURCES, type Source } from '../domain/capital';
import { SECTIONS } from '../domain/plan-workflow';

export const STATES = ['draft', 'submitted', 'returned', 'approved', 'refused'];

export class PlansQuery extends SearchQuery {
  @OneOf(STATES, { optional: true })
  state?: string;

  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/, optional: true })
  unitId?: string;

  @Uuid({ optional: true })
  producerId?: string;

  @Uuid({ optional: true })
  ideaId?: string;
}

export class SummaryQuery {
  @OneOf(STATES, { optional: true, doc: 'approved unless given' })
  state?: string;

  @DateOnly({ optional: true, doc: 'first day of approval that counts' })
  approvedFrom?: string;

  @DateOnly({ optional: true, doc: 'last day of approval that counts' })
  approvedTo?: string;
}

class SectionsIn {
  @Text({ max: 10_000, multiline: true, optional: true })
  organisation?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  staff?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  goals?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  product?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  market?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  production?: string;
}

class YearGoalIn {
  @Int({ min: 2018, max: 2110 })
  year!: number;

  @DongAmount({ doc: 'revenue in whole đồng' })
  revenue!: string;

  @DongAmount({ doc: 'profit in whole đồng' })
  profit!: string;
}

class CapitalRowIn {
  @Int({ min: 2018, max: 2110 })
  year!: number;

  @OneOf([...SOURCES])
  source!: Source;

  @DongAmount()
  amount!: string;
}

/** A plan as typed; sections may be left out until it is sent. */
export class PlanFieldsIn {
  @Text({ max: 300 })
  productName!: string;

  @Int({ min: 2018, max: 2100 })
  firstYear!: number;

  @Int({ min: 1, max: 10 })
  horizonYears!: number;

  @Nested(() => SectionsIn)
  sections!: SectionsIn;

  @ListOf(() => YearGoalIn, { max: 10 })
  yearGoals!: YearGoalIn[];

  @DongAmount({ doc: 'total capital as the producer declares it' })
  declaredTotal!: string;

  @ListOf(() => CapitalRowIn, { max: 40 })
  capital!: CapitalRowIn[];
}

export class PlanIn extends PlanFieldsIn {
  @Uuid()
  ideaId!: string;
}

export class CommentIn {
  @Text({ max: 4000, multiline: true })
  body!: string;
}

export class PlanReasonIn {
  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

/** The plan as the use cases take it; money as bigint. */
export const planFieldsOf = (body: PlanFieldsIn): PlanFields => ({
  productName: body.productName,
  firstYear: body.firstYear,
  horizonYears: body.horizonYears,
  sections: Object.fromEntries(SECTIONS.map((name) => [name, body.sections[name] ?? ''])) as PlanFields['sections'],
  yearGoals: body.yearGoals.map(({ year, revenue, profit }) => ({ year, revenue, profit })),
  declaredTotal: valueOrThrow(parseDong(body.declaredTotal)),
  capital: body.capital.map((row) => ({
    year: row.year,
    source: row.source,
    amount: valueOrThrow(parseDong(row.amount)),
  })),
});
