// `npm run bench:verify`: how fast the public page behind a code is, beside a raw node:http server with one prepared statement on the
// same database. Interleaved rounds; the ratios count, not the figures. Never a test: a busy machine would fail it.
import { spawn } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startPostgres } from './embedded/postgres.mjs';
import { freePort } from './embedded/ports.mjs';
import { at } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { cloneTemplate, makeTemplate } from './lib/template-database.mjs';

const CERTIFICATES = 2_000;
const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS || 4);
const CONNECTIONS = 32;
const SECRET = 'only-for-the-benchmark-only-for-the-benchmark';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { signToken } = require(at('dist', 'libs', 'certificates', 'src', 'infrastructure', 'verify-token.js'));

/** One certificate, signed as real ones are; answers its code. */
async function addCertificate(client, number, key) {
  const [certificateId, productId, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
  const token = signToken({ certificateId, productId, decisionId, stars: 4, issuedOn: '2026-08-24' }, key);
  const facts = {
    productName: `Sản phẩm số ${number}`,
    producerName: 'Hợp tác xã thử',
    place: 'Xã Hương Khê, Tỉnh Hà Tĩnh',
    issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
    decisionNumber: '1/QĐ-UBND',
    decidedOn: '2026-08-20',
    verifyUrl: `http://127.0.0.1/v/${token}`,
  };
  await client.query(
    `insert into certificates.certificate (id, decision_id, case_id, product_id, producer_id, unit_id, body, year, number, number_text,
       product_code, stars, facts, product_name, issued_at, issued_on, valid_through, verify_token, key_id, dossier_id, procedure_id,
       notice_days, ends_on, expiring_from, state_since, state, file_sha256)
     values ($1, $2, $1, $3, $1, '42-1900', 'bench', 2026, $4, $5, $5, 4, $6, $7, now(), '2026-08-24', '2099-08-23', $8, $9, $1, 'x', 120,
       '2099-08-23', '2099-04-25', '2026-08-24', 'issued', $10)`,
    [
      certificateId,
      decisionId,
      productId,
      number,
      `${number}/2026`,
      facts,
      facts.productName,
      token,
      key.id,
      '0'.repeat(64),
    ],
  );
  return token;
}

/** Certificates out of nothing: only what the page reads. */
async function fill(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { privateKey } = generateKeyPairSync('ed25519');
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(spki).digest('hex').slice(0, 8);
  await client.query('set session_replication_role = replica');
  await client.query('insert into certificates.verify_key values ($1, $2, now())', [id, spki]);
  const tokens = [];
  for (let number = 1; number <= CERTIFICATES; number += 1)
    tokens.push(await addCertificate(client, number, { id, privateKey }));
  await client.query('analyze certificates.certificate');
  await client.end();
  return tokens;
}

/** The least that one can do: look the code up by one prepared statement and write a page of the same size. */
async function rawServer(url, size) {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  const filling = ' '.repeat(Math.max(0, size - 200));
  const server = http.createServer((request, response) => {
    const token = request.url.slice(3);
    pool
      .query({
        name: 'raw',
        text: 'select product_name, stars, state, valid_through from certificates.certificate where verify_token = $1',
        values: [token],
      })
      .then(({ rows: [row] }) => {
        const page = `<!doctype html><p>${row.product_name} ${row.stars} ${row.state} ${row.valid_through}</p>${filling}`;
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(page) }).end(page);
      });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => Promise.all([new Promise((resolve) => server.close(resolve)), pool.end()]);
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}

async function api(url, dataDir, cacheMs) {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    APP_SECRET: SECRET,
    PORT: String(port),
    LOG_LEVEL: 'error',
    VERIFY_CACHE_MS: String(cacheMs),
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [at('dist', 'apps', 'api', 'src', 'main.js')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`${address}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM'));
  return { url: address, stop };
}

const run = (url, tokens) =>
  autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: tokens.map((token) => ({ path: `/v/${token}` })),
  });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const built = await runNode([at('scripts', 'build.mjs'), '--server'], process.env);
if (!built.ok) throw new Error(built.output);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-bench-'));
fs.chmodSync(folder, 0o711);
const postgres = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
const stops = [];
try {
  await makeTemplate(postgres.url);
  const url = await cloneTemplate(postgres.url, 'bench', 'test');
  const tokens = await fill(url);
  const uncached = await api(url, path.join(folder, 'data'), 0);
  const hot = await api(url, path.join(folder, 'data'), 1_000);
  stops.push(uncached.stop, hot.stop);
  const page = await (await fetch(`${hot.url}/v/${tokens[0]}`)).text();
  if (!page.includes('Còn hiệu lực')) throw new Error('the page does not confirm a certificate of the benchmark');
  const raw = await rawServer(url, Buffer.byteLength(page));
  stops.push(raw.stop);
  const subjects = { raw: [raw.url, tokens], uncached: [uncached.url, tokens], hot: [hot.url, tokens.slice(0, 20)] };
  const figures = { raw: [], uncached: [], hot: [] };
  const p99 = { raw: [], uncached: [], hot: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, [address, list]] of Object.entries(subjects)) {
      const result = await run(address, list);
      if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} answers were no page`);
      if (round === 0) continue; // warming up
      figures[name].push(result.requests.average);
      p99[name].push(result.latency.p99);
    }
  const limit = median(figures.raw);
  for (const [name, values] of Object.entries(figures))
    console.log(
      `${name.padEnd(9)} ${String(Math.round(median(values))).padStart(7)}/s   p99 ${String(median(p99[name])).padStart(4)} ms   ${(median(values) / limit).toFixed(2)} of raw`,
    );
  console.log('Aims: uncached at least 0.75, hot at least 2.0 of raw.');
} finally {
  for (const stop of stops) await stop();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
