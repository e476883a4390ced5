// The database of `npm start`: made, migrated and, the first time, filled with the demonstration data.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { at } from './paths.mjs';

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What is in this database: nothing yet, or which kind of installation and whether its data are complete. */
async function look(url) {
  const [{ there }] = await query(url, `select to_regclass('platform.deployment') is not null as there`);
  if (!there) return { there: false };
  const [row] = await query(url, 'select kind, seeded_at is not null as seeded from platform.deployment');
  return { there: true, ...row };
}

/** Runs one of the product's commands to its end; it ends with this process, however that ends. */
export function runCommand(name, env) {
  const preload = ['--require', at('scripts', 'lib', 'end-with-parent.cjs')];
  const program = at('dist', 'apps', 'api', 'src', `${name}.js`);
  const command = spawn(process.execPath, [...preload, program], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  return new Promise((resolve, reject) => {
    command.once('error', reject);
    command.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${name} ended with ${signal ?? `code ${code}`}`)),
    );
  });
}

async function createIfMissing(server, name) {
  const found = await query(server.url(), `select 1 from pg_database where datname = '${name}'`);
  if (found.length === 0) await query(server.url(), `create database ${name}`);
}

/**
 * Address of the application's database on an embedded server. Demonstration data that were loaded by half are of no use to
 * anybody: that database is made anew.
 */
export async function embeddedDatabase(server, say) {
  const name = 'ocop';
  await createIfMissing(server, name);
  const state = await look(server.url(name));
  if (state.there && state.kind === 'demo' && !state.seeded) {
    say('The demonstration data were not loaded to their end last time: beginning again.');
    await query(server.url(), `drop database ${name} with (force)`);
    await createIfMissing(server, name);
  }
  return server.url(name);
}

/**
 * Migrates, and loads the demonstration data into a database that was empty. A database in use is only migrated.
 * @param {NodeJS.ProcessEnv} env settings of the processes
 * @param {{step: (name: string, work: () => Promise<void>) => Promise<void>, wantsDemo: boolean}} options
 * @returns {Promise<boolean>} is this a demonstration?
 */
export async function prepareDatabase(env, { step, wantsDemo }) {
  const url = env.DATABASE_URL;
  const before = await look(url);
  await step('migrations', () => runCommand('migrate', env));
  await step('units, calendar and rulebooks', () => runCommand('reference-data', env));
  const isDemo = before.there ? before.kind === 'demo' : wantsDemo;
  if (!isDemo || before.seeded) return isDemo;
  await query(url, `update platform.deployment set kind = 'demo' where kind = 'production'`);
  if (!existsSync(at('dist', 'apps', 'api', 'src', 'seed.js'))) {
    console.log('This build carries no demonstration data yet.');
    return true;
  }
  await step('demonstration data', () => runCommand('seed', { ...env, DEMO: '1' }));
  await query(url, 'update platform.deployment set seeded_at = clock_timestamp() where seeded_at is null');
  return true;
}
