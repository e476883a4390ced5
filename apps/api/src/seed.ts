import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { createApp } from './create-app';
import { loadDemonstration } from './demo/load-demonstration';

/** Fills an empty database of a demonstration (`node dist/apps/api/src/seed.js`). */
async function seed(): Promise<void> {
  const env = loadEnv();
  const app = await createApp(env, { web: '' });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await loadDemonstration(app, async () => 0);
  } finally {
    await app.close();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
