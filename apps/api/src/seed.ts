import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { workerModules } from '../../worker/src/domain-modules';
import { createApp } from './create-app';
import { fillWithDemonstration } from './demo/fill';

/** Data that were loaded by half are thrown away anyway, so no commit needs to wait until it is on the disk. */
function withoutWaitingForTheDisk(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.toString();
}

/** Fills an empty database of a demonstration (`node dist/apps/api/src/seed.js`). */
async function seed(): Promise<void> {
  const env = loadEnv();
  env.DATABASE_URL = withoutWaitingForTheDisk(env.DATABASE_URL);
  const app = await createApp(env, { web: '', modules: workerModules });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await fillWithDemonstration(app);
  } finally {
    await app.close();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
