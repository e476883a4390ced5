import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Cursors, DateOnly, DEFAULT_LIMIT, Endpoint, Int, Me, OneOf, Text, Uuid } from '@app/platform/http';
import { IndicatorQueries } from '../application/indicator-queries';
import { READ_FIGURE } from '../application/reporting-access';
import { CUTS, type Cut } from '../domain/indicator';
import { INDICATORS } from '../domain/indicators';
import { IndicatorFigureOut, FigureRecordPageOut, IndicatorsOut } from './indicators.out';

class KeyParam {
  @Text({ max: 60, pattern: /^[a-z][a-z-]+$/ })
  key!: string;
}

class FigureQuery {
  @DateOnly({ optional: true, doc: 'first day; left out: the first of the year of `to`' })
  from?: string;

  @DateOnly({ optional: true, doc: 'last day; left out: today' })
  to?: string;

  @Text({ max: 20, optional: true, doc: 'only of this unit, what lies below it and was merged into it' })
  unitId?: string;

  @Uuid({ optional: true })
  roundId?: string;

  @OneOf(CUTS, { optional: true })
  cut?: Cut;
}

class RecordsQuery extends FigureQuery {
  @Text({ max: 60, optional: true, doc: 'key of the row of the cut' })
  value?: string;

  @Text({ max: 1_000, optional: true, doc: 'nextCursor of the page before' })
  cursor?: string;

  @Int({ min: 1, max: 200, optional: true, query: true })
  limit?: number;
}

const LIST = 'reporting.records';

/** Figures with their definitions, and the records behind each. */
@Controller('api/indicators')
export class IndicatorsController {
  constructor(
    private readonly queries: IndicatorQueries,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Every indicator with its definition', permission: READ_FIGURE, response: IndicatorsOut })
  definitions(): IndicatorsOut {
    const items = INDICATORS.map(({ key, subject, label, unit, format, counts, source, cuts, isStock = false }) => ({
      ...{ key, subject, label, unit, format, counts, source, cuts, isStock },
    }));
    return { items };
  }

  @Get(':key')
  @Endpoint({
    summary: 'A figure of a period, taken apart, beside last year, target and what papers declare',
    permission: READ_FIGURE,
    response: IndicatorFigureOut,
    problems: [
      ...['reporting.indicator_not_found', 'reporting.cut_unknown', 'reporting.cut_narrowed'],
      'reporting.period_crossed',
    ],
  })
  figure(@Param() { key }: KeyParam, @Query() query: FigureQuery, @Me() me: Actor): Promise<IndicatorFigureOut> {
    const { from, to, unitId, roundId, cut } = query;
    return this.queries.answer(me, key, { from, to, unitId, roundId, cut });
  }

  @Get(':key/records')
  @Endpoint({
    summary: 'The records behind a figure, newest first',
    permission: READ_FIGURE,
    response: FigureRecordPageOut,
    problems: [
      ...['reporting.indicator_not_found', 'reporting.cut_unknown', 'reporting.cut_protected'],
      'reporting.period_crossed',
    ],
  })
  async records(
    @Param() { key }: KeyParam,
    @Query() query: RecordsQuery,
    @Me() me: Actor,
  ): Promise<FigureRecordPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [day, last] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = day === undefined || last === undefined ? undefined : { day, key: last };
    const { from, to, unitId, roundId, cut, value } = query;
    const rows = await this.queries.records(me, key, { from, to, unitId, roundId, cut, value, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.day, row.key]);
  }
}
