import { loadEnv } from '@app/config';
import { PublishShipped } from '@app/criteria';
import { createDataSource, UnitOfWork } from '@app/platform/database';
import { LoadReferenceData } from '@app/programme';

/**
 * Loads what every installation needs before its first day: units, public holidays, rulebooks and procedures
 * (`node dist/apps/api/src/reference-data.js`, after the migrations). Running it again adds what a new version brings.
 */
async function load(): Promise<void> {
  const env = loadEnv();
  const source = await createDataSource({
    url: env.DATABASE_URL,
    poolSize: 2,
    applicationName: 'ocop-reference-data',
    withoutLimits: true,
  }).initialize();
  try {
    const uow = new UnitOfWork(source);
    await new LoadReferenceData(uow).execute();
    await new PublishShipped(uow).execute();
  } finally {
    await source.destroy();
  }
}

load().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
