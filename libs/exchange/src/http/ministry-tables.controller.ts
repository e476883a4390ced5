import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, Flag, Int, ListOf, Me, Text, Texts, Uuid } from '@app/platform/http';
import { MinistryQueries, READ_MINISTRY_TABLE } from '../application/ministry/ministry-queries';
import { MINISTRY_TABLES } from '../domain/export/ministry-tables';
import { sendTable } from './send-table';

class TableFileParam {
  @Text({ max: 60, pattern: /^[a-z-]+\.(csv|xlsx)$/ })
  file!: string;
}

class TableNameParam {
  @Text({ max: 60, pattern: /^[a-z-]+$/ })
  name!: string;
}

class TableQuery {
  @Int({ min: 2018, max: 2100, optional: true, query: true })
  year?: number;

  @Uuid({ optional: true })
  roundId?: string;

  @Text({ max: 20, optional: true, doc: 'only of this unit, what lies below it and was merged into it' })
  unitId?: string;
}

class MinistryTableOut {
  @Text({ max: 60 })
  name!: string;

  @Text({ max: 20 })
  number!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 200 })
  yearMeans!: string;

  @Flag()
  byRound!: boolean;

  @Texts({ max: 40, maxLength: 100 })
  columns!: readonly string[];
}

class MinistryTablesOut {
  @ListOf(() => MinistryTableOut, { max: 20 })
  items!: MinistryTableOut[];
}

class TableSumOut {
  @Text({ max: 100 })
  label!: string;

  @Text({ max: 20 })
  unit!: string;

  @Text({ max: 40, doc: 'decimal text' })
  amount!: string;
}

class TableCheckOut {
  @Int({ min: 0, max: 10_000_000 })
  rows!: number;

  @ListOf(() => TableSumOut, { max: 10 })
  sums!: readonly TableSumOut[];
}

const filterOf = ({ year, roundId, unitId }: TableQuery) => ({ year, roundId, unitId });

/** Tables for the ministry. */
@Controller('api/ministry-tables')
export class MinistryTablesController {
  constructor(private readonly queries: MinistryQueries) {}

  @Get()
  @Endpoint({
    summary: 'The tables with their columns',
    permission: READ_MINISTRY_TABLE,
    response: MinistryTablesOut,
  })
  list(): MinistryTablesOut {
    const items = MINISTRY_TABLES.map(({ name, number, title, yearMeans, byRound, columns }) => ({
      ...{ name, number, title, yearMeans, byRound, columns: columns.map((column) => column.title) },
    }));
    return { items };
  }

  @Get(':name/check')
  @Endpoint({
    summary: 'How many rows a table has and what its sums are',
    permission: READ_MINISTRY_TABLE,
    response: TableCheckOut,
    problems: ['exchange.no_such_table'],
  })
  check(@Param() param: TableNameParam, @Query() query: TableQuery, @Me() me: Actor): Promise<TableCheckOut> {
    return this.queries.check(me, param.name, filterOf(query));
  }

  @Get(':file')
  @Endpoint({
    summary: 'A table as CSV or workbook',
    permission: READ_MINISTRY_TABLE,
    produces: 'application/octet-stream',
    problems: ['exchange.no_such_table'],
  })
  async file(
    @Param() param: TableFileParam,
    @Query() query: TableQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [name = '', kind] = param.file.split('.');
    const { table, sql } = this.queries.table(me, name);
    const title = `${table.number} - ${table.title}`;
    await sendTable(reply, { title, columns: table.columns }, this.queries.rows(sql, filterOf(query)), kind);
  }
}
