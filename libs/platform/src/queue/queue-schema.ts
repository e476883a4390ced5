import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Makes or updates BullMQ's own schema `bullmq`; the processes only check it. Needs no call where REDIS_URL is set. */
export async function migrateQueueSchema(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'ocop-migrate-queue' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    await client.end();
  }
}
