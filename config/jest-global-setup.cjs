// Servers for the tests. `npm test` starts them and says where they are (TEST_PG); a single `npx jest one.spec.ts` gets a
// throw-away PostgreSQL of its own here. Either way a migrated template database `tmpl` is there to be cloned.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { Client } = require('pg');

const root = path.join(__dirname, '..');

/** Applies the migrations by plain SQL; that TypeORM applies the same files is a test of its own. */
async function makeTemplate(adminUrl, templateUrl) {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('create database tmpl');
  await admin.end();
  const client = new Client({ connectionString: templateUrl });
  await client.connect();
  const folder = path.join(root, 'migrations');
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.up.sql'))
    .sort();
  for (const file of files) {
    try {
      await client.query(fs.readFileSync(path.join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`migration ${file}: ${error.message}`);
    }
  }
  await client.query("update platform.deployment set kind = 'test'");
  await client.end();
}

module.exports = async () => {
  if (process.env.TEST_PG) return;
  const { startPostgres } = await import(pathToFileURL(path.join(root, 'scripts', 'embedded', 'postgres.mjs')).href);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-jest-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  globalThis.__ocopStop = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  await makeTemplate(server.url('postgres'), server.url('tmpl'));
  process.env.TEST_PG = server.url('');
};
