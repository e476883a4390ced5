import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { collectProcessMetrics } from '@app/platform/observability';
import { createApp } from './create-app';

/** Starts the API process. */
async function main(): Promise<void> {
  const env = loadEnv();
  collectProcessMetrics();
  const app = await createApp(env);
  await app.listen(env.PORT, env.HOST);
  process.send?.({ ready: true, url: await app.getUrl() });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
