import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadEnv } from '@app/config';
import { log, logError, startLogging } from '@app/platform/observability';
import { WorkerModule } from './worker.module';

/** Starts the worker process. It takes messages from the moment it says that it is ready until it is told to stop. */
async function main(): Promise<void> {
  const env = loadEnv();
  startLogging({ level: env.LOG_LEVEL, process: 'worker' });
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    abortOnError: false,
    logger: env.LOG_LEVEL === 'silent' ? false : ['error', 'warn'],
  });
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isStopping) return; // what is in flight has its time; whoever cannot wait kills
      isStopping = true;
      log('info', 'worker stops');
      worker.close().then(
        () => process.exit(0),
        (error: unknown) => {
          logError('the worker did not stop cleanly', error);
          process.exit(1);
        },
      );
    });
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
