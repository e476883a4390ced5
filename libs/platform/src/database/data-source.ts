import { DataSource, type DataSourceOptions } from 'typeorm';
import { installTypeParsers } from './type-parsers';
import { sqlMigrations } from './sql-migrations';

/** Limits that keep a stuck client from holding locks: see docs/adr/0004-transactions.md. */
const SESSION_LIMITS = '-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=5s';

export interface ConnectionOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Migrations may take longer than a request. */
  readonly withoutLimits?: boolean;
}

/** How a process connects. `synchronize` is off everywhere: the schema is made by the files in `migrations/`. */
export function dataSourceOptions(options: ConnectionOptions): DataSourceOptions {
  installTypeParsers();
  return {
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    entities: [],
    migrations: sqlMigrations(),
    migrationsTableName: 'schema_migration',
    poolSize: options.poolSize,
    poolErrorHandler: () => undefined, // a broken idle connection is dropped by the pool; the next query tells its own error
    extra: {
      options: `-c TimeZone=UTC ${options.withoutLimits ? '' : SESSION_LIMITS}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
  };
}

/** A connection pool outside Nest: migrations, scripts, tests. */
export function createDataSource(options: ConnectionOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
