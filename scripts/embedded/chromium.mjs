// A real Chromium for the browser journeys: one of the machine, or the one that a registry package carries.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { at } from '../lib/paths.mjs';

/** The one without windows first: it starts faster and takes less. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW = 'Install one (apt-get install chromium), or set CHROMIUM_PATH.';

const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin');
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file) && starts(file));
}

/** Unpacks the package's files into a folder of this checkout: its own choice, /tmp, may hold those of another user. */
async function unpackCarried(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'; // makes it unpack the libraries that it carries, too
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    await carried.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Where the machine has no NSS: a starter that gives the browser, and nothing else, the libraries it came with. */
function withItsLibraries(file, folder) {
  const starter = path.join(folder, 'chromium-with-its-libraries');
  const lines = ['#!/bin/sh', `LD_LIBRARY_PATH='${folder}/al2023/lib' exec '${file}' "$@"`, ''];
  fs.writeFileSync(starter, lines.join('\n'), { mode: 0o755 });
  return starter;
}

async function carriedByThePackage() {
  const folder = at('node_modules', '.cache', 'ocop-chromium');
  if (!fs.existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await unpackCarried(unfinished);
    fs.renameSync(unfinished, folder);
  }
  const file = path.join(folder, 'chromium');
  if (starts(file)) return file;
  const starter = withItsLibraries(file, folder);
  if (starts(starter)) return starter;
  throw new Error(`${file} does not start`);
}

/** Path of a Chromium that starts. @throws Error that says what to install */
export async function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told && !starts(told)) throw new Error(`CHROMIUM_PATH=${told} does not start.`);
  const own = told || onThisMachine();
  if (own) return own;
  try {
    return await carriedByThePackage();
  } catch (error) {
    throw new Error(`No Chromium for the browser journeys (${error.message}). ${HOW}`, { cause: error });
  }
}
