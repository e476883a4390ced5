import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { loadEnv } from '@app/config';
import { createDataSource, UnitOfWork } from '@app/platform/database';
import { checkInvariants, reportOf } from '@app/platform/invariants';
import { fileStoreFor } from '@app/platform/storage';
import { allInvariants } from './all-invariants';

const BUT = '--but=';

/** Invariants that may have nothing to look at in these data, each with its reason. */
function excusedIn(file: string | undefined): ReadonlySet<string> {
  if (file === undefined) return new Set();
  return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>));
}

/**
 * Checks what must always hold in the stored data: `node dist/apps/api/src/check-invariants.js`.
 * `--read-files` also reads every stored file; `--not-vacuous` also fails where nothing was examined, `--but=FILE` excuses those that
 * the file names, and fails where one of them has found something to look at after all. Exits 1 on any violation.
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
    const excused = excusedIn(process.argv.find((each) => each.startsWith(BUT))?.slice(BUT.length));
    const empty = has('--not-vacuous') ? checked.filter(({ examined }) => examined === 0) : [];
    const vacuous = empty.filter(({ name }) => !excused.has(name));
    const needless = [...excused].filter((name) => !empty.some((each) => each.name === name));
    process.stdout.write(`${reportOf(checked)}\n`);
    for (const { name } of vacuous) process.stdout.write(`VACUOUS  ${name} examined nothing\n`);
    for (const name of needless) process.stdout.write(`EXCUSED  ${name} needs no excuse any more\n`);
    process.stdout.write(`${checked.length} invariants, ${violated.length} violated, ${vacuous.length} vacuous\n`);
    process.exitCode = violated.length + vacuous.length + needless.length > 0 ? 1 : 0;
  } finally {
    await source.destroy();
  }
}

check().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
