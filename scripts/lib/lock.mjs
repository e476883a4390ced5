// A file that says which process is at work, so that two commands in one checkout do not disturb each other.
// Node built-ins only: used before anything is installed.
import fs from 'node:fs';
import path from 'node:path';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Process ids come round again: on Linux the command line must also be a Node program's. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('.mjs');
  } catch {
    return false; // it ended between the two looks
  }
}

/** What the holder wrote, or undefined where nobody alive holds it. */
function holderOf(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isAlive(holder.pid) ? holder : undefined;
  } catch {
    return undefined; // gone, or its writer was killed before it wrote
  }
}

/** Moves a dead holder's file aside; puts it back where another process was quicker and it is now that one's. */
function removeStale(file) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (holderOf(aside)) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * Takes the lock, or tells who holds it.
 * @param {string} file
 * @param {object} facts what others may know of this process, e.g. its address
 * @returns {{held: true, write(facts: object): void, release(): void} | {held: false, by: {pid: number}}}
 */
export function tryLock(file, facts = {}) {
  const text = (more) => JSON.stringify({ pid: process.pid, ...more });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.new.${process.pid}`;
  fs.writeFileSync(own, text(facts));
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      try {
        fs.linkSync(own, file); // appears whole, or not at all
        return {
          held: true,
          write: (more) => fs.writeFileSync(file, text(more)),
          release: () => fs.rmSync(file, { force: true }),
        };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder) return { held: false, by: holder };
      removeStale(file);
    }
    throw new Error(`cannot take ${file}`);
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Runs `work` while no other process of this checkout holds the lock; waits for it. */
export async function withLock(file, waiting, work) {
  let lock = tryLock(file);
  if (!lock.held) console.log(waiting);
  while (!lock.held) {
    await pause(200);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
