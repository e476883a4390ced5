// `npm start`: builds what changed, starts an embedded PostgreSQL (or uses DATABASE_URL), migrates, loads the demonstration
// data the first time, starts API and worker, prints the address and the logins. Ctrl-C stops all of it.
// `npm start -- --check`: the same on throw-away servers, then one flow from idea to certificate over HTTP; exit code 0 or 1.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './embedded/postgres.mjs';
import { Children } from './lib/children.mjs';
import { embeddedDatabase, prepareDatabase } from './lib/demo-database.mjs';
import { choosePort, localSettings } from './lib/local-settings.mjs';
import { tryLock } from './lib/lock.mjs';
import { loginTable, readLogins } from './lib/logins.mjs';
import { at, root } from './lib/paths.mjs';
import { stepRunner } from './lib/steps.mjs';

const isCheck = process.argv.includes('--check');
const say = (line) => console.log(line);
const step = stepRunner(say);
const stops = [];
const children = new Children((name, how) => {
  console.error(`The ${name} ended ${how}.`);
  void end(1);
});

let ending;
/** Stops everything this process started, last things first, and exits. */
function end(code) {
  ending ??= (async () => {
    await children.stopAll();
    for (const stop of stops.reverse()) await Promise.resolve(stop()).catch((error) => console.error(error));
    process.exit(code);
  })();
  return ending;
}

function onSignal(signal) {
  if (ending) return children.killAll(); // asked twice: no more waiting for requests in flight
  say(`\nStopping (${signal})…`);
  void end(isCheck ? 1 : 0);
}

/** The parent of a process, where the system tells (Linux). */
function parentOf(pid) {
  try {
    return Number(/\) \S (\d+)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'latin1'))[1]);
  } catch {
    return undefined;
  }
}

/** A killed npm leaves its script running, with the shell between the two: end with it. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = () => {
    const name = readIfThere(`/proc/${process.ppid}/comm`).trim();
    return [process.ppid, /^(ba|da)?sh$/.test(name) ? parentOf(process.ppid) : undefined].join();
  };
  const atStart = ancestors();
  setInterval(() => ancestors() === atStart || ending || onSignal('npm is gone'), 1000).unref();
}

const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** The folder for data: .data (or DATA_DIR), one running command at a time; for a check a throw-away one. */
function openDataDir() {
  if (isCheck) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-check-'));
    fs.chmodSync(folder, 0o711); // the database server may run as another user
    stops.push(() => fs.rmSync(folder, { recursive: true, force: true }));
    return { dataDir: folder, announce: () => undefined };
  }
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  const lock = tryLock(path.join(dataDir, 'run.lock'));
  if (!lock.held) throw new Error(`it already runs${lock.by.url ? ` at ${lock.by.url}` : ''} (process ${lock.by.pid})`);
  stops.push(lock.release);
  return { dataDir, announce: (url) => lock.write({ url }) };
}

async function openDatabase(dataDir) {
  if (process.env.DATABASE_URL && !isCheck) return process.env.DATABASE_URL;
  const server = await startPostgres({ dir: path.join(dataDir, 'pg'), ephemeral: isCheck });
  stops.push(server.stop);
  return embeddedDatabase(server, say);
}

async function untilHealthy(url) {
  const until = Date.now() + 30_000;
  let last = 'no answer';
  while (Date.now() < until) {
    try {
      const answer = await fetch(`${url}/health/ready`);
      if (answer.ok) return;
      last = `status ${answer.status}`;
    } catch (error) {
      last = error.cause?.message ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}/health/ready: ${last}`);
}

async function startProcesses(env) {
  const url = env.PUBLIC_URL;
  await step('API', async () => {
    const { url: listening } = await children.start('API', 'apps/api/src/main.js', env);
    await untilHealthy(listening ?? url);
  });
  if (fs.existsSync(at('dist', 'apps', 'worker', 'src', 'main.js')))
    await step('worker', () => children.start('worker', 'apps/worker/src/main.js', env));
  else say('This build has no worker yet: certificates and mails wait.');
}

/** Settings that point at somebody's real servers have no place in a check. */
function forgetRealServers() {
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'STORAGE_URL', 'PUBLIC_URL', 'PORT', 'HOST', 'DEMO'])
    delete process.env[name];
}

/** Drives one product from idea to certificate; every step of it is named when it fails. */
async function checkFlow(env) {
  const { checkFlow: drive } = await step('flow: scripts/check-flow.mjs', () => import('./check-flow.mjs'));
  await drive({ url: env.PUBLIC_URL, dataDir: env.DATA_DIR, logins: readLogins(env.DATA_DIR), env, step });
}

function welcome(env) {
  say(`\nOCOP Sao: ${env.PUBLIC_URL}\n`);
  const logins = readLogins(env.DATA_DIR);
  if (env.DEMO === '1' && logins.length > 0) say(`${loginTable(logins).join('\n')}\n`);
  say('Ctrl-C stops it.');
}

async function main() {
  if (isCheck) forgetRealServers();
  const { dataDir, announce } = openDataDir();
  await step('build', async () => {
    const built = spawnSync(process.execPath, [at('scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
    if (built.status !== 0) throw new Error('see above');
  });
  const port = await choosePort(say);
  const databaseUrl = await step('database', () => openDatabase(dataDir));
  const env = localSettings({ dataDir, port, databaseUrl });
  const isDemo = await prepareDatabase(env, { step, wantsDemo: !['0', 'false'].includes(process.env.DEMO) });
  env.DEMO = isDemo ? '1' : '0';
  await startProcesses(env);
  announce(env.PUBLIC_URL);
  if (!isCheck) return welcome(env);
  await checkFlow(env);
  say('The check passed.');
  return end(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));
endWithNpm();
main().catch((error) => {
  if (ending) return;
  console.error(isCheck ? `The check failed: ${error.message}` : `OCOP Sao did not start: ${error.message}`);
  void end(1);
});
