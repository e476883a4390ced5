import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { at } from './paths.mjs';

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

/** A database of its own, cloned from the template; @returns its address */
export async function cloneTemplate(url, name, kind) {
  await query(url('postgres'), `create database ${name} template tmpl`);
  await query(url(name), `update platform.deployment set kind = '${kind}'`);
  return url(name);
}
