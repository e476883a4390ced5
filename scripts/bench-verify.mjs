// `npm run bench:verify`: how fast the public page behind a code is, beside a raw node:http server with one prepared statement on the
// same database, each in a process of its own. Interleaved rounds; the ratios count, not the figures. Never a test: a busy machine
// would fail it. First: the page is made anew (signature, whole record, framework). Uncached: the record is asked at each request
// whether the page made before still holds. Hot: that is asked once a second.
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
/** Of the build, which is made first. */
let signToken;

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
  require('reflect-metadata');
  ({ signToken } = require(at('dist', 'libs', 'certificates', 'src', 'infrastructure', 'verify-token.js')));
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
async function serveRaw(url, size) {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on('error', () => undefined); // the database server goes before its last connections
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
  process.send(`http://127.0.0.1:${server.address().port}`);
}

const stopper = (child) => () =>
  child.exitCode === null && new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM'));

async function rawServer(url, size) {
  const child = spawn(process.execPath, [process.argv[1], '--raw', url, String(size)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const address = await new Promise((resolve) => child.once('message', resolve));
  return { url: address, pid: child.pid, stop: stopper(child) };
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
  return { url: address, pid: child.pid, stop: stopper(child) };
}

/** Seconds of a core that a process has used; undefined where the system does not tell (not Linux). */
function cpuOf(pid) {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}

/** One round of one subject: pages a second, p99, and the time of a core that its process took for one page. */
async function measure({ server, tokens, more }) {
  const before = cpuOf(server.pid);
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: tokens.map((token) => ({ path: `/v/${token}${more}` })),
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were no page`);
  const used = before === undefined ? NaN : (cpuOf(server.pid) - before) / result.requests.total;
  return { rate: result.requests.average, p99: result.latency.p99, microseconds: used * 1e6 };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Interleaved rounds over all subjects; the first one only warms up. */
async function compare(subjects) {
  const measured = new Map(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, subject] of Object.entries(subjects)) {
      const figures = await measure(subject);
      if (round > 0) measured.get(name).push(figures);
    }
  const of = (name, figure) => median(measured.get(name).map((each) => each[figure]));
  for (const name of measured.keys())
    console.log(
      `${name.padEnd(9)} ${String(Math.round(of(name, 'rate'))).padStart(7)}/s   p99 ${String(of(name, 'p99')).padStart(4)} ms   ${(of(name, 'rate') / of('raw', 'rate')).toFixed(2)} of raw   ${of(name, 'microseconds').toFixed(0).padStart(4)} µs of a core a page`,
    );
}

/** All servers on one database with certificates; each is stopped by `stops`, last things first. */
async function subjectsOn(postgres, folder, stops) {
  await makeTemplate(postgres.url);
  const url = await cloneTemplate(postgres.url, 'bench', 'test');
  const tokens = await fill(url);
  const start = async (starting) => {
    const server = await starting;
    stops.push(server.stop);
    return server;
  };
  const asking = await start(api(url, path.join(folder, 'data'), 0));
  const keeping = await start(api(url, path.join(folder, 'data'), 1_000));
  const page = await (await fetch(`${keeping.url}/v/${tokens[0]}`)).text();
  if (!page.includes('Còn hiệu lực')) throw new Error('the page does not confirm a certificate of the benchmark');
  const raw = await start(rawServer(url, Buffer.byteLength(page)));
  for (const token of tokens) await (await fetch(`${asking.url}/v/${token}`)).arrayBuffer();
  return {
    raw: { server: raw, tokens, more: '' },
    first: { server: asking, tokens, more: '?lang=vi' }, // an address that is not kept
    uncached: { server: asking, tokens, more: '' },
    hot: { server: keeping, tokens: tokens.slice(0, 20), more: '' },
  };
}

async function main() {
  const built = await runNode([at('scripts', 'build.mjs'), '--server'], process.env);
  if (!built.ok) throw new Error(built.output);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-bench-'));
  fs.chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dir: path.join(folder, 'pg'), ephemeral: true });
  const stops = [];
  try {
    await compare(await subjectsOn(postgres, folder, stops));
    console.log('Aims: uncached at least 0.75, hot at least 2.0 of raw.');
  } finally {
    for (const stop of stops.reverse()) await stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--raw') await serveRaw(process.argv[3], Number(process.argv[4]));
else await main();
