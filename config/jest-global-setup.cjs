// Servers for the tests. `npm test` starts them and says where they are (TEST_PG); a single `npx jest one.spec.ts` gets a
// throw-away PostgreSQL and Redis of its own here, with the migrated template database that each test file clones.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const root = path.join(__dirname, '..');
const load = (...parts) => import(pathToFileURL(path.join(root, 'scripts', ...parts)).href);

module.exports = async () => {
  if (process.env.TEST_PG) return;
  execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--server'], { stdio: 'inherit' });
  const { startPostgres } = await load('embedded', 'postgres.mjs');
  const { startRedis } = await load('embedded', 'redis.mjs');
  const { makeTemplate } = await load('lib', 'template-database.mjs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-jest-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  const redis = await startRedis();
  globalThis.__ocopStop = async () => {
    await redis.stop();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  await makeTemplate(server.url);
  process.env.TEST_PG = server.url('');
  process.env.TEST_DEMO_DIR = path.join(folder, 'demo-data');
  process.env.TEST_REDIS_URL = redis.url;
};
