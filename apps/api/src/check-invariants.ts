import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { createDataSource, UnitOfWork } from '@app/platform/database';
import { checkInvariants, reportOf } from '@app/platform/invariants';
import { fileStoreFor } from '@app/platform/storage';
import { allInvariants } from './all-invariants';

/**
 * Checks what must always hold in the stored data: `node dist/apps/api/src/check-invariants.js`.
 * `--read-files` also reads every stored file; `--not-vacuous` also fails where nothing was examined. Exits 1 on any violation.
 */
async function check(): Promise<void> {
  const env = loadEnv();
  const has = (flag: string): boolean => process.argv.includes(flag);
  const connection = { url: env.DATABASE_URL, poolSize: 1, applicationName: 'ocop-check', withoutLimits: true };
  const source = await createDataSource(connection).initialize();
  try {
    const list = allInvariants({
      store: fileStoreFor(env),
      dataDir: env.DATA_DIR,
      readFiles: has('--read-files'),
    });
    const checked = await checkInvariants(new UnitOfWork(source), list);
    const violated = checked.filter(({ violating }) => violating > 0);
    const vacuous = has('--not-vacuous') ? checked.filter(({ examined }) => examined === 0) : [];
    process.stdout.write(`${reportOf(checked)}\n`);
    for (const { name } of vacuous) process.stdout.write(`VACUOUS  ${name} examined nothing\n`);
    process.stdout.write(`${checked.length} invariants, ${violated.length} violated, ${vacuous.length} vacuous\n`);
    process.exitCode = violated.length + vacuous.length > 0 ? 1 : 0;
  } finally {
    await source.destroy();
  }
}

check().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
