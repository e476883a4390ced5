import { Redis } from 'ioredis';
import { Client } from 'pg';
import { queueBackend, type QueueBackend } from '@app/platform/queue';
import type { TestDatabase } from '@app/platform/testing';

/** One of the two stores of the queue, as the specs use it. */
export interface QueueServer {
  readonly redisUrl: string | undefined;
  readonly backend: QueueBackend;
  /** Loses everything, as a crash without persistence does. */
  wipe(): Promise<void>;
}

/** Jobs of a killed worker are given up after a second instead of thirty. */
export const FAST = { lockMs: 1_000, stalledCheckMs: 500 };

/** Emptying all tables at once may meet a working worker in a deadlock: then once more. */
async function wipePostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename <> 'schema_migrations'`,
    );
    const truncate = `truncate ${tables.rows.map((row) => row.name).join(', ')}`;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(truncate);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '40P01' || attempt === 20) throw error;
      }
    }
  } finally {
    await client.end();
  }
}

/** BullMQ on the test's own database. */
export const onPostgres = (database: TestDatabase): QueueServer => ({
  redisUrl: undefined,
  backend: queueBackend({ databaseUrl: database.url }, FAST),
  wipe: () => wipePostgres(database.url),
});

/** BullMQ on Redis or Valkey, in one of its numbered databases. */
export async function onRedis(database: TestDatabase, redisUrl: string): Promise<QueueServer> {
  const wipe = async (): Promise<void> => {
    const client = new Redis(redisUrl);
    await client.flushdb();
    await client.quit();
  };
  await wipe();
  return { redisUrl, backend: queueBackend({ databaseUrl: database.url, redisUrl }, FAST), wipe };
}
