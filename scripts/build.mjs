// Compiles the server (swc → dist) and the web pages (vite → apps/web/dist). Does nothing where the sources are unchanged.
//   node scripts/build.mjs [--server] [--web]      neither: both
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './lib/fingerprint.mjs';
import { at, root } from './lib/paths.mjs';

const only = process.argv.slice(2);
const wants = (part) => only.length === 0 || only.includes(`--${part}`);

function unlessFresh(stamp, result, inputs, build) {
  const now = fingerprint(inputs.map((input) => at(input)));
  if (existsSync(stamp) && existsSync(result) && readFileSync(stamp, 'utf8') === now) return;
  build();
  writeFileSync(stamp, now);
}

/** Data files that the compiled code reads beside itself. */
function copyData() {
  for (const lib of readdirSync(at('libs'))) {
    if (existsSync(at('libs', lib, 'data')))
      cpSync(at('libs', lib, 'data'), at('dist', 'libs', lib, 'data'), { recursive: true });
  }
}

function buildServer() {
  const swc = at('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  execFileSync(
    process.execPath,
    [swc, 'apps/api', 'apps/worker', 'libs', 'config', '-d', 'dist', '--delete-dir-on-start', '-q'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  copyData();
}

function buildWeb() {
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: at('apps', 'web'), stdio: 'inherit' });
}

mkdirSync(at('dist'), { recursive: true });
if (wants('server')) {
  const inputs = ['apps/api', 'apps/worker', 'libs', 'config', '.swcrc', 'package-lock.json'];
  unlessFresh(at('dist', '.server-inputs'), at('dist', 'apps', 'api', 'src', 'main.js'), inputs, buildServer);
}
if (wants('web')) {
  const inputs = ['apps/web', 'package-lock.json'];
  unlessFresh(at('apps', 'web', 'dist', '.inputs'), at('apps', 'web', 'dist', 'index.html'), inputs, buildWeb);
}
