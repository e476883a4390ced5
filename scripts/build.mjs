// Compiles the server (swc → dist) and the web pages (vite → apps/web/dist). Does nothing where the sources are unchanged.
//   node scripts/build.mjs [--server] [--web]      neither: both
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fingerprint } from './lib/fingerprint.mjs';
import { withLock } from './lib/lock.mjs';
import { at, root } from './lib/paths.mjs';

const only = process.argv.slice(2);
const wants = (part) => only.length === 0 || only.includes(`--${part}`);

function unlessFresh({ stamp, result, inputs, build }) {
  const now = fingerprint(inputs.map((input) => at(input)));
  if (existsSync(stamp) && existsSync(result) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true }); // a build that breaks off must not look fresh
  build();
  writeFileSync(stamp, now);
}

/** Data files that the compiled code reads beside itself. */
function copyData() {
  for (const lib of readdirSync(at('libs'))) {
    for (const folder of ['data', join('src', 'data'), 'assets']) {
      const source = at('libs', lib, folder);
      if (existsSync(source)) cpSync(source, at('dist', 'libs', lib, folder), { recursive: true });
    }
  }
}

/** swc leaves an alias that it does not know as it is, and the process would die only when it gets there: find it now. */
function refuseLeftAliases() {
  const left = readdirSync(at('dist'), { recursive: true })
    .filter((file) => file.endsWith('.js') && /require\("@app\//.test(readFileSync(at('dist', file), 'utf8')))
    .map((file) => join('dist', file));
  if (left.length > 0) throw new Error(`aliases missing in .swcrc (jsc.paths), left in: ${left.join(', ')}`);
}

function buildServer() {
  const swc = at('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const sources = ['apps/api', 'apps/worker', 'libs', 'config'].filter((folder) => existsSync(at(folder)));
  const flags = ['-d', 'dist', '--delete-dir-on-start', '--ignore', '**/*.spec.ts,**/*.cjs', '-q'];
  execFileSync(process.execPath, [swc, ...sources, ...flags], { cwd: root, stdio: 'inherit' });
  copyData();
  refuseLeftAliases();
}

function buildWeb() {
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: at('apps', 'web'), stdio: 'inherit' });
  for (const folder of [[], ['assets']]) compressFiles(at('apps', 'web', 'dist', ...folder));
}

/** Packs scripts and styles once, so that no request pays for it; the API sends what the browser accepts. */
function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(m?js|css|svg|json)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 1024) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function buildWanted() {
  mkdirSync(at('dist'), { recursive: true });
  if (wants('server')) {
    unlessFresh({
      stamp: at('dist', '.server-inputs'),
      result: at('dist', 'apps', 'api', 'src', 'main.js'),
      inputs: ['apps/api', 'apps/worker', 'libs', 'config', '.swcrc', 'package-lock.json', 'scripts/build.mjs'],
      build: buildServer,
    });
  }
  if (wants('web')) {
    unlessFresh({
      stamp: at('apps', 'web', 'dist', '.inputs'),
      result: at('apps', 'web', 'dist', 'index.html'),
      inputs: ['apps/web', 'package-lock.json', 'scripts/build.mjs'],
      build: buildWeb,
    });
  }
}

try {
  await withLock(at('.data', 'build.lock'), 'Another command is building; waiting…', buildWanted);
} catch (error) {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
}
