import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { at } from './paths.mjs';
import { runNode } from './run.mjs';

async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes the database `tmpl`, migrated by the product's own command, which every test file clones. */
export async function makeTemplate(url) {
  await query(url('postgres'), 'create database tmpl');
  const env = { ...process.env, DATABASE_URL: url('tmpl'), APP_SECRET: 'only-for-the-tests-only-for-the-tests' };
  const migrated = spawnSync(process.execPath, [at('dist', 'apps', 'api', 'src', 'migrate.js')], {
    stdio: 'inherit',
    env,
  });
  if (migrated.status !== 0) throw new Error('the migrations failed');
  await query(url('tmpl'), `update platform.deployment set kind = 'test'`);
}

/** Name of the database with the demonstration data, which test files clone as they clone `tmpl`. */
export const DEMO_TEMPLATE = 'demo_tmpl';
/** What the tests' own applications are started with: links and seals of the demonstration must hold there. */
const TEST_SECRET = 'test-secret-test-secret-test-secret-test';
const ONE_AT_A_TIME = 2;

/**
 * Loads the demonstration once for a whole run: the first who asks waits for it, the others find it.
 * @param {(name: string) => string} url address of a database
 * @param {string} dataDir folder of the demonstration's files and logins
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export async function ensureDemoTemplate(url, dataDir) {
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DEMO_TEMPLATE]);
    if (rows.length > 0) return { ok: true, output: '' };
    const building = `${DEMO_TEMPLATE}_building`;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query('select pg_advisory_lock(1)'); // a template is copied by one session at a time
    await client.query(`create database ${building} template tmpl`);
    await client.query('select pg_advisory_unlock(1)');
    await query(url(building), `update platform.deployment set kind = 'demo'`);
    const env = { ...process.env, DATABASE_URL: url(building), DATA_DIR: dataDir, APP_SECRET: TEST_SECRET, DEMO: '1' };
    const seeded = await runNode([at('dist', 'apps', 'api', 'src', 'seed.js')], env);
    if (seeded.ok) await client.query(`alter database ${building} rename to ${DEMO_TEMPLATE}`);
    return seeded;
  } finally {
    await client.end();
  }
}

/** A database of its own, cloned from the template; @returns its address */
export async function cloneTemplate(url, name, kind) {
  await query(url('postgres'), `create database ${name} template tmpl`);
  await query(url(name), `update platform.deployment set kind = '${kind}'`);
  return url(name);
}
