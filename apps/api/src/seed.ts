import 'reflect-metadata';
import { ModuleRef } from '@nestjs/core';
import { loadEnv } from '@app/config';
import { UnitOfWork } from '@app/platform/database';
import { declaredJobs, drainOutbox, nestHandlers, TaskCatalogue } from '@app/platform/queue';

import { workerModules, workerTasks } from '../../worker/src/domain-modules';
import { createApp } from './create-app';
import { loadDemonstration } from './demo/load-demonstration';

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
    const uow = app.get(UnitOfWork);
    const catalogue = new TaskCatalogue(workerTasks, declaredJobs());
    const handlers = nestHandlers(app.get(ModuleRef));
    await loadDemonstration(app, () => drainOutbox(uow, catalogue, handlers));
  } finally {
    await app.close();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
