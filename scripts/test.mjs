// `npm test`: static checks, then every suite on throw-away servers; ends with "N passed, N failed".
// `npm test -- <jest arguments>` runs only matching tests, e.g. npm test -- -t 'scenario 4:'
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './embedded/chromium.mjs';
import { startPostgres } from './embedded/postgres.mjs';
import { startRedis } from './embedded/redis.mjs';
import { at, root } from './lib/paths.mjs';
import { runJest } from './lib/run-jest.mjs';
import { runNode } from './lib/run.mjs';
import { runStaticChecks } from './lib/static-checks.mjs';
import { writeSuitesTogether } from './lib/suites-together.mjs';
import { DEMO_TEMPLATE, ensureDemoTemplate, makeTemplate } from './lib/template-database.mjs';

const jestArgs = process.argv.slice(2);
const isWhole = jestArgs.length === 0;
const started = Date.now();
const say = (message) => console.log(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${message}`);

const total = { passed: 0, failed: 0 };
function count(name, ok, output = '') {
  if (!ok && output) console.error(output);
  say(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  total[ok ? 'passed' : 'failed'] += 1;
}

const stops = [];
let ending;
function stopAll() {
  ending ??= (async () => {
    for (const stop of stops.reverse()) await Promise.resolve(stop()).catch((error) => console.error(error));
  })();
  return ending;
}
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => stopAll().then(() => process.exit(code)));

function build() {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  say('built');
}

/** PostgreSQL with the migrated template database, and a Redis or Valkey: gone when the tests are over. */
async function startServers() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-test-'));
  fs.chmodSync(folder, 0o711); // the database server may run as another user
  stops.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  stops.push(postgres.stop);
  const redis = await startRedis();
  stops.push(redis.stop);
  await makeTemplate(postgres.url);
  say(`throw-away PostgreSQL and ${redis.kind} are ready`);
  return { postgres, redis, folder };
}

const demoDir = (folder) => path.join(folder, 'demo-data');

/** Path of a browser for the journeys. Without one they fail, one by one, and this says what to install. */
async function browserFor() {
  if (!fs.existsSync(at('test', 'browser'))) return '';
  try {
    return await findChromium();
  } catch (error) {
    if (isWhole) count('a browser for the journeys', false, error.message);
    else console.error(error.message);
    return '';
  }
}

/** The demonstration data load, and the invariants hold on them; each has something to look at, but those that a file excuses. */
async function checkInvariants({ postgres, folder }) {
  const loaded = await ensureDemoTemplate(postgres.url, demoDir(folder));
  count('the demonstration data load', loaded.ok, loaded.output);
  if (!loaded.ok) return;
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url(DEMO_TEMPLATE),
    DATA_DIR: demoDir(folder),
    APP_SECRET: 'only-for-the-tests-only-for-the-tests',
  };
  const excused = `--but=${at('config', 'not-in-the-demonstration.json')}`;
  const checked = await runNode([at('scripts', 'check-invariants.mjs'), '--not-vacuous', excused], env);
  count('invariants', checked.ok, checked.output);
}

async function main() {
  build();
  if (isWhole) await runStaticChecks(count);
  const servers = await startServers();
  const together = isWhole ? writeSuitesTogether() : undefined;
  if (together) stops.push(together.remove);
  const tests = await runJest(together?.args ?? jestArgs, {
    ...process.env,
    TEST_PG: servers.postgres.url(''),
    TEST_DEMO_DIR: demoDir(servers.folder),
    TEST_REDIS_URL: servers.redis.url,
    CHROMIUM_PATH: await browserFor(),
    TZ: 'UTC',
  });
  total.passed += tests.passed;
  total.failed += tests.failed;
  if (tests.passed + tests.failed === 0) count('some test ran', false, 'No test matched.');
  if (isWhole) await checkInvariants(servers);
}

await main().catch((error) => count(error.message, false, error.stack));
await stopAll();
say('done');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
