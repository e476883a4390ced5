// Runs before `npm start` and `npm test`: installs the dependencies when they are missing or the lockfile changed.
// Node built-ins only, because nothing else may be there yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`OCOP Sao needs Node.js 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

const stampFile = join(root, 'node_modules', '.ocop-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}-${process.versions.modules}`)
  .digest('hex');
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) process.exit(0);

console.log('Installing dependencies (first run, or the lockfile changed)…');
const started = Date.now();
const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
const options = { cwd: root, stdio: 'inherit', env: { ...process.env, SCARF_ANALYTICS: 'false' } };
const npmCli = process.env.npm_execpath;
if (npmCli) execFileSync(process.execPath, [npmCli, ...args], options);
else execFileSync('npm', args, options);
writeFileSync(stampFile, wanted);
console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
