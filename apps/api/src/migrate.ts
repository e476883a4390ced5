import { loadEnv } from '@app/config';
import { createDataSource } from '@app/platform/database';
import { migrateQueueSchema } from '@app/platform/queue';

/** Applies the migrations that are missing, one process at a time (`node dist/apps/api/src/migrate.js [--down]`). */
async function migrate(): Promise<void> {
  const env = loadEnv();
  const source = await createDataSource({
    url: env.DATABASE_URL,
    poolSize: 2,
    applicationName: 'ocop-migrate',
    withoutLimits: true,
  }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(4220200901)');
    if (process.argv.includes('--down')) await source.undoLastMigration({ transaction: 'all' });
    else {
      await source.runMigrations({ transaction: 'all' });
      if (env.REDIS_URL === undefined) await migrateQueueSchema(env.DATABASE_URL);
    }
  } finally {
    await runner.release();
    await source.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
