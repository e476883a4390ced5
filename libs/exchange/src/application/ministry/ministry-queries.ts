import { Injectable } from '@nestjs/common';
import { kindOf } from '@app/activities';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ministryTable, type MinistryTable } from '../../domain/export/ministry-tables';
import { TABLE_SQL, type TableSql } from './ministry-sql';

export const READ_MINISTRY_TABLE = 'exchange.ministry-table.read';
const PAGE = 500;

interface StoredRow {
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TableFilter {
  readonly year: number | undefined;
  readonly roundId: string | undefined;
  readonly unitId: string | undefined;
}

/** What stands under a table, to be compared with the file. */
export interface TableCheck {
  readonly rows: number;
  readonly sums: readonly { readonly label: string; readonly unit: string; readonly amount: string }[];
}

const paramsOf = ({ year, roundId, unitId }: TableFilter): unknown[] => [year ?? null, roundId ?? null, unitId ?? null];

/** Tables for the ministry, for who holds the right for the whole province. */
@Injectable()
export class MinistryQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `exchange.no_such_table` */
  table(actor: Actor, name: string): { table: MinistryTable; sql: TableSql } {
    if (!actor.scopeFor(READ_MINISTRY_TABLE).all) throw new DomainError('auth.forbidden');
    const table = ministryTable(name);
    const sql = TABLE_SQL[name];
    if (!table || !sql) throw new DomainError('exchange.no_such_table');
    return { table, sql };
  }

  /** Rows and sums, computed apart from the rows. */
  async check(actor: Actor, name: string, filter: TableFilter): Promise<TableCheck> {
    const { table, sql } = this.table(actor, name);
    const amounts = sql.sums.map((sum, index) => `(${sum})::text as "sum${index}"`).join(', ');
    const found = await this.uow.read((tx) =>
      tx.one<Record<string, string> & { rows: number }>(
        `with t as (${sql.rows}) select count(*)::int as rows, ${amounts} from t`,
        paramsOf(filter),
      ),
    );
    return {
      rows: found.rows,
      sums: table.sums.map((sum, index) => ({ ...sum, amount: String(found[`sum${index}`] ?? '0') })),
    };
  }

  /** Page by page in a fixed order. */
  async *rows({ rows }: TableSql, filter: TableFilter): AsyncGenerator<readonly unknown[]> {
    for (let last: string | null = null; ;) {
      const after: string | null = last;
      const page: StoredRow[] = await this.uow.read((tx) =>
        tx.query<StoredRow>(
          `with t as (${rows}) select key, body from t where $4::text is null or key collate "C" > $4 order by key collate "C" limit ${PAGE}`,
          [...paramsOf(filter), after],
        ),
      );
      yield page.map(({ body }) => ({ ...body, kindText: kindOf('promotion', String(body['kind']))?.label }));
      if (page.length < PAGE) return;
      last = page.at(-1)?.key ?? null;
    }
  }
}
