// `npm test`: static checks, then every suite on throw-away servers; ends with "N passed, N failed".
// `npm test -- <jest arguments>` runs only matching tests, e.g. npm test -- -t 'scenario 4:'
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './embedded/chromium.mjs';
import { startPostgres } from './embedded/postgres.mjs';
import { startRedis } from './embedded/redis.mjs';
import { at, root } from './lib/paths.mjs';
import { makeTemplate } from './lib/template-database.mjs';

const jestArgs = process.argv.slice(2);
const started = Date.now();
const say = (message) => console.log(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${message}`);
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
const bin = (name, ...parts) => at('node_modules', name, ...parts);

const total = { passed: 0, failed: 0 };
function step(name, ok) {
  say(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  total[ok ? 'passed' : 'failed'] += 1;
}

const STATIC = [
  ['format', () => node(bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.')],
  ['lint', () => node(bin('eslint', 'bin', 'eslint.js'), '.')],
  ['types', () => node('scripts/typecheck.mjs')],
  [
    'module graph',
    () =>
      node(
        bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
        '--config',
        'config/dependency-cruiser.cjs',
        '--output-type',
        'err',
        'apps',
        'libs',
      ),
  ],
  ['OpenAPI document and web client match the code', () => node('scripts/openapi.mjs', '--check', '--no-build')],
];

function runJest(env) {
  const report = path.join(os.tmpdir(), `ocop-jest-${process.pid}.json`);
  const args = [
    bin('jest', 'bin', 'jest.js'),
    '--maxWorkers=2',
    '--json',
    '--outputFile',
    report,
    '--passWithNoTests=false',
    ...jestArgs,
  ];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env }).once('exit', (code) => {
      if (!fs.existsSync(report)) return resolve(step('jest', false));
      const result = JSON.parse(fs.readFileSync(report, 'utf8'));
      fs.rmSync(report);
      total.passed += result.numPassedTests;
      total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
      if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0)
        step('jest ended cleanly', false);
      resolve();
    });
  });
}

const stops = [];
async function stopAll() {
  for (const stop of stops.reverse()) await stop().catch((error) => console.error(error));
}
process.once('SIGINT', () => stopAll().then(() => process.exit(130)));
process.once('SIGTERM', () => stopAll().then(() => process.exit(143)));

async function main() {
  if (!node('scripts/build.mjs')) return step('build', false);
  say('built');
  if (jestArgs.length === 0) for (const [name, check] of STATIC) step(name, check());
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-test-'));
  fs.chmodSync(folder, 0o755);
  stops.push(async () => fs.rmSync(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  stops.push(postgres.stop);
  const redis = await startRedis();
  stops.push(redis.stop);
  await makeTemplate(postgres.url);
  say(`throw-away PostgreSQL and ${redis.kind} are ready`);
  const chromium = await findChromium().catch((error) => {
    console.error(error.message); // the browser journeys then fail one by one with the same words
    return '';
  });
  await runJest({
    ...process.env,
    TEST_PG: postgres.url(''),
    TEST_REDIS_URL: redis.url,
    CHROMIUM_PATH: chromium,
    TZ: 'UTC',
  });
}

await main()
  .catch((error) => {
    console.error(error);
    total.failed += 1;
  })
  .finally(stopAll);
say('done');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
