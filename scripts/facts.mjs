// `npm run --silent facts`: prints the figures of the office's own two reports, made again from the records, as JSON and nothing
// else on the standard output; where a paper and the records differ, a line on the standard error. It looks at DATABASE_URL, or
// else loads the demonstration into a throw-away PostgreSQL of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { execFileSync } from 'node:child_process';
import { startPostgres } from './embedded/postgres.mjs';
import { localSettings } from './lib/local-settings.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const stops = [];
async function stopAll() {
  for (const stop of stops.splice(0).reverse()) await Promise.resolve(stop()).catch((error) => console.error(error));
}
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => stopAll().then(() => process.exit(code)));

async function run(name, env) {
  const { ok, output } = await runNode([at('dist', 'apps', 'api', 'src', `${name}.js`)], env);
  if (!ok) throw new Error(`${name} failed: ${output}`);
}

/** A database with the demonstration data, gone when the command ends. */
async function demonstration(folder) {
  // settings that point at somebody's real servers have no place here
  for (const name of ['REDIS_URL', 'SMTP_URL', 'STORAGE_URL', 'PUBLIC_URL', 'HOST']) delete process.env[name];
  const server = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  stops.push(server.stop);
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query('create database ocop');
  await client.end();
  const env = { ...localSettings({ dataDir: path.join(folder, 'data'), port: 3000, databaseUrl: server.url('ocop') }) };
  await run('migrate', env);
  await run('reference-data', env);
  const demo = new pg.Client({ connectionString: server.url('ocop') });
  await demo.connect();
  await demo.query(`update platform.deployment set kind = 'demo'`);
  await demo.end();
  await run('seed', { ...env, DEMO: '1' });
  return env;
}

async function main() {
  execFileSync(process.execPath, [at('scripts', 'build.mjs'), '--server'], { stdio: ['ignore', 2, 2] });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-facts-'));
  fs.chmodSync(folder, 0o711); // the database server may run as another user
  stops.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const databaseUrl = process.env.DATABASE_URL;
  const env = databaseUrl
    ? localSettings({ dataDir: path.join(folder, 'data'), port: 3000, databaseUrl })
    : await demonstration(folder);
  execFileSync(process.execPath, [at('dist', 'apps', 'api', 'src', 'facts.js')], { stdio: ['ignore', 1, 2], env });
}

try {
  await main();
} catch (error) {
  console.error(`The figures could not be made: ${error.message}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
