import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../embedded/ports.mjs';
import { at, root } from '../lib/paths.mjs';
import { readLogins } from '../lib/logins.mjs';

const LONGEST_START_MS = 15 * 60_000;

/** The system that already runs on a folder of data; it is left running. */
function runningSystem(folder) {
  const dataDir = path.resolve(folder);
  const { url } = JSON.parse(fs.readFileSync(path.join(dataDir, 'run.lock'), 'utf8'));
  return { url, logins: readLogins(dataDir), stop: () => Promise.resolve() };
}

/**
 * Starts the system as `npm start` does, with the demonstration data in a folder that is thrown away afterwards.
 * @param data folder of a system that already runs: nothing is started then
 * @returns {Promise<{url: string, logins: {role: string, login: string, password: string}[], stop: () => Promise<void>}>}
 */
export async function startSystem(data) {
  if (data !== undefined) return runningSystem(data);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-tour-'));
  fs.chmodSync(dataDir, 0o711); // the database server may run as another user
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'STORAGE_URL', 'PUBLIC_URL', 'HOST', 'DEMO'])
    delete env[name];
  const system = spawn(process.execPath, [at('scripts', 'start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => system.once('exit', resolve));
  const stop = async () => {
    system.kill('SIGINT');
    await ended;
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(system, ended);
    return { url, logins: readLogins(dataDir), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for the line that says where the system can be reached. */
function addressOf(system, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error('the system did not start in time')), LONGEST_START_MS);
    system.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      said += text;
      const found = /OCOP Sao: (http:\S+)/.exec(said);
      if (found) {
        clearTimeout(late);
        resolve(found[1]);
      }
    });
    void ended.then((code) => {
      clearTimeout(late);
      reject(new Error(`the system ended with code ${code}`));
    });
  });
}
