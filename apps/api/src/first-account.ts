import { loadEnv } from '@app/config';
import { IdentityFacade, OpenFirstAccount } from '@app/identity';
import { DomainError } from '@app/kernel';
import { createDataSource, UnitOfWork } from '@app/platform/database';

const USAGE = 'node dist/apps/api/src/first-account.js <e-mail address> <name of the person>';

/** Prints the link with which the first administrator of an installation sets a password. */
async function open(): Promise<void> {
  const [email = '', ...name] = process.argv.slice(2);
  const displayName = name.join(' ').trim().normalize('NFC');
  if (email === '' || displayName === '') throw new Error(`Usage: ${USAGE}`);
  const env = loadEnv();
  const connection = { url: env.DATABASE_URL, poolSize: 2, applicationName: 'ocop-first-account' };
  const source = await createDataSource(connection).initialize();
  try {
    const token = await new OpenFirstAccount(new UnitOfWork(source), new IdentityFacade()).execute({
      email,
      displayName,
    });
    process.stdout.write(`${new URL(`/loi-moi#${token}`, env.PUBLIC_URL).href}\n`);
  } finally {
    await source.destroy();
  }
}

open().catch((error: unknown) => {
  const text = error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
