// Runs before `npm start` and `npm test`: installs the dependencies when they are missing or the lockfile changed.
// Node built-ins only, because nothing else may be there yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { withLock } from './lib/lock.mjs';
import { at, root } from './lib/paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`OCOP Sao needs Node.js 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

const stampFile = at('node_modules', '.ocop-installed');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(`${process.platform}-${process.arch}-${process.versions.modules}`)
  .digest('hex');

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
/** A linked node_modules belongs to another checkout: installing here would empty that one. */
const isLinked = () => lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function install() {
  if (isInstalled()) return; // another command did it while this one waited
  console.error('Installing dependencies (first run, or the lockfile changed)…');
  const started = Date.now();
  // Everything, whatever NODE_ENV says: the two commands build and test; optional packages carry binaries that both need.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = {
    cwd: root,
    stdio: ['ignore', 2, 2] /* standard output belongs to the command that follows */,
    env: { ...process.env, SCARF_ANALYTICS: 'false' },
  };
  const npmCli = process.env.npm_execpath;
  if (npmCli && /\.[cm]?js$/.test(npmCli)) execFileSync(process.execPath, [npmCli, ...args], options);
  else execFileSync('npm', args, options);
  writeFileSync(stampFile, wanted);
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (!isInstalled() && !isLinked()) {
  try {
    await withLock(at('.data', 'install.lock'), 'Another command is installing the dependencies; waiting…', install);
  } catch (error) {
    console.error(`The dependencies could not be installed: ${error.message}`);
    process.exit(1);
  }
}
