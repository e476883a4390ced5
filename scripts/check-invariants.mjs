// `npm run check:invariants [-- --read-files] [--not-vacuous] [--but=FILE]`: checks what must always hold in the stored data and prints one line
// for each invariant; exit code 1 on any violation. It looks at DATABASE_URL, or else at the database of `npm start`, running or not.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findPlace } from './embedded/postgres-place.mjs';
import { startPostgres } from './embedded/postgres.mjs';
import { localSettings } from './lib/local-settings.mjs';
import { tryLock } from './lib/lock.mjs';
import { at, root } from './lib/paths.mjs';

/** The database of a running `npm start`: the fourth line of the server's own note is its port. */
function runningDatabase(cluster) {
  const note = fs.readFileSync(path.join(findPlace(path.resolve(cluster)).dataDir, 'postmaster.pid'), 'utf8');
  return `postgres://postgres@127.0.0.1:${note.split('\n')[3].trim()}/ocop`;
}

async function withDatabase(dataDir, work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const cluster = path.join(dataDir, 'pg');
  const lock = tryLock(path.join(dataDir, 'run.lock'));
  if (!lock.held) return work(runningDatabase(cluster));
  try {
    if (!fs.existsSync(cluster) && !fs.existsSync(findPlace(path.resolve(cluster)).dataDir))
      throw new Error('there is no database yet: run "npm start" first, or set DATABASE_URL');
    const server = await startPostgres({ dir: cluster });
    try {
      return work(server.url('ocop'));
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

function check(databaseUrl, dataDir) {
  const command = [at('dist', 'apps', 'api', 'src', 'check-invariants.js'), ...process.argv.slice(2)];
  const env = localSettings({ dataDir, port: 3000, databaseUrl });
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

try {
  const built = spawnSync(process.execPath, [at('scripts', 'build.mjs'), '--server'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('the build failed');
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  process.exitCode = await withDatabase(dataDir, (url) => check(url, dataDir));
} catch (error) {
  console.error(`The invariants could not be checked: ${error.message}`);
  process.exitCode = 1;
}
