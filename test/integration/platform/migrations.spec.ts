import { Client } from 'pg';
import { createDataSource, newUuidV7 } from '@app/platform/database';

const server = process.env['TEST_PG'] ?? '';

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: `${server}postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  const name = `m_${newUuidV7().replaceAll('-', '')}`;
  beforeAll(() => onServer(`create database ${name}`));
  afterAll(() => onServer(`drop database if exists ${name} with (force)`));

  it('go up, down to nothing, and up again to the same schema on an empty database', async () => {
    const connection = { url: `${server}${name}`, poolSize: 1, applicationName: 'ocop-test', withoutLimits: true };
    const source = await createDataSource(connection).initialize();
    const schema = async (): Promise<unknown[]> =>
      source.query(
        `select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
           from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
            and table_name <> 'schema_migration'
         union all
         select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
          where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema') and conrelid <> 0
            and conrelid::regclass::text <> 'schema_migration'
         union all
         select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'schema_migration'
         union all
         select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
          order by 1`,
      );
    try {
      const up = await source.runMigrations({ transaction: 'all' });
      expect(up.length).toBeGreaterThan(12);
      const first = await schema();
      expect(first.length).toBeGreaterThan(300);
      for (let left = up.length; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'all' });
      expect(await schema()).toEqual([]);
      await source.runMigrations({ transaction: 'all' });
      expect(await schema()).toEqual(first);
    } finally {
      await source.destroy();
    }
  });
});
