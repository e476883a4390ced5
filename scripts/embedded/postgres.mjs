// PostgreSQL 18 from the registry's binary packages: no Docker, no root, no download. Linux and macOS, x64 and arm64.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { endWithThisProcess } from './guard.mjs';
import { freePort } from './ports.mjs';
import { findPlace } from './postgres-place.mjs';

const run = promisify(execFile);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const CLUSTER = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=vi-VN'];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=Asia/Ho_Chi_Minh',
  'max_connections=160',
];
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Makes the cluster beside its place and moves it there whole: a command broken off leaves nothing half made. */
async function createCluster(place, ephemeral) {
  const unfinished = `${place.dataDir}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  if (place.as.uid !== undefined) fs.chownSync(unfinished, place.as.uid, place.as.gid);
  const durability = ephemeral ? ['--no-sync', '--no-data-checksums'] : ['--data-checksums'];
  const flags = [...CLUSTER, '--locale=C', ...durability];
  await run(place.binaries.initdb, ['-D', unfinished, ...flags], { ...place.as, cwd: '/', env: environment() });
  fs.renameSync(unfinished, place.dataDir); // an empty folder there is replaced, a filled one is not
}

/** A parent that was killed may leave its server running on the folder: end that one first, cleanly. */
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
  for (let tries = 0; tries < 400 && isOurs(); tries += 1) await pause(50);
}

/** Only what a server needs: no setting of ours, and no secret. */
function environment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TMPDIR: os.tmpdir() };
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

function stopper(child, disarm, folder) {
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT'); // fast shutdown: clients are cut, nothing committed is lost
      await ended;
    }
    disarm();
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Starts a server on 127.0.0.1. It ends with this process, however this process ends.
 * @param {{dir: string, port?: number, ephemeral?: boolean}} options `ephemeral`: unsafe and fast, its folder goes with it
 */
export async function startPostgres({ dir, port, ephemeral = false }) {
  const folder = path.resolve(dir);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const place = findPlace(folder);
  if (!fs.existsSync(path.join(place.dataDir, 'PG_VERSION'))) await createCluster(place, ephemeral);
  await stopLeftOver(place.dataDir);
  const usedPort = port ?? (await freePort());
  const settings = ephemeral ? [...SETTINGS, ...THROW_AWAY] : SETTINGS;
  const args = ['-D', place.dataDir, '-p', String(usedPort), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(place.binaries.postgres, args, {
    ...place.as,
    cwd: '/',
    detached: true, // Ctrl-C reaches us alone: the server must outlive its clients by a moment
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(),
  });
  const disarm = endWithThisProcess(child.pid, { signal: 'INT', remove: ephemeral ? place.dataDir : '' });
  await untilReady(child);
  return {
    port: usedPort,
    pid: child.pid,
    stop: stopper(child, disarm, ephemeral ? place.dataDir : undefined),
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${usedPort}/${database}`,
  };
}
